import type { Atlas } from '../../atlas/types';
import type { EmbedPick, EmbedView } from '../../io/embed/messages';
import type { Language } from '../../language/language';
import type { ViewState } from '../../state/viewState';
import type { Picked } from '../../map/picture/types';
import { layerName, placeName } from '../naming';

/** What a parent page sees of the view, as plain data that can be posted. */
export const embedView = ({
  camera,
  selection,
  hidden,
  opacity,
  divisions,
  labels,
  choropleth,
  filters,
  language,
  theme,
}: ViewState): EmbedView =>
  JSON.parse(
    JSON.stringify({ camera, selection, hidden, opacity, divisions, labels, choropleth, filters, language, theme }),
  ) as EmbedView;

/** What was picked, with the names that the parent page may want to show. */
export function embedPick(atlas: Atlas, picked: Picked, language: Language): EmbedPick {
  if (picked.kind === 'nothing') return { kind: 'nothing', lng: picked.lng, lat: picked.lat };
  if (picked.kind === 'place')
    return { kind: 'place', place: picked.place, name: placeName(atlas, picked.place, language) };
  const pin = atlas.pins.find(({ id }) => id === picked.pin);
  const layer = atlas.layers.find(({ id }) => id === pin?.layer);
  return {
    kind: 'pin',
    pin: picked.pin,
    place: picked.place,
    name: placeName(atlas, picked.place, language),
    layer: layer === undefined ? '' : layerName(layer, language),
    programme: atlas.programme(pin?.programme ?? '')?.name ?? '',
    citation: pin === undefined ? '' : atlas.citation(pin.task),
  };
}
