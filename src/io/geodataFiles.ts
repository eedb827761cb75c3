import contextUrl from '../../geodata/built/context.topojson?url';
import fullUrl from '../../geodata/built/divisions-full.topojson?url';
import middleUrl from '../../geodata/built/divisions-mid.topojson?url';
import overviewUrl from '../../geodata/built/divisions-overview.topojson?url';
import type { Topology } from 'topojson-specification';

/** The files that the map is drawn from; each is loaded when it is first needed. */
const GEODATA_URLS = { overview: overviewUrl, middle: middleUrl, full: fullUrl, context: contextUrl } as const;
export type GeodataFile = keyof typeof GEODATA_URLS;

/** Thrown where a file cannot be had; `reason` is a closed set so that the interface can say it in its language. */
export class GeodataProblem extends Error {
  constructor(
    readonly file: GeodataFile,
    readonly reason: 'missing' | 'damaged',
  ) {
    super(`geodata file ${file} is ${reason}`);
  }
}

/**
 * A single-file page carries its files gzipped, in base64, as `<script type="application/gzip" id="file-overview">`.
 */
async function embedded(file: GeodataFile): Promise<string | null> {
  const text = document.getElementById(`file-${file}`)?.textContent;
  if (text == null) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** A topology of `geodata/built/`. @throws GeodataProblem where it is missing or damaged. */
export async function loadTopology(file: GeodataFile): Promise<Topology> {
  try {
    const topology = JSON.parse((await embedded(file)) ?? (await fetched(file))) as Topology;
    if (topology.type !== 'Topology' || !Array.isArray(topology.arcs)) throw new Error('no topology');
    return topology;
  } catch (error) {
    throw error instanceof GeodataProblem ? error : new GeodataProblem(file, 'damaged');
  }
}

async function fetched(file: GeodataFile): Promise<string> {
  const response = await fetch(GEODATA_URLS[file]).catch(() => null);
  if (response === null || !response.ok) throw new GeodataProblem(file, 'missing');
  return response.text();
}
