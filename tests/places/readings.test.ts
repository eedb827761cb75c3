import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Gazetteer } from '../../src/places/types';

/** How every division's name is read, each checked by eye; polyphones (厦 长 乐 汀 侯 将 浦 柘 芗 诏 瓯 …) included. */
const READINGS = `
  福建 fú jiàn; 福州 fú zhōu; 鼓楼 gǔ lóu; 台江 tái jiāng; 仓山 cāng shān; 马尾 mǎ wěi;
  晋安 jìn ān; 闽侯 mǐn hòu; 连江 lián jiāng; 罗源 luó yuán; 闽清 mǐn qīng; 永泰 yǒng tài;
  平潭 píng tán; 福清 fú qīng; 长乐 cháng lè; 厦门 xià mén; 思明 sī míng; 海沧 hǎi cāng;
  湖里 hú lǐ; 集美 jí měi; 同安 tóng ān; 翔安 xiáng ān; 莆田 pú tián; 城厢 chéng xiāng;
  涵江 hán jiāng; 荔城 lì chéng; 秀屿 xiù yǔ; 仙游 xiān yóu; 三明 sān míng; 梅列 méi liè;
  三元 sān yuán; 明溪 míng xī; 清流 qīng liú; 宁化 níng huà; 大田 dà tián; 尤溪 yóu xī;
  沙县 shā xiàn; 将乐 jiāng lè; 泰宁 tài níng; 建宁 jiàn níng; 永安 yǒng ān; 泉州 quán zhōu;
  鲤城 lǐ chéng; 丰泽 fēng zé; 洛江 luò jiāng; 泉港 quán gǎng; 惠安 huì ān; 安溪 ān xī;
  永春 yǒng chūn; 德化 dé huà; 金门 jīn mén; 石狮 shí shī; 晋江 jìn jiāng; 南安 nán ān;
  漳州 zhāng zhōu; 芗城 xiāng chéng; 龙文 lóng wén; 云霄 yún xiāo; 漳浦 zhāng pǔ; 诏安 zhào ān;
  长泰 cháng tài; 东山 dōng shān; 南靖 nán jìng; 平和 píng hé; 华安 huá ān; 龙海 lóng hǎi;
  南平 nán píng; 延平 yán píng; 顺昌 shùn chāng; 浦城 pǔ chéng; 光泽 guāng zé; 松溪 sōng xī;
  政和 zhèng hé; 邵武 shào wǔ; 武夷山 wǔ yí shān; 建瓯 jiàn ōu; 建阳 jiàn yáng; 龙岩 lóng yán;
  新罗 xīn luó; 长汀 cháng tīng; 永定 yǒng dìng; 上杭 shàng háng; 武平 wǔ píng; 连城 lián chéng;
  漳平 zhāng píng; 宁德 níng dé; 蕉城 jiāo chéng; 霞浦 xiá pǔ; 古田 gǔ tián; 屏南 píng nán;
  寿宁 shòu níng; 周宁 zhōu níng; 柘荣 zhè róng; 福安 fú ān; 福鼎 fú dǐng;
`;

it('every division is read as people read its name', () => {
  const { places } = JSON.parse(
    readFileSync(new URL('../../geodata/built/gazetteer.json', import.meta.url), 'utf8'),
  ) as Gazetteer;
  const read = places
    .filter(({ level }) => level !== 'site')
    .map(({ short, pinyin }) => `${short} ${pinyin.marked.split(' ').slice(0, short.length).join(' ')}`);
  expect(read).toEqual(
    READINGS.split(';')
      .map((row) => row.trim())
      .filter((row) => row !== ''),
  );
});
