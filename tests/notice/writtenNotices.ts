import fc from 'fast-check';
import { VOCABULARY } from './vocabulary';

/** A notice that was put together from known facts, with the facts. */
export interface WrittenNotice {
  text: string;
  /** `id title` */
  tasks: string[];
  /** `task.assignment name:role` in order */
  parties: string[];
  /** `task.assignment place basis`, sorted */
  duties: string[];
  /** `task name/kind/verb/open/places` */
  programmes: string[];
  /** `task subject/comparator/quantity/unit` */
  targets: string[];
}

interface Piece {
  text: string;
  programmes?: string[];
  /** Divisions that the sentence names as pilots. */
  places?: string[];
  target?: string;
}

const units = new Map(VOCABULARY.units.map((unit) => [unit.id, unit]));
const divisions = VOCABULARY.units.filter(({ level }) => level === 'city' || level === 'county');
const cities = divisions.filter(({ level }) => level === 'city').map(({ id }) => id);
const nameOf = (id: string) => units.get(id)?.name ?? id;
const shortOf = (id: string) =>
  VOCABULARY.names.find(
    ({ name, places, short }) => short && places.length === 1 && places[0] === id && nameOf(id).startsWith(name),
  )?.name ?? nameOf(id);

/** A list of places as written, and what it means. */
const placeList = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...divisions.map(({ id }) => id)), { minLength: 1, maxLength: 5 }),
    short: fc.boolean(),
    open: fc.constantFrom('', '等', '等地'),
  })
  .map(({ ids, short, open }) => ({
    ids,
    text: ids.map(short ? shortOf : nameOf).join('、') + open,
    open: open !== '',
  }));

const PROGRAMMES: readonly (readonly [name: string, kind: string])[] = [
  ['国家级智慧城市', 'smart-city'],
  ['无线城市', 'wireless-city'],
  ['网格化管理', 'grid'],
  ['社区公共服务综合信息平台', 'community-service'],
  ['市民信息融合服务', 'citizen-service'],
  ['信息消费示范城市', 'information-consumption'],
  ['人口信息共享', 'population-data'],
  ['电子商务产业集群', 'ecommerce-cluster'],
  ['政务云平台', 'cloud-platform'],
  ['智慧旅游示范区', 'other'],
];

const programme: fc.Arbitrary<Piece> = fc
  .tuple(placeList, fc.constantFrom(...PROGRAMMES), fc.constantFrom('在', '支持', '鼓励', '推动', '加快'))
  .map(([list, [name, kind], lead]) => {
    const facts = (named: string, verb: string) =>
      `${named}/${kind}/${verb}/${list.open ? 'open' : 'closed'}/${[...list.ids].sort().join('+')}`;
    const trial = /试点|示范/.test(name) ? name : `${name}试点`;
    if (lead === '在')
      return { text: `在${list.text}开展${trial}`, programmes: [facts(trial, '开展')], places: list.ids };
    if (lead === '加快')
      return { text: `加快${list.text}${name}建设`, programmes: [facts(name, '加快')], places: list.ids };
    return { text: `${lead}${list.text}建设${name}`, programmes: [facts(name, lead)], places: list.ids };
  });

/** What stands before an item of a list of `count`. */
const jointBefore = (at: number, count: number): string => {
  if (at === 0) return '';
  return at === count - 1 ? '和' : '、';
};

/** 加快A、B等甲、C乙和D丙试点建设: several programmes that share verb and 试点. */
const chain: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.array(fc.tuple(placeList, fc.constantFrom(...PROGRAMMES.filter(([name]) => !/[示地]/.test(name)))), {
      minLength: 2,
      maxLength: 3,
    }),
    fc.constantFrom('加快', '推进', '支持'),
    fc.constantFrom('试点建设', '试点', '建设'),
  )
  .map(([items, verb, tail]) => ({
    text: verb + items.map(([list, [name]], at) => jointBefore(at, items.length) + list.text + name).join('') + tail,
    programmes: items.map(
      ([list, [name, kind]]) =>
        `${name}/${kind}/${verb}/${list.open ? 'open' : 'closed'}/${[...list.ids].sort().join('+')}`,
    ),
    places: items.flatMap(([list]) => list.ids),
  }));

const target: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom('光纤到户覆盖家庭', '固定宽带用户', '市民卡发卡量'),
    fc.constantFrom('达', '达到', '超过', '不少于', '突破'),
    fc.integer({ min: 2, max: 9000 }),
    fc.constantFrom('万户', '万张', '个'),
  )
  .map(([subject, comparator, quantity, unit]) => ({
    text: `${subject}${comparator}${quantity}${unit}`,
    target: `${subject}/${comparator}/${quantity}/${unit}`,
  }));

