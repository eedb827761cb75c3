import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../src/map/style/palette';
import { isProgrammeKind, PROGRAMME_KINDS, variantsOf } from '../../src/notice/programmeKinds';
import { SYMBOL_IDS, hueOf, iconOf, symbolBody, symbolOf, symbolSvg } from '../../src/map/style/symbols';

const plain = { hue: '#000000', paper: '#ffffff' };

describe('symbols', () => {
  it('gives every kind, and every variant in the table of kinds, a symbol of its own', () => {
    const layers = Object.keys(PROGRAMME_KINDS)
      .filter(isProgrammeKind)
      .flatMap((kind) => [kind, ...variantsOf(kind).map((variant) => `${kind}.${variant}`)]);
    expect(layers.filter((layer) => symbolOf(layer) === 'other')).toEqual(['other']);
    expect(new Set(layers.map(symbolOf))).toEqual(new Set(SYMBOL_IDS));
    expect(SYMBOL_IDS).toHaveLength(layers.length);
  });

  it('tells every symbol from every other in one colour, outlined forms included', () => {
    const icons = SYMBOL_IDS.flatMap((id) => [id, `${id}:outlined`]);
    expect(new Set(icons.map((icon) => symbolBody(icon, plain))).size).toBe(icons.length);
  });

  it('falls back to the kind for a variant without a symbol, and to `other` for a kind without one', () => {
    expect(symbolOf('grid.collect-separate')).toBe('grid');
    expect(symbolOf('smart-city.unheard-of')).toBe('smart-city-other');
    expect(symbolOf('lighthouse')).toBe('other');
    expect(symbolOf('constructor')).toBe('other');
    expect(hueOf('no-such-icon')).toBe('other');
  });

  it('draws an inferred pin as an outline and a stated one filled', () => {
    expect(symbolBody(iconOf('grid', 'inferred'), plain)).not.toContain('fill="#000000"');
    expect(symbolBody(iconOf('grid', 'stated'), plain)).toContain('fill="#000000"');
  });

  it('uses the colours of the theme', () => {
    expect(symbolSvg('grid', 'dark', 18)).toContain(PALETTES.dark.layer.grid);
    expect(symbolSvg('grid', 'light', 18)).toContain(PALETTES.light.layer.grid);
  });
});
