import type { Feature, Position } from 'geojson';
import { shallowRef } from 'vue';
import type { Answer, SpatialProblem } from '../atlas/spatial/types';
import type { Atlas } from '../atlas/types';
import type { Language } from '../language/language';
import { TOOLS, type Tool } from '../atlas/spatial/tools';
import type { Overlay } from '../map/picture/types';
import type { PlaceId } from '../places/types';

type Answerer = typeof import('../atlas/spatial/answerTool').answerTool;

/** The spatial questions come when the first one is asked: most visits ask none. */
const answerer = shallowRef<Answerer | null>(null);

/** Loads what answers spatial questions; rejects where it cannot be loaded. */
export async function loadAnswers(): Promise<Answerer> {
  answerer.value ??= (await import('../atlas/spatial/answerTool')).answerTool;
  return answerer.value;
}

interface Answered {
  key: string;
  answer: Answer | SpatialProblem;
  overlays: Partial<Record<Language, readonly Overlay[]>>;
  places: readonly PlaceId[] | null;
}

/** The last answer of an atlas: a moving camera asks for it many times a second. */
const answers = new WeakMap<Atlas, Answered>();

function lastAnswer(atlas: Atlas, tool: Tool): Answered | null {
  const answer = answerer.value;
  if (answer === null) {
    loadAnswers().catch(() => undefined);
    return null;
  }
  const key = JSON.stringify(tool);
  const known = answers.get(atlas);
  if (known?.key === key) return known;
  const made: Answered = { key, answer: answer(atlas, tool), overlays: {}, places: null };
  answers.set(atlas, made);
  return made;
}

/** The answer to a tool; null while what answers it is being loaded (a reactive reader is called again then). */
export const answerOf = (atlas: Atlas, tool: Tool): Answer | SpatialProblem | null =>
  lastAnswer(atlas, tool)?.answer ?? null;

type Units = Readonly<Record<Language, { metre: string; kilometre: string }>>;
const LENGTH_UNITS: Units = { zh: { metre: '米', kilometre: '公里' }, en: { metre: 'm', kilometre: 'km' } };
const AREA_UNITS: Units = { zh: { metre: '平方米', kilometre: '平方公里' }, en: { metre: 'm²', kilometre: 'km²' } };

/** A length in metres: `850 米`, `12.34 公里`; with `decimals`, that many of a kilometre always, for columns. */
export function lengthText(metres: number, language: Language, decimals?: number): string {
  const { metre, kilometre } = LENGTH_UNITS[language];
  if (metres < 1000 && decimals === undefined) return `${Math.round(metres)} ${metre}`;
  const written = (metres / 1000).toLocaleString('en', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? (metres < 100_000 ? 2 : 1),
  });
  return `${written} ${kilometre}`;
}

/** An area in square metres: `850 平方米`, `12.3 平方公里`. */
export function areaText(squareMetres: number, language: Language): string {
  const { metre, kilometre } = AREA_UNITS[language];
  if (squareMetres < 100_000) return `${Math.round(squareMetres).toLocaleString('en')} ${metre}`;
  const written = (squareMetres / 1e6).toLocaleString('en', { maximumFractionDigits: squareMetres < 1e8 ? 2 : 0 });
  return `${written} ${kilometre}`;
}

/** Share of a radius that the cross at a circle's centre reaches out. */
const CROSS = 0.05;
/**
 * Where on a circle's 180 points, clockwise from the north, its radius is written: in the south-east, mostly over the
 * sea.
 */
const WRITTEN_AT = 68;

const note = (coordinates: Position, label: string): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { label },
});

/**
 * What is written beside a part of the drawing: the length in the middle of a line, the radius on its circle, and a
 * cross where no symbol need be.
 */
function notesOn(
  answer: Answer,
  { geometry, properties }: Answer['overlay']['features'][number],
  language: Language,
): Feature[] {
  const { part, metres } = properties;
  if (geometry.type === 'LineString' && metres !== null) {
    const middle = middleOf(geometry.coordinates);
    return middle === undefined ? [] : [note(middle, lengthText(metres, language))];
  }
  if (part !== 'circle' || geometry.type !== 'Polygon' || metres === null) return [];
  const ring = geometry.coordinates[0] ?? [];
  const at = ring[WRITTEN_AT];
  return [
    ...(TOOLS[answer.tool].radiusWritten && at !== undefined ? [note(at, lengthText(metres, language))] : []),
    ...crossIn(ring),
  ];
}

/** Halfway along a line of two points or more. */
function middleOf(line: readonly Position[]): Position | undefined {
  const middle = line[Math.floor(line.length / 2)];
  const [from, to] = line;
  return line.length === 2 && from !== undefined && to !== undefined
    ? from.map((value, at) => (value + (to[at] ?? value)) / 2)
    : middle;
}

/** A small cross in the middle of a circle. */
function crossIn(ring: readonly Position[]): Feature[] {
  const [lngs, lats] = [ring.map(([lng = 0]) => lng), ring.map(([, lat = 0]) => lat)];
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  const [lng, lat, wide, high] = [
    (west + east) / 2,
    (south + north) / 2,
    ((east - west) / 2) * CROSS,
    ((north - south) / 2) * CROSS,
  ];
  const line = (...coordinates: Position[]): Feature => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
    properties: {},
  });
  return [line([lng - wide, lat], [lng + wide, lat]), line([lng, lat - high], [lng, lat + high])];
}

/** The label of a measured area, in its middle. */
function areaLabel({ tool, figures }: Answer, language: Language): { label?: string } {
  const area = TOOLS[tool].measures === 'area' ? figures.find(({ id }) => id === 'area')?.value : undefined;
  return area === undefined ? {} : { label: areaText(area, language) };
}

/** The places that the map highlights for a tool; null where it highlights none, or there is no answer. */
export function toolPlaces(atlas: Atlas, tool: Tool | null): readonly PlaceId[] | null {
  const last = tool === null || !TOOLS[tool.kind].highlights ? null : lastAnswer(atlas, tool);
  if (last === null || last.answer.kind === 'problem') return null;
  return (last.places ??= last.answer.found.map(({ place }) => place));
}

/**
 * The drawing of a tool's answer; none for no tool, a problem, or while the answer is being loaded. The same list for
 * the same question.
 */
export function toolOverlays(atlas: Atlas, tool: Tool | null, language: Language): readonly Overlay[] {
  const last = tool === null ? null : lastAnswer(atlas, tool);
  if (last === null || last.answer.kind === 'problem') return NONE;
  const { answer } = last;
  return (last.overlays[language] ??= [
    {
      id: 'tool',
      role: TOOLS[answer.tool].drawnAs,
      features: {
        type: 'FeatureCollection',
        features: answer.overlay.features.flatMap((feature): Feature[] => [
          { ...feature, properties: { ...feature.properties, ...areaLabel(answer, language) } },
          ...notesOn(answer, feature, language),
        ]),
      },
    },
  ]);
}

const NONE: readonly Overlay[] = [];