const plain: fc.Arbitrary<Piece> = fc
  .constantFrom(
    '完善平台功能，提升服务水平',
    '依托福州大学开展研究',
    '推进数字福建建设',
    '提升全省信息化水平',
    '落实三年行动计划',
    '整合五类信息（含法人、人口）',
    '由相应业务部门负责更新',
    '开展250马力以上渔船安装应用',
    '按照《关于加快发展的意见》（国发〔2015〕40号）要求推进',
    '推进财政和税务信息共享，共同安全',
    '推动下一代技术（IPv6）迁移',
    '建设“数字莆田”品牌',
    '围绕重点领域，深化应用；健全机制',
  )
  .map((text) => ({ text }));

const sentence = fc.oneof(
  { arbitrary: plain, weight: 2 },
  { arbitrary: programme, weight: 2 },
  { arbitrary: chain, weight: 1 },
  { arbitrary: target, weight: 1 },
);

interface PartyPiece {
  text: string;
  names: string[];
  named: string[];
  group: 'all' | 'counties' | 'related' | null;
}

/** Without the 省 or 市 of the issuer. */
const OFFICES = [
  '数字办',
  '财政厅',
  '发展改革委',
  '经济和信息化委员会',
  '公安厅',
  '民政厅',
  '通信管理局',
  '经济信息中心',
];
const own = (text: string, group: PartyPiece['group'] = null): PartyPiece => ({
  text,
  names: [text],
  named: [],
  group,
});

/** Bodies of the province that share 省; governments that share their suffix; groups; others. */
const partyPiece: fc.Arbitrary<PartyPiece> = fc.oneof(
  fc
    .tuple(fc.uniqueArray(fc.constantFrom(...OFFICES), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([names, shared]) => ({
      text: names.map((name, at) => (shared && at > 0 ? name : `本${name}`)).join('、'),
      names: names.map((name) => `本${name}`),
      named: [],
      group: null,
    })),
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...divisions.map(({ id }) => id)), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('人民政府', '政府'),
      fc.constantFrom('full', 'short', 'each'),
    )
    .map(([ids, suffix, form]) => ({
      text: ids
        .map((id, at) => {
          if (at === ids.length - 1 || form === 'each') return nameOf(id) + suffix;
          return form === 'short' ? shortOf(id) : nameOf(id);
        })
        .join('、'),
      names: ids.map((id) => nameOf(id) + suffix),
      named: ids,
      group: null,
    })),
  fc.constantFrom(
    own('各设区市政府', 'all'),
    own('各设区市数字办', 'all'),
    own('各县（市、区）人民政府', 'counties'),
    own('各有关部门'),
    own('各电信运营商'),
    own('福州大学'),
    own('人行福州中心支行'),
    own('中国移动福建公司'),
  ),
  fc.constant({
    text: '平潭综合实验区管委会',
    names: ['平潭综合实验区管委会'],
    named: ['350128'],
    group: null,
  } satisfies PartyPiece),
  fc.constant({ text: '相关设区市政府', names: ['相关设区市政府'], named: [], group: 'related' } satisfies PartyPiece),
);

const ROLES = { 负责: 'responsible', 牵头: 'lead', 配合: 'support' } as const;
const LABELS = {
  责任单位: 'responsible',
  牵头单位: 'lead',
  配合单位: 'support',
  牵头责任单位: 'lead',
  相关责任单位: 'support',
} as const;

const assignment = fc
  .tuple(
    fc.array(
      fc.tuple(
        partyPiece,
        fc.constantFrom(...(Object.keys(ROLES) as (keyof typeof ROLES)[])),
        fc.constantFrom(...(Object.keys(LABELS) as (keyof typeof LABELS)[])),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
    fc.constantFrom('（）', '()', '〔〕'),
  )
  .map(([groups, labelled, brackets]) => ({
    text:
      brackets.charAt(0) +
      groups
        .map(([piece, role, label]) => (labelled ? `${label}：${piece.text}` : piece.text + role))
        .join(labelled ? '；' : '，') +
      brackets.charAt(1),
    parties: groups.flatMap(([piece, role, label]) =>
      piece.names.map((name) => `${name}:${labelled ? LABELS[label] : ROLES[role]}`),
    ),
    pieces: groups.map(([piece]) => piece),
  }));

const scope = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), assignment, fc.constantFrom('。', '；', ''))
  .map(([sentences, by, joint]) => ({ sentences, by, joint }));
