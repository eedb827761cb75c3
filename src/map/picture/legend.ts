import { nameIn, type Named } from '../../language/language';
import type { MappedAtlas } from '../layout/layout';
import { classOf } from './classify';
import { classColours } from '../style/classColours';
import { iconOf } from '../style/symbols';
import type { Legend, MapView } from './types';

/** A layer of which all is inferred is outlined, as its marks are. */
export const basisOf = ({
  pins,
}: {
  readonly pins: readonly { readonly basis: 'stated' | 'inferred' }[];
}): 'stated' | 'inferred' =>
  pins.length > 0 && pins.every(({ basis }) => basis === 'inferred') ? 'inferred' : 'stated';

/** The legend of what is drawn: hidden layers have no entry, and counts are those of the marks. */
export const legendOf = (atlas: MappedAtlas, view: MapView): Legend => {
  const nameOf = (named: Named): string => nameIn(named, view.language);
  const groups = atlas.groups.flatMap((group) => {
    const entries = group.layers
      .filter((layer) => !view.hidden.includes(layer.id))
      .map((layer) => ({
        layer: layer.id,
        icon: iconOf(layer.id, basisOf(layer)),
        name: nameOf(layer),
        count: layer.pins.length,
        open: layer.open,
      }));
    return entries.length === 0 ? [] : [{ id: group.id, name: nameOf(group), entries }];
  });
  return { groups, choropleth: choroplethLegend(view) };
};

/** Classes with the number of places in each, so that the legend can be checked against the map. */
const choroplethLegend = ({ choropleth, theme }: MapView): Legend['choropleth'] => {
  if (choropleth === null) return null;
  const { classes, title } = choropleth;
  const inClass = Object.values(choropleth.values).map((value) => classOf(value, classes));
  return {
    title,
    classes: classColours(theme, classes.length).map((color, at) => ({
      color,
      from: classes[at] ?? 0,
      to: classes[at + 1] ?? null,
      count: inClass.filter((index) => index === at).length,
    })),
  };
};
