import { involvementsOf } from '../atlas/questions/involvements';
import type { DossierEntry, Pin } from '../atlas/types';
import { TRANSLATED } from '../language/language';
import { fitBounds } from '../map/picture/camera';
import type { Camera, Size } from '../map/picture/types';
import { displayName } from '../places/displayName';
import type { Place } from '../places/types';
import { asNotes, fitted, heading, item, layerRow, paragraph, scene, taskItem, type BriefingContext } from './blocks';
import { LEGEND, SLIDE_HEIGHT, heightBesideMap, onPages } from './slideHeight';
import { sceneView, type Block, type Scene } from './schema';

/** The map that the camera of an area is set on; a slide fits it to its own. */
const FRAME: Size = { width: 800, height: 800 };
/** Degrees that an area without counties of its own reaches to each side, and the least margin of one that has some. */
const ALONE = 0.35;
const MARGIN = 0.18;
/** Pixels of the frame that stay free at each side. */
const PADDING = 180;

/** A camera that shows an area in its surroundings: the seats of its counties, with a margin. */
function cameraOf({ atlas }: BriefingContext, area: Place): Camera {
  const seats = atlas.places.childrenOf(area.id).filter(({ level }) => level === 'county');
  const margin = seats.length === 0 ? ALONE : MARGIN;
  const points = [area, ...seats];
  const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)];
  const bounds = {
    west: Math.min(...lngs) - margin,
    east: Math.max(...lngs) + margin,
    south: Math.min(...lats) - margin,
    north: Math.max(...lats) + margin,
  };
  const { lng, lat, zoom } = fitBounds(bounds, FRAME, { top: PADDING, right: PADDING, bottom: PADDING, left: PADDING });
  const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
  return { lng: rounded(lng, 4), lat: rounded(lat, 4), zoom: rounded(zoom, 2), bearing: 0 };
}

/**
 * A place's programmes with their symbols, then the tasks that name it, then those that bind it: kept apart, as the
 * notice keeps them.
 */
export function placeBlocks(context: BriefingContext, place: Place): Block[] {
  const { atlas, words } = context;
  const dossier = atlas.dossier(place.id);
  if (dossier === undefined) return [];
  const involvements = involvementsOf(atlas, place.id);
  const basisOf = ({ task }: DossierEntry) => involvements.get(task.id)?.basis ?? 'absent';
  const section = (title: string, items: Block[]): Block[] => (items.length === 0 ? [] : [heading(title), ...items]);
  /** A basis that all share stands in the heading, once. */
  const tasks = (title: string, entries: readonly DossierEntry[]): Block[] => {
    const bases = new Set(entries.map(basisOf));
    const [shared] = bases;
    const said = bases.size === 1 && shared !== undefined ? words.withBasis(title, words.basis[shared]) : title;
    return section(
      said,
      entries.map((entry) => taskItem(context, entry.task, bases.size === 1 ? '' : words.basis[basisOf(entry)])),
    );
  };
  return [
    paragraph(
      `${dossier.named.length === 0 ? words.neverNamed : ''}${words.area(dossier.named.length, dossier.bound.length)}`,
    ),
    ...section(
      words.programmes,
      dossier.pins.map((pin) => pinItem(context, pin, place)),
    ),
    ...tasks(words.named, dossier.named),
    ...tasks(words.bound, dossier.bound),
  ];
}

/**
 * A pin as the notice calls its programme, with the place inside the area where it stands; in English under its layer's
 * name.
 */
function pinItem({ atlas, language, words }: BriefingContext, pin: Pin, area: Place): Block {
  const programme = atlas.programme(pin.programme);
  const layer = atlas.layers.find(({ id }) => id === pin.layer);
  const place = atlas.places.place(pin.place);
  const inside =
    place === undefined || place.id === area.id || programme?.name.includes(place.name)
      ? null
      : displayName(place, language);
  const name = programme?.name ?? pin.layer;
  return item(TRANSLATED[language] && layer !== undefined ? layerRow(atlas, layer, language) : name, {
    layer: pin.layer,
    citation: atlas.citation(pin.task),
    sentence: pin.sentence,
    detail: [
      TRANSLATED[language] ? name : null,
      inside,
      pin.basis === 'inferred' ? words.inferred : null,
      programme?.open === true ? words.open : null,
    ]
      .filter((part) => part !== null)
      .join(words.comma),
  });
}

/**
 * All on one page if it fits. Otherwise the first section (what stands on the map) on one page and the tasks on
 * another, if that fits.
 */
function inPages(blocks: readonly Block[]): Block[][] {
  const fits = (some: readonly Block[], height: number): boolean =>
    some.reduce((sum, block) => sum + heightBesideMap(block), 0) <= height;
  if (fits(blocks, SLIDE_HEIGHT)) return [[...blocks]];
  const second = blocks.findIndex(
    ({ kind }, at) => kind === 'heading' && blocks.slice(0, at).some((before) => before.kind === 'heading'),
  );
  const halves = [blocks.slice(0, second), blocks.slice(second)];
  // The symbols are explained where they stand in the text; every other page has a legend.
  return second > 0 && halves.every((half, at) => fits(half, at === 0 ? SLIDE_HEIGHT : SLIDE_HEIGHT - LEGEND))
    ? halves
    : onPages(blocks, SLIDE_HEIGHT - LEGEND, heightBesideMap);
}

/** Most pages of an area: what does not go on them is counted, and in the notes. */
const MOST_PAGES = 3;

/**
 * The page of one of the ten areas, near enough to see its counties; only the layers that it has a pin of are drawn.
 * Where the notice says more of it than fits on a slide, there are further pages.
 */
export function areaScenes(context: BriefingContext, area: Place): Scene[] {
  const { atlas, language, words } = context;
  const blocks = placeBlocks(context, area);
  const own = new Set(atlas.dossier(area.id)?.pins.map(({ layer }) => layer));
  const view = sceneView({
    camera: cameraOf(context, area),
    selection: { kind: 'place', id: area.id },
    hidden: atlas.layers.filter(({ id }) => !own.has(id)).map(({ id }) => id),
  });
  const pages = inPages(blocks);
  const kept =
    pages.length <= MOST_PAGES
      ? pages
      : [...pages.slice(0, MOST_PAGES - 1), fitted(pages.slice(MOST_PAGES - 1).flat(), words)];
  const name = displayName(area, language);
  return kept.map((shown, page) =>
    scene(
      page === 0 ? `area-${area.id}` : `area-${area.id}-${page + 1}`,
      'map',
      kept.length === 1 ? name : words.page(name, page + 1, kept.length),
      shown,
      {
        notes: page === 0 || pages.length > MOST_PAGES ? asNotes(blocks) : asNotes(shown),
        frame: FRAME,
        view: structuredClone(view),
      },
    ),
  );
}
