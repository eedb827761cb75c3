import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { geometriesOf } from '../../map/picture/geometries';
import { below, relative } from '../services/documents';
import { serviceFiles } from '../services/serviceFiles';
import { builtInAtlas } from './builtInNotice';

/**
 * Writes the static data services beside the hosted page: files that no visit fetches by itself. `SITE_URL` is the
 * address of the built site, for hosts that cannot complete relative addresses and clients that need whole ones.
 */
export function servicesPlugin(): Plugin {
  return {
    name: 'data-services',
    apply: 'build',
    writeBundle({ dir }) {
      const boundaries = geometriesOf(
        JSON.parse(readFileSync('geodata/built/divisions-full.topojson', 'utf8')) as Topology,
        null,
      );
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      const address = process.env.SITE_URL ? below(process.env.SITE_URL) : relative;
      for (const [path, content] of Object.entries(serviceFiles(builtInAtlas(), boundaries, version, address))) {
        const file = join(dir ?? 'dist', path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
  };
}
