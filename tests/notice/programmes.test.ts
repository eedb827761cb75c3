import { describe, expect, test } from 'vitest';
import { oneTask } from './vocabulary';

const programmes = (text: string) =>
  oneTask(text).programmes.map(
    ({ name, kind, verb, open, places }) =>
      `${verb ?? '-'}|${name}|${kind}|${open ? 'open' : 'closed'}|${places.join(' ')}`,
  );
const mentions = (text: string) =>
  oneTask(text)
    .mentions.filter(({ sentence }) => sentence !== null)
    .map(({ text: words, place, as, basis }) => `${words} ${place ?? '-'} ${as} ${basis}`);

describe('programmes', () => {
  test.each<[string, string[]]>([
    [
      '加快南平、莆田、福州仓山区等国家级智慧城市、两岸福州无线城市和漳州中欧绿色智慧城市试点建设。',
      [
        '加快|国家级智慧城市|smart-city|open|350700 350300 350104',
        '加快|两岸福州无线城市|wireless-city|closed|350100',
        '加快|中欧绿色智慧城市|smart-city|closed|350600',
      ],
    ],
    ['支持泉州等地开展数字福建智慧城市试点，重点建设平台。', ['支持|数字福建智慧城市试点|smart-city|open|350500']],
    ['在莆田、漳州等地试点信息“采办分离”，整合队伍。', ['试点|信息“采办分离”|grid|open|350300 350600']],
    [
      '推动福州、厦门等地建设“国家级信息消费示范城市”。',
      ['推动|国家级信息消费示范城市|information-consumption|open|350100 350200'],
    ],
    [
      '加快培育福州、厦门电子商务产业集群，建设平台。',
      ['加快培育|电子商务产业集群|ecommerce-cluster|closed|350100 350200'],
    ],
    [
      '推广建设“闽商云”服务平台、石狮纺织服装云计算平台。',
      ['推广建设|纺织服装云计算平台|cloud-platform|closed|350581'],
    ],
    ['支持平潭综合实验区建设“智慧岛”。', ['支持|智慧岛|other|closed|350128']],
    [
      '推动数字福建（长乐）产业园、中国（安溪）国际信息技术产业园建设大数据产业集中区。',
      [
        '推动|数字福建（长乐）产业园|industrial-park|closed|changle-industrial-park',
        '推动|中国（安溪）国际信息技术产业园|industrial-park|closed|anxi-industrial-park',
        '推动|大数据产业集中区|industrial-park|closed|changle-industrial-park anxi-industrial-park',
      ],
    ],
    [
      '加快数字福建（晋江）产业园招商，推进数据中心落户数字福建产业园。',
      ['加快|数字福建（晋江）产业园|industrial-park|closed|350582', '推进|数据中心|other|closed|350582'],
    ],
    ['三明市建设智慧城市。', ['建设|智慧城市|smart-city|closed|350400']],
    ['加强与厦门的合作，学习福州经验。', []],
    ['建设数字福建云计算中心，完善数字莆田平台。', []],
    ['依托福州大学建设超算中心平台，推广厦门海关应用平台。', []],
  ])('%s', (text, expected) => {
    expect(programmes(text)).toEqual(expected);
  });
});

describe('mentions', () => {
  test.each<[string, string[]]>([
    ['在福州仓山区开展智慧社区试点。', ['福州仓山区 350104 pilot stated']],
    [
      '在福州、杭州、厦门等地开展智慧城市试点。',
      ['福州 350100 pilot stated', '杭州 - pilot stated', '厦门 350200 pilot stated'],
    ],
    ['完善财政和民政系统，推进建宁静港湾，实现和平和谐。', []],
    [
      '支持大田、尤溪开展智慧县城试点，支持政和县开展便民服务试点。',
      ['大田 350425 pilot stated', '尤溪 350426 pilot stated', '政和县 350725 pilot stated'],
    ],
    ['带动我省和全省产业，服务海西。', ['我省 350000 scope stated', '全省 350000 scope stated', '海西 - scope stated']],
    ['建设安全市场、确保全省信息安全区域。', ['全省 350000 scope stated']],
    [
      '制定《福州市办法》，建设数字福建和信用福建。',
      ['福州市 350100 name stated', '福建 350000 name stated', '福建 350000 name stated'],
    ],
    ['建设数字福建产业园。', ['数字福建产业园 - site stated']],
    [
      '推进数字福建（长乐）产业园建设，引导企业入驻数字福建产业园。',
      [
        '数字福建（长乐）产业园 changle-industrial-park site stated',
        '数字福建产业园 changle-industrial-park site inferred',
      ],
    ],
    ['支持福\n州市建设智慧城市。', ['福\n州市 350100 pilot stated']],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  test('what is not known or not certain has an issue', () => {
    const codes = (text: string) => oneTask(text).issues.map(({ code }) => code);
    expect(codes('在福州、杭州等地开展智慧城市试点。')).toContain('unknown-place');
    expect(codes('建设数字福建产业园。')).toContain('unknown-place');
    expect(codes('推进数字福建（长乐）产业园、数字福建（晋江）产业园建设，入驻数字福建产业园。')).toContain(
      'ambiguous-place',
    );
    expect(codes('推进数字福建（长乐）产业园建设，入驻数字福建产业园。')).toContain('inferred-place');
  });
});
