import { wholeOf } from '../../atlas/names';
import type { Atlas } from '../../atlas/types';
import type { Language } from '../../language/language';
import type { ViewState } from '../../state/viewState';
import { displayName } from '../../places/displayName';
import { MEASURE_NAMES } from '../../stores/mapView';
import { bodyName, layerName } from '../naming';
import { words } from './words';

/** The parts of the view whose change is said aloud. */
export type Heard = Pick<
  ViewState,
  'page' | 'selection' | 'sentence' | 'hidden' | 'divisions' | 'labels' | 'choropleth'
>;

/** What changed on the screen, in one line for a screen reader; null where nothing worth saying did. */
export const describeChange = (before: Heard, after: Heard, atlas: Atlas, language: Language): string | null => {
  const w = words[language];
  if (after.sentence !== null && after.sentence !== before.sentence) {
    const sentence = atlas.sentence(after.sentence);
    if (sentence !== undefined) return w.reading(atlas.citation(sentence.task));
  }
  if (after.page !== before.page) return w.opened(w.page[after.page]);
  if (after.selection?.id !== before.selection?.id || after.selection?.kind !== before.selection?.kind)
    return describeSelection(after.selection, atlas, language);
  if (after.hidden.join() !== before.hidden.join()) return describeLayers(before.hidden, after.hidden, atlas, language);
  if (after.divisions !== before.divisions) return w.divisions[after.divisions ? 'on' : 'off'];
  if (after.labels !== before.labels) return w.labels[after.labels ? 'on' : 'off'];
  if (after.choropleth !== before.choropleth)
    return after.choropleth === null ? w.unshaded : w.shaded(MEASURE_NAMES[language][after.choropleth]);
  return null;
};

const describeSelection = (selection: ViewState['selection'], atlas: Atlas, language: Language): string => {
  const w = words[language];
  if (selection === null) return w.cleared(wholeOf(atlas.root, language));
  if (selection.kind === 'place') {
    const dossier = atlas.dossier(selection.id);
    return dossier === undefined
      ? w.selectedOther(selection.id)
      : w.selected(
          displayName(dossier.place, language),
          dossier.pins.length,
          dossier.named.length,
          dossier.bound.length,
        );
  }
  const body = selection.kind === 'body' ? atlas.body(selection.id) : undefined;
  if (body !== undefined) return w.selectedOther(bodyName(atlas, body, language));
  return w.selectedOther(
    (selection.kind === 'task' ? atlas.task(selection.id)?.title : atlas.programme(selection.id)?.name) ?? selection.id,
  );
};

const describeLayers = (
  before: readonly string[],
  after: readonly string[],
  atlas: Atlas,
  language: Language,
): string => {
  const w = words[language];
  const changed = atlas.layers.filter(({ id }) => before.includes(id) !== after.includes(id));
  const [only] = changed;
  if (only !== undefined && changed.length === 1) {
    return (after.includes(only.id) ? w.hidden : w.shown)(layerName(only, language), only.pins.length);
  }
  const shown = atlas.layers.filter(({ id }) => !after.includes(id));
  return w.someLayers(
    shown.length,
    shown.reduce((sum, { pins }) => sum + pins.length, 0),
  );
};
