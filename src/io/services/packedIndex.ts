/** Children of a node: FlatGeobuf's usual 16. */
export const NODE_SIZE = 16;
/** Four doubles and an offset. */
const NODE_BYTES = 40;
/** Cells of the Hilbert curve along each side. */
const CELLS = 0xffff;

export interface Indexed {
  /** West, south, east, north. */
  extent: readonly [number, number, number, number];
  /** Bytes of the encoded feature. */
  size: number;
}

interface Node {
  extent: [number, number, number, number];
  /** A leaf: bytes from the first feature; else the number of its first child. */
  offset: number;
}

/**
 * The packed Hilbert R-tree of FlatGeobuf 3: nodes by level, the root first, leaves in the order of the features behind
 * it. Gives the order in which the features have to follow. At least one item.
 */
export function indexBytes(items: readonly Indexed[]): { index: Uint8Array; order: number[] } {
  const order = hilbertOrder(items);
  let offset = 0;
  const leaves = order.map((at): Node => {
    const item = items[at];
    const node: Node = { extent: [...(item?.extent ?? [0, 0, 0, 0])], offset };
    offset += item?.size ?? 0;
    return node;
  });
  const levels = [leaves];
  for (let below = leaves; below.length > 1 || levels.length === 1; below = levels.at(-1) ?? [])
    levels.push(parents(below));
  // The root stands first: every level begins where the levels above it end.
  const nodes: Node[] = [];
  for (const level of levels.toReversed()) {
    const children = nodes.length + level.length;
    nodes.push(...level.map((node) => (level === leaves ? node : { ...node, offset: children + node.offset })));
  }
  const bytes = new Uint8Array(nodes.length * NODE_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [at, { extent, offset: to }] of nodes.entries()) {
    for (const [side, value] of extent.entries()) view.setFloat64(at * NODE_BYTES + side * 8, value, true);
    view.setBigUint64(at * NODE_BYTES + 32, BigInt(to), true);
  }
  return { index: bytes, order };
}

/** The level above: each node covers up to sixteen, and knows the place of the first of them in their level. */
function parents(below: readonly Node[]): Node[] {
  return Array.from({ length: Math.ceil(below.length / NODE_SIZE) }, (_, at) => {
    const children = below.slice(at * NODE_SIZE, (at + 1) * NODE_SIZE).map(({ extent }) => extent);
    return {
      extent: [
        Math.min(...children.map(([west]) => west)),
        Math.min(...children.map(([, south]) => south)),
        Math.max(...children.map(([, , east]) => east)),
        Math.max(...children.map(([, , , north]) => north)),
      ],
      offset: at * NODE_SIZE,
    };
  });
}

/**
 * Items along the Hilbert curve through the middles of their extents, from its far end, as the reference implementation
 * has them.
 */
function hilbertOrder(items: readonly Indexed[]): number[] {
  const [west, south] = [
    Math.min(...items.map(({ extent }) => extent[0])),
    Math.min(...items.map(({ extent }) => extent[1])),
  ];
  const [east, north] = [
    Math.max(...items.map(({ extent }) => extent[2])),
    Math.max(...items.map(({ extent }) => extent[3])),
  ];
  const cell = (middle: number, from: number, to: number) =>
    to > from ? Math.floor((CELLS * (middle - from)) / (to - from)) : 0;
  const values = items.map(({ extent: [w, s, e, n] }) =>
    hilbert(cell((w + e) / 2, west, east), cell((s + n) / 2, south, north)),
  );
  return items.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}

/**
 * Distance along the Hilbert curve of a cell of a 65536 by 65536 grid. Hamilton and Rau-Chaplin (2008), for two
 * dimensions.
 */
function hilbert(x: number, y: number): number {
  let [distance, cx, cy] = [0, x, y];
  for (let side = 0x8000; side > 0; side >>= 1) {
    const [right, up] = [(cx & side) > 0 ? 1 : 0, (cy & side) > 0 ? 1 : 0];
    distance += side * side * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) [cx, cy] = [CELLS - cx, CELLS - cy];
      [cx, cy] = [cy, cx];
    }
  }
  return distance;
}
