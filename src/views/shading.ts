import type { Atlas } from '../atlas/types';
import { classOf } from '../map/picture/classify';
import { classColours } from '../map/style/classColours';
import type { Choropleth, Theme } from '../map/picture/types';
import type { PlaceId } from '../places/types';

/** A class of the shading: from its least to its greatest value that occurs, and the areas in it, the highest first. */
export interface ShadeClass {
  color: string;
  from: number;
  to: number;
  areas: { id: PlaceId; value: number }[];
}

/** The classes of a choropleth, low to high, with what lies in them; bounds are values that occur. */
export function shadeClasses(atlas: Atlas, { values, classes }: Choropleth, theme: Theme): ShadeClass[] {
  return classColours(theme, classes.length).map((color, at) => {
    const areas = atlas.areas
      .map(({ id }) => ({ id, value: values[id] ?? 0 }))
      .filter(({ value }) => classOf(value, classes) === at)
      .sort((a, b) => b.value - a.value);
    const found = areas.map(({ value }) => value);
    return { color, from: Math.min(...found), to: Math.max(...found), areas };
  });
}
