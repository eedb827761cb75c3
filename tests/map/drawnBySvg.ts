import { Window } from 'happy-dom';
import { channels, paintWord, type Drawn } from './drawnThings';

const window = new Window();

/** All corners of a path of absolute starts and relative steps; independent of how the numbers were written. */
export const cornersOf = (d: string): [x: number, y: number][] =>
  d
    .split('M')
    .filter(Boolean)
    .flatMap((part) => {
      const [start = '', steps = ''] = part.replace('z', '').split('l');
      const numbers = (text: string): number[] => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers(start);
      const points: [number, number][] = [[x, y]];
      const all = numbers(steps);
      for (let at = 0; at < all.length; at += 2) {
        [x, y] = [x + (all[at] ?? 0), y + (all[at + 1] ?? 0)];
        points.push([x, y]);
      }
      return points;
    });

/** What stands in a drawing of `drawSvg`, read from the document. */
export function drawnBySvg(svg: string, prefix = 'map-'): Drawn {
  const root = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root === null) throw new Error('no document');
  const drawn: Drawn = {
    background: channels(root.querySelector('rect')?.getAttribute('fill') ?? ''),
    bands: [],
    paths: [],
    symbols: [],
    leaderLines: [],
    texts: [],
  };
  for (const group of root.querySelectorAll('g[data-band]')) {
    const band = group.getAttribute('data-band') ?? '';
    drawn.bands.push(band);
    for (const path of [...group.children].filter(({ tagName }) => tagName === 'path')) {
      const of = (name: string, otherwise: string): string => path.getAttribute(name) ?? otherwise;
      const kind = of('fill', 'none') === 'none' ? 'line' : 'fill';
      const dash = path.getAttribute('stroke-dasharray');
      const width = kind === 'line' ? Number(of('stroke-width', '1')) : null;
      const color = channels(of(kind === 'line' ? 'stroke' : 'fill', ''));
      const opacity = Number(of(kind === 'line' ? 'stroke-opacity' : 'fill-opacity', '1'));
      drawn.paths.push({
        band,
        kind,
        paint: paintWord(
          color,
          opacity,
          width,
          dash === null ? null : dash.split(' ').map((part) => Number(part) / (width ?? 1)),
        ),
        points: cornersOf(of('d', '')),
      });
    }
    for (const use of group.querySelectorAll('use')) {
      const number = (name: string): number => Number(use.getAttribute(name));
      drawn.symbols.push({
        icon: (use.getAttribute('href') ?? '').slice(1 + prefix.length),
        x: number('x') + number('width') / 2,
        y: number('y') + number('height') / 2,
        size: number('width'),
        opacity: Number(use.getAttribute('opacity') ?? 1),
      });
    }
    for (const line of group.querySelectorAll('g[data-tie]')) {
      const [x = 0, y = 0] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(line.getAttribute('transform') ?? '') ?? [])
        .slice(1)
        .map(Number);
      const end = /L([-\d.]+) ([-\d.]+)/.exec(line.querySelector('path')?.getAttribute('d') ?? '');
      drawn.leaderLines.push({ x, y, dx: Number(end?.[1] ?? 0), dy: Number(end?.[2] ?? 0) });
    }
    for (const text of group.querySelectorAll('text')) {
      const size = Number(text.getAttribute('font-size'));
      const align = (text.getAttribute('text-anchor') ?? 'start') as 'start' | 'middle' | 'end';
      // The spacing after the last character is no part of the word: it is taken off again where the middle counts.
      const spacing = align === 'middle' ? Number(text.getAttribute('letter-spacing') ?? 0) / 2 : 0;
      drawn.texts.push({
        band,
        text: text.textContent ?? '',
        align,
        x: Number(text.getAttribute('x')) - spacing,
        baseline: Number(text.getAttribute('y')),
        size,
        bold: text.getAttribute('font-weight') === '600',
        color: channels(text.getAttribute('fill') ?? ''),
        halo: channels(text.getAttribute('stroke') ?? ''),
      });
    }
  }
  return drawn;
}
