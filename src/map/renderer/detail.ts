import type { Geometries } from '../picture/types';

/** Levels of detail of the geometry files, coarse to fine. */
export const DETAILS = ['overview', 'middle', 'full'] as const;
export type Detail = (typeof DETAILS)[number];

/** Gives null where the level cannot be loaded; the loader has reported why. */
export type LoadGeometries = (detail: Detail) => Promise<Geometries | null>;

/**
 * The overview is accurate to 400 m, which is a pixel at zoom 8; the middle to 120 m, a pixel at zoom 9.5 (at 26° N,
 * 512-pixel tiles).
 */
export const detailAt = (zoom: number): Detail => {
  if (zoom < 8) return 'overview';
  return zoom < 9.5 ? 'middle' : 'full';
};

export interface DetailLoader {
  /** Sets the level that a zoom needs and asks for it where it is not there, under way or known to be missing. */
  want(zoom: number): void;
  /** The same, only for a level finer than the present one: the target of a flight, so that it is there on arrival. */
  wantFiner(zoom: number): void;
  /** True while the wanted level is under way. */
  loading(): boolean;
  /** The wanted level; until it is there, or where it is missing, the nearest one that is, finer ones first. */
  current(): Geometries | null;
  stop(): void;
}

/**
 * The level depends on the zoom alone, so that a view looks the same whichever view came before it.
 * `changed` is called when what `current` gives may be another: a level has arrived, turned out to be missing, or is
 * wanted again.
 */
export const detailLoader = (load: LoadGeometries, changed: () => void): DetailLoader => {
  const arrived = new Map<Detail, Geometries | null>();
  const asked = new Set<Detail>();
  let wanted = -1;
  let stopped = false;
  const wantLevel = (level: number): void => {
    const detail = DETAILS[level];
    if (stopped || level === wanted || detail === undefined) return;
    wanted = level;
    if (arrived.has(detail)) return changed();
    if (asked.has(detail)) return;
    asked.add(detail);
    const arrive = (geometries: Geometries | null): void => {
      arrived.set(detail, geometries);
      if (!stopped) changed();
    };
    load(detail).then(arrive, () => arrive(null));
  };
  const levelAt = (zoom: number): number => DETAILS.indexOf(detailAt(zoom));
  return {
    want: (zoom) => wantLevel(levelAt(zoom)),
    wantFiner(zoom) {
      if (levelAt(zoom) > wanted) wantLevel(levelAt(zoom));
    },
    loading: () => !arrived.has(DETAILS[wanted] ?? 'overview'),
    current: () =>
      [...DETAILS.slice(Math.max(0, wanted)), ...DETAILS.slice(0, Math.max(0, wanted)).reverse()]
        .map((detail) => arrived.get(detail))
        .find((geometries) => geometries != null) ?? null,
    stop() {
      stopped = true;
    },
  };
};
