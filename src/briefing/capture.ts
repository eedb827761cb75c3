import { comparePlaces } from '../atlas/questions/compare';
import { nameIn } from '../language/language';
import { placeNameIn, titleIn } from '../atlas/translations';
import type { ViewState } from '../state/viewState';
import type { Size } from '../map/picture/types';
import { placeBlocks } from './areaScenes';
import { asNotes, fitted, heading, item, paragraph, quote, scene, taskItem, type BriefingContext } from './blocks';
import { sceneView, type Block, type Scene } from './schema';

export interface Captured {
  /** Id that the briefing does not have yet. */
  id: string;
  title: string;
  /** Names of the filters, as the page shows them. */
  filters: readonly string[];
  /** Size of the map that is looked at; null where it is not on the screen. */
  size: Size | null;
}

/** What is being looked at as a scene: the view with its camera, and in words what the page says beside the map. */
export function captureScene(
  context: BriefingContext,
  state: ViewState,
  { id, title, filters, size }: Captured,
): Scene {
  const { atlas, words } = context;
  const blocks: Block[] = [
    ...(filters.length === 0 ? [] : [paragraph(words.filtered(filters))]),
    ...comparison(context, state.compare),
    ...quoted(context, state.sentence),
    ...(state.compare.length > 0 ? [] : selected(context, state)),
  ];
  return scene(id, 'map', title, fitted(blocks, words), {
    notes: asNotes(blocks),
    view: sceneView(state),
    frame: state.camera === null ? null : size,
    sentence: atlas.sentence(state.sentence ?? '') === undefined ? null : state.sentence,
  });
}

function quoted(context: BriefingContext, id: string | null): Block[] {
  const sentence = context.atlas.sentence(id ?? '');
  return sentence === undefined ? [] : [quote(context, sentence)];
}

function selected(context: BriefingContext, { selection }: ViewState): Block[] {
  const { atlas } = context;
  if (selection?.kind === 'place') {
    const place = atlas.places.place(selection.id);
    return place === undefined ? [] : placeBlocks(context, place);
  }
  const task = selection?.kind === 'task' ? atlas.task(selection.id) : undefined;
  return task === undefined ? [] : [taskItem(context, task), ...task.sentences.flatMap((id) => quoted(context, id))];
}

/** What the compared places share, then what each of them has alone. */
function comparison(context: BriefingContext, ids: readonly string[]): Block[] {
  const { atlas, language, words } = context;
  const compared = comparePlaces(atlas, ids);
  if (compared.kind === 'problem') return [];
  const names = compared.places.map((id) => placeNameIn(atlas, id, language));
  const rows = [
    ...compared.programmes.map((row) => {
      const layer = atlas.layers.find((one) => one.id === row.id);
      const pin = atlas.pins.find((one) => one.id === row.of.flat()[0]);
      const name = layer === undefined ? row.id : nameIn(layer, language);
      return {
        row,
        block: item(name, {
          layer: row.id,
          citation: pin === undefined ? null : atlas.citation(pin.task),
          sentence: pin?.sentence ?? null,
        }),
      };
    }),
    ...compared.tasks.map((row) => {
      const task = atlas.task(row.id);
      return { row, block: task === undefined ? item(titleIn(atlas, row.id, language)) : taskItem(context, task) };
    }),
  ];
  const section = (title: string, of: typeof rows): Block[] =>
    of.length === 0 ? [] : [heading(title), ...of.map(({ block }) => block)];
  return [
    paragraph(words.compared(names)),
    ...section(
      words.common,
      rows.filter(({ row }) => row.held === 'by-all'),
    ),
    ...names.flatMap((name, at) =>
      section(
        words.only(name),
        rows.filter(({ row }) => row.held === 'by-one' && row.of[at] !== null),
      ),
    ),
  ];
}
