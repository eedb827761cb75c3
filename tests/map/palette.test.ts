import { describe, expect, it } from 'vitest';
import { PALETTES, asVariable, cssVariables } from '../../src/map/style/palette';
import type { MapColour } from '../../src/map/style/palette';
import { VISIONS, ciede2000, contrast, differenceFor } from './colourVision';

const THEMES = ['light', 'dark'] as const;

describe('the measure of colour difference', () => {
  it('agrees with the published test pairs of CIEDE2000 (Sharma et al. 2005, table 1)', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
    expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });
});

describe.each(THEMES)('the %s palette', (theme) => {
  const { map, layer } = PALETTES[theme];

  it.each(VISIONS)('keeps any two layer hues, and cinnabar, at least 9 CIEDE2000 units apart for %s', (vision) => {
    const hues = [...Object.entries(layer), ['cinnabar', map.cinnabar] as const];
    const near = hues
      .flatMap(([one, a], at) =>
        hues
          .slice(at + 1)
          .map(([other, b]) => ({ pair: `${one} / ${other}`, difference: differenceFor(vision, a, b) })),
      )
      .sort((p, q) => p.difference - q.difference)[0];
    expect(near?.difference, near?.pair).toBeGreaterThanOrEqual(9);
  });

  it('draws every layer hue at 3:1 or better on its casing and on the land', () => {
    for (const hue of Object.values(layer))
      for (const ground of [map.halo, map.land]) expect(contrast(hue, ground)).toBeGreaterThanOrEqual(3);
  });

  it('keeps text readable on land, sea, selection and every class of a choropleth', () => {
    const least = theme === 'dark' ? 7 : 4.5;
    const pairs: [MapColour, MapColour, number][] = [
      ['ink', 'land', least],
      ['ink', 'sea', least],
      ['ink', 'context', least],
      ['ink', 'plate', least],
      ['quiet-ink', 'land', least],
      ['quiet-ink', 'plate', least],
      ['quiet-ink', 'sea', 4.5],
      ['context-ink', 'context', 4.5],
      ['sea-ink', 'sea', 4.5],
      ['site-ink', 'land', least],
      ['site-ink', 'sea', least],
      ['cinnabar', 'land', 4.5],
      ['cinnabar', 'sea', 4.5],
      ['cinnabar', 'selection-fill', 4.5],
      ['ink', 'highlight-fill', least],
      ['quiet-ink', 'highlight-fill', 4.5],
      ...(['class-1', 'class-2', 'class-3', 'class-4', 'class-5'] as const).map(
        (name): [MapColour, MapColour, number] => ['ink', name, 4.5],
      ),
    ];
    for (const [text, ground, ratio] of pairs)
      expect(contrast(map[text], map[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(ratio);
  });

  it('gives every colour a custom property, and leads back from a colour to exactly one', () => {
    const variables = cssVariables(theme);
    expect(Object.keys(variables)).toHaveLength(Object.keys(map).length + Object.keys(layer).length);
    for (const [name, value] of Object.entries(map)) expect(asVariable(theme, value)).toBe(`var(--map-${name})`);
    expect(asVariable(theme, '#123456')).toBe('#123456');
  });

  it('separates neighbouring classes of a choropleth by at least 4 units for every kind of eye', () => {
    const classes = (['class-1', 'class-2', 'class-3', 'class-4', 'class-5'] as const).map((name) => map[name]);
    for (const vision of VISIONS) {
      for (let at = 1; at < classes.length; at++)
        expect(differenceFor(vision, classes[at - 1] ?? '', classes[at] ?? '')).toBeGreaterThanOrEqual(4);
    }
  });
});
