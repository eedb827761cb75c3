/** A sub-path as corner points, in the units of the path. */
export interface SubPath {
  points: [x: number, y: number][];
  closed: boolean;
}

const TOKEN = /([MLHVCSQZA])|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)/gi;
const COUNT: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };
/** Segments that a curve is cut into; a symbol's arc of 10 px then keeps within 0.1 px. */
const SEGMENTS = 12;

/**
 * SVG path data as corner points: curves and arcs are cut into lines, for formats whose editors want plain shapes. (SVG
 * 1.1, chapter 8)
 */
export function pathPoints(data: string): SubPath[] {
  const paths: SubPath[] = [];
  let [x, y, cx, cy] = [0, 0, 0, 0];
  const current = () => paths.at(-1)?.points;
  const to = (nx: number, ny: number) => {
    current()?.push([nx, ny]);
    x = nx;
    y = ny;
  };
  const draw = (command: string, n: number[]): void => {
    const relative = command === command.toLowerCase();
    const [ox, oy] = relative ? [x, y] : [0, 0];
    const at = (index: number): [number, number] => [(n[index] ?? 0) + ox, (n[index + 1] ?? 0) + oy];
    switch (command.toUpperCase()) {
      case 'M':
        paths.push({ points: [], closed: false });
        to(...at(0));
        break;
      case 'L':
        to(...at(0));
        break;
      case 'H':
        to((n[0] ?? 0) + ox, y);
        break;
      case 'V':
        to(x, (n[0] ?? 0) + oy);
        break;
      case 'C':
        cubic(at(0), at(2), at(4));
        return;
      case 'S':
        cubic([2 * x - cx, 2 * y - cy], at(0), at(2));
        return;
      case 'Q': {
        const [qx, qy] = at(0);
        const end = at(2);
        cubic(
          [x + ((qx - x) * 2) / 3, y + ((qy - y) * 2) / 3],
          [end[0] + ((qx - end[0]) * 2) / 3, end[1] + ((qy - end[1]) * 2) / 3],
          end,
        );
        return;
      }
      case 'A':
        arc(n, at(5));
        break;
      case 'Z': {
        const path = paths.at(-1);
        if (path !== undefined) {
          path.closed = true;
          [x, y] = path.points[0] ?? [x, y];
        }
        break;
      }
    }
    [cx, cy] = [x, y];
  };
  const cubic = (a: [number, number], b: [number, number], end: [number, number]): void => {
    const [sx, sy] = [x, y];
    for (let step = 1; step <= SEGMENTS; step += 1) {
      const t = step / SEGMENTS;
      const u = 1 - t;
      to(
        u ** 3 * sx + 3 * u * u * t * a[0] + 3 * u * t * t * b[0] + t ** 3 * end[0],
        u ** 3 * sy + 3 * u * u * t * a[1] + 3 * u * t * t * b[1] + t ** 3 * end[1],
      );
    }
    [cx, cy] = b;
  };
  const arc = ([rx = 0, , , large = 0, sweep = 0]: number[], end: [number, number]): void => {
    for (const point of arcPoints([x, y], end, Math.abs(rx), large !== 0, sweep !== 0)) to(...point);
  };

  let command = '';
  let numbers: number[] = [];
  for (const [, letter, number] of data.matchAll(TOKEN)) {
    if (letter !== undefined) {
      command = letter;
      numbers = [];
      if (letter.toUpperCase() === 'Z') draw(letter, []);
      continue;
    }
    numbers.push(Number(number));
    if (numbers.length === COUNT[command.toUpperCase()]) {
      draw(command, numbers);
      numbers = [];
      // Pairs that follow a move are lines.
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
    }
  }
  return paths.filter((path) => path.points.length > 1);
}

/** Points of a circular arc from `start` to `end`. (SVG 1.1, appendix F.6.5, for equal radii) */
function arcPoints(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  radius: number,
  large: boolean,
  sweep: boolean,
): [number, number][] {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  if (half === 0) return [];
  const r = Math.max(radius, half);
  const offset = Math.sqrt(r * r - half * half) * (large === sweep ? -1 : 1);
  const mx = (x1 + x2) / 2 - (offset * (y2 - y1)) / (2 * half);
  const my = (y1 + y2) / 2 + (offset * (x2 - x1)) / (2 * half);
  const from = Math.atan2(y1 - my, x1 - mx);
  let turn = Math.atan2(y2 - my, x2 - mx) - from;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  return Array.from({ length: SEGMENTS }, (_, index) => {
    const angle = from + (turn * (index + 1)) / SEGMENTS;
    return [mx + r * Math.cos(angle), my + r * Math.sin(angle)];
  });
}
