import { GeodataProblem, loadTopology, type GeodataFile } from '../io/geodataFiles';
import { mapWorkerUrl } from '../io/mapWorker';
import type { LoadGeometries, Detail } from '../map/renderer/detail';
import { geometriesOf } from '../map/picture/geometries';
import type { PlaceId } from '../places/types';
import type { Geometries, MapRenderer } from '../map/picture/types';

type Topology = Awaited<ReturnType<typeof loadTopology>>;
type MapLibreModule = typeof import('../map/maplibre/MapAdapter');
export type RendererOptions = Parameters<MapLibreModule['createMapAdapter']>[0];

const topologies = new Map<GeodataFile, Promise<Topology>>();
const levels = new Map<Detail, Promise<Geometries | null>>();
let engine: Promise<MapLibreModule> | undefined;

/** Each file is fetched once a page. */
const topology = (file: GeodataFile): Promise<Topology> => {
  const known = topologies.get(file);
  if (known !== undefined) return known;
  const loading = loadTopology(file);
  // Reported where the file is used: this only keeps a file that is fetched ahead from failing unhandled.
  loading.catch(() => undefined);
  topologies.set(file, loading);
  return loading;
};

/**
 * Starts what takes longest and needs no interface: MapLibre's script, its worker, the first geometry files. Call it as
 * early as there is a script; calling it again gives what the first call started. The worker and the GPU then come up
 * while the interface mounts.
 */
export const startMap = (): Promise<MapLibreModule> => {
  void topology('overview');
  void topology('context');
  engine ??= import('../map/maplibre/MapAdapter').then((loaded) => {
    loaded.startWorker(mapWorkerUrl());
    return loaded;
  });
  return engine;
};

let mapStands: () => void = () => undefined;
/** Resolves when the first map is complete or has failed: what is not seen before that is fetched after it. */
export const firstMap = new Promise<void>((resolve) => {
  mapStands = resolve;
});
/** Says that the first map is complete or has failed; called again it does nothing. */
export const tellMapStands = (): void => mapStands();

/**
 * Geometry of a level for any number of maps; a file that is missing or damaged is reported, and what can be had
 * without it is given. `parted` is a city that stands in its counties.
 */
export const geometryLoader = (report: (problem: GeodataProblem) => void, parted: PlaceId | null): LoadGeometries => {
  const tried = (file: GeodataFile): Promise<Topology | null> =>
    topology(file).catch((error: unknown) => {
      if (!(error instanceof GeodataProblem)) throw error;
      report(error);
      return null;
    });
  const load = async (detail: Detail): Promise<Geometries | null> => {
    const [divisions, surroundings] = await Promise.all([tried(detail), tried('context')]);
    const finer = divisions ?? (detail === 'overview' ? await tried('middle') : null);
    if (finer === null && detail !== 'overview') return null;
    const overview = detail === 'overview' ? null : await levels.get('overview');
    // The surroundings have one level: the same collection is the same data to the map.
    return overview
      ? { ...geometriesOf(finer, null, parted), context: overview.context }
      : geometriesOf(finer, surroundings, parted);
  };
  return (detail) => {
    const known = levels.get(detail);
    if (known !== undefined) return known;
    const loading = load(detail);
    levels.set(detail, loading);
    return loading;
  };
};

export interface StartedRenderer {
  renderer: MapRenderer;
  /** Why the map is drawn as SVG; null where MapLibre draws it. */
  drawnBecause: 'withoutWebGl' | 'withoutEngine' | null;
}

/**
 * The map on MapLibre, or as SVG where that cannot be had. `options` is asked when the map is made, and gives null
 * where it is no longer wanted.
 */
export const createRenderer = async (options: () => RendererOptions | null): Promise<StartedRenderer | null> => {
  const loaded = await startMap().catch(() => null);
  const wanted = options();
  if (wanted === null) return null;
  try {
    if (loaded !== null) return { renderer: loaded.createMapAdapter(wanted), drawnBecause: null };
  } catch {
    wanted.container.replaceChildren();
  }
  const { createSvgAdapter } = await import('../map/svg/SvgAdapter');
  const still = options();
  return still === null
    ? null
    : { renderer: createSvgAdapter(still), drawnBecause: loaded === null ? 'withoutEngine' : 'withoutWebGl' };
};
