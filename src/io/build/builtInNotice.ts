import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { noticeVocabulary } from '../../atlas/vocabulary';
import { placeNotice } from '../../atlas/placeNotice';
import type { Topology } from 'topojson-specification';
import type { Atlas, CuratedFiles, Extent } from '../../atlas/types';
import { geometriesOf } from '../../map/picture/geometries';
import { placeExtent } from '../../map/picture/pick';
import { compileNotice } from '../../notice/compileNotice';
import { decodeText } from '../decodeText';

/** The notice that the product is built with: the file that `NOTICE` names, or the seed. */
const FILE = process.env.NOTICE ?? 'seeds/2014-digital-fujian-notice.txt';
const ID = 'virtual:built-in-notice';

const json = (name: string): unknown => JSON.parse(readFileSync(`geodata/built/${name}`, 'utf8'));

function curatedFiles(): CuratedFiles {
  return {
    gazetteer: json('gazetteer.json'),
    programmeWords: json('programme-words.json'),
    programmeLabels: json('programme-labels.json'),
    bodies: json('bodies.json'),
    titles: json('title-glosses.json'),
  } as CuratedFiles;
}

/** @throws Error with one sentence where the file cannot be read or is not text. */
function readBuiltIn(curated: CuratedFiles) {
  const decoded = decodeText(readFileSync(FILE));
  if (decoded.kind !== 'text') {
    const found = decoded.kind === 'empty' ? 'empty' : 'not text';
    throw new Error(`${FILE} is ${found}. Set NOTICE to a text file of a notice (UTF-8 or GB18030).`);
  }
  const read = compileNotice(decoded.text, noticeVocabulary(curated));
  return { text: decoded.text, read, extent: extentOf(placeNotice(decoded.text, read, curated)) };
}

/** What the areas of a city or county cover by their boundaries; null for the whole province. */
function extentOf({ root, areas }: Atlas): Extent | null {
  if (root.level === 'province') return null;
  const { counties, areas: cities } = geometriesOf(json('divisions-overview.topojson') as Topology, null);
  const covered = areas.flatMap(({ id }) => placeExtent(counties, id) ?? placeExtent(cities, id) ?? []);
  if (covered.length === 0) return null;
  return {
    west: Math.min(...covered.map(({ west }) => west)),
    south: Math.min(...covered.map(({ south }) => south)),
    east: Math.max(...covered.map(({ east }) => east)),
    north: Math.max(...covered.map(({ north }) => north)),
  };
}

/** The atlas of the built-in notice, for what is drawn and written at build time. */
export function builtInAtlas(): Atlas {
  const curated = curatedFiles();
  const { text, read, extent } = readBuiltIn(curated);
  return placeNotice(text, read, curated, extent);
}

/** Gives the page its notice read already: the compiler ran at build time, and a visit need not wait for it. */
export function builtInNoticePlugin(): Plugin {
  return {
    name: 'built-in-notice',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) =>
      id === `\0${ID}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(readBuiltIn(curatedFiles())))});`
        : null,
  };
}
