/** Parts the groups that a shape belongs to from its name, outermost first: `map␞pin␞casing`. */
const LEVEL = '\u241e';
/** Parts a group's name from its description for a screen reader. */
const DESCRIPTION = '\u241f';

const plain = (text: string): string => text.replaceAll(LEVEL, ' ').replaceAll(DESCRIPTION, ' ');

/** The name under which a shape is put into groups. */
export const groupedName = (...levels: readonly string[]): string => levels.join(LEVEL);

/** A level of a grouped name: what the group is called, and what it shows. */
export const level = (name: string, description = ''): string =>
  description === '' ? plain(name) : `${plain(name)}${DESCRIPTION}${plain(description)}`;

interface Shape {
  xml: string;
  path: string[];
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SHAPE = /<p:(sp|graphicFrame|cxnSp|pic)>[\s\S]*?<\/p:\1>/g;

/**
 * Puts neighbouring shapes of a slide whose names share levels into groups (`p:grpSp`), names them by their last level
 * and numbers everything anew, since pptxgenjs gives tables and shapes the same ids. `text` is a slide as pptxgenjs
 * writes it, without groups.
 */
export function grouped(text: string): string {
  const start = text.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length;
  const end = text.lastIndexOf('</p:spTree>');
  const shapes = [...text.slice(start, end).matchAll(SHAPE)].map(([xml]): Shape => ({
    xml,
    path: (/<p:cNvPr [^>]*name="([^"]*)"/.exec(xml)?.[1] ?? '').split(LEVEL),
  }));
  // 1 is the tree itself.
  let id = 1;
  const next = () => {
    id += 1;
    return id;
  };
  return `${text.slice(0, start)}${written(shapes, 0, next)}${text.slice(end)}`;
}

function written(shapes: readonly Shape[], depth: number, next: () => number): string {
  let xml = '';
  for (let at = 0; at < shapes.length;) {
    const shape = shapes[at];
    if (shape === undefined) break;
    const name = shape.path[depth] ?? '';
    if (shape.path.length === depth + 1) {
      xml += shape.xml.replace(
        /<p:cNvPr [^>]*?(\/?)>/,
        (_, empty: string) => `<p:cNvPr id="${next()}" ${naming(name)}${empty}>`,
      );
      at += 1;
      continue;
    }
    let to = at;
    while (to < shapes.length && shapes[to]?.path[depth] === name && (shapes[to]?.path.length ?? 0) > depth + 1)
      to += 1;
    const own = next();
    const inside = shapes.slice(at, to);
    xml += group(own, name, groupExtent(inside), written(inside, depth + 1, next));
    at = to;
  }
  return xml;
}

function naming(name: string): string {
  const [shown = '', description] = name.split(DESCRIPTION);
  return `name="${shown}"${description === undefined ? '' : ` descr="${description}"`}`;
}

/** A group whose own coordinates are the slide's. */
function group(id: number, name: string, { left, top, right, bottom }: Extent, inside: string): string {
  const [position, size] = [`x="${left}" y="${top}"`, `cx="${right - left}" cy="${bottom - top}"`];
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" ${naming(name)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off ${position}/><a:ext ${size}/><a:chOff ${position}/><a:chExt ${size}/></a:xfrm>` +
    `</p:grpSpPr>${inside}</p:grpSp>`
  );
}

/** The box round shapes, EMU. */
function groupExtent(shapes: readonly Shape[]): Extent {
  const found: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { xml } of shapes) {
    const [x = 0, y = 0, width = 0, height = 0] = (
      /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? []
    )
      .slice(1)
      .map(Number);
    found.left = Math.min(found.left, x);
    found.top = Math.min(found.top, y);
    found.right = Math.max(found.right, x + width);
    found.bottom = Math.max(found.bottom, y + height);
  }
  return found;
}