const task = fc.tuple(
  fc.constantFrom('推进平台建设', '深化重点应用', '加强网络安全', '实施惠民工程', '发展数字经济'),
  fc.array(scope, { minLength: 1, maxLength: 3 }),
);

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const NUMBERING: Readonly<Record<string, (at: number) => string>> = {
  han: (at) => `（${NUMERALS[at]}）`,
  half: (at) => `(${NUMERALS[at]})`,
  stop: (at) => `${at + 1}.`,
  pause: (at) => `${at + 1}、`,
  full: (at) => `${String.fromCharCode(0xff11 + at)}．`,
};

/** Who answers for what: named before collective before inferred. */
function dutiesOf(id: string, pieces: readonly PartyPiece[], places: readonly string[], issuer: string): string[] {
  const bonds = new Map<string, string>();
  for (const place of pieces.some(({ group }) => group === 'related') ? places : []) {
    const unit = units.get(place);
    const city = unit?.level === 'city' ? place : (unit?.parent ?? '');
    if (cities.includes(city) && (issuer === '350000' || issuer === city)) bonds.set(city, 'inferred');
  }
  const all = issuer === '350000' && pieces.some(({ group }) => group === 'all');
  for (const city of all ? cities : []) bonds.set(city, 'collective');
  const counties = divisions
    .filter(
      ({ id, level, parent }) => level === 'county' && id !== '350527' && (issuer === '350000' || parent === issuer),
    )
    .map((unit) => unit.id);
  for (const county of pieces.some(({ group }) => group === 'counties') ? counties : [])
    bonds.set(county, 'collective');
  for (const place of pieces.flatMap(({ named }) => named)) bonds.set(place, 'named');
  return [...bonds].map(([place, basis]) => `${id} ${place} ${basis}`);
}

export const writtenNotice: fc.Arbitrary<WrittenNotice> = fc
  .record({
    sections: fc.array(fc.array(task, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    numbering: fc.constantFrom(...Object.keys(NUMBERING)),
    running: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('', '　　', '\t'),
    width: fc.integer({ min: 24, max: 80 }),
    wrapped: fc.boolean(),
    issuer: fc.constantFrom('350000', ...cities),
    halfWidth: fc.boolean(),
  })
  .map(({ sections, numbering, running, lineEnd, indent, width, wrapped, issuer, halfWidth }) => {
    const notice: WrittenNotice = { text: '', tasks: [], parties: [], duties: [], programmes: [], targets: [] };
    const own = issuer === '350000' ? '省' : '市';
    const lines = [
      `${nameOf(issuer)}人民政府关于印发2015年工作要点的通知`,
      '各市、县（区）人民政府，省直各单位：',
      '现将工作要点印发给你们。',
    ];
    const runs = running && numbering !== 'han' && numbering !== 'half';
    let number = 0;
    for (const [at, tasks] of sections.entries()) {
      lines.push(`${NUMERALS[at]}、加快信息化建设`);
      if (!runs) number = 0;
      for (const [title, scopes] of tasks) {
        const id = `${at + 1}.${number + 1}`;
        notice.tasks.push(`${id} ${title}`);
        let body = `${NUMBERING[numbering]?.(number) ?? ''}${title}。`;
        number += 1;
        for (const [order, { sentences, by, joint }] of scopes.entries()) {
          const last = order === scopes.length - 1;
          body +=
            sentences.map(({ text }) => text).join('。') + (last ? '。' : '') + by.text + (last ? '' : joint || '。');
          notice.parties.push(...by.parties.map((party) => `${id}.${order + 1} ${party.replace(/^本/, own)}`));
          notice.duties.push(
            ...dutiesOf(
              `${id}.${order + 1}`,
              by.pieces,
              sentences.flatMap(({ places }) => places ?? []),
              issuer,
            ),
          );
          for (const sentence of sentences) {
            for (const fact of sentence.programmes ?? []) notice.programmes.push(`${id} ${fact}`);
            if (sentence.target !== undefined) notice.targets.push(`${id} ${sentence.target}`);
          }
        }
        lines.push(body.replaceAll('本', own));
      }
    }
    lines.push(`${nameOf(issuer)}人民政府`, '2015年1月5日');
    // Broken lines only where paragraphs do not stand in: they could not be told apart.
    const broken = (line: string) =>
      wrapped && indent === '' ? (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [line]).join(lineEnd) : line;
    notice.text = lines.map((line, at) => (at === 0 ? broken(line) : indent + broken(line))).join(lineEnd) + lineEnd;
    if (halfWidth) {
      const half = (words: string) =>
        words
          .replaceAll('（', '(')
          .replaceAll('）', ')')
          .replaceAll('，', ',')
          .replaceAll('；', ';')
          .replaceAll('：', ':');
      notice.text = half(notice.text);
      notice.parties = notice.parties.map((party) => half(party));
    }
    notice.duties.sort();
    return notice;
  });
