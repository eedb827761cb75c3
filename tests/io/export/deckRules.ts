import { packageFaults, type Parts } from './packageRules';
import { all, child, readXml, type XmlElement } from './xml';

/**
 * What PowerPoint would repair or refuse in a deck: order and number of elements by the schemas of ECMA-376 part 1
 * (PresentationML, DrawingML), unique ids, whole numbers in their ranges, tables whose grid adds up, a theme for each
 * master.
 */
export function deckFaults(parts: Parts): string[] {
  const parsed: Record<string, XmlElement> = {};
  const faults = packageFaults(parts, parsed);
  if (faults.some((fault) => fault.includes(' at '))) return faults;
  const read = (path: string): XmlElement => parsed[path] ?? readXml('<none/>');
  const presentation = read('ppt/presentation.xml');
  const order = presentation.children.map(({ name }) => name);
  faults.push(
    ...outOfOrder(order, [
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:handoutMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
      'p:defaultTextStyle',
      'p:extLst',
    ]).map((name) => `presentation.xml: ${name} stands out of order`),
  );
  const size = child(presentation, 'p:sldSz')?.attributes ?? {};
  const page = { width: Number(size.cx), height: Number(size.cy) };
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  if (all(presentation, 'p:sldId').length !== slides.length) faults.push('presentation.xml does not list every slide');
  const masters = Object.keys(parts).filter((path) => /^ppt\/(slide|notes)Masters\/[^/]+\.xml$/.test(path));
  const themes = masters.flatMap((path) =>
    all(read(path.replace(/([^/]+)$/, '_rels/$1.rels')), 'Relationship')
      .filter(({ attributes }) => attributes.Type?.endsWith('/theme'))
      .map(({ attributes }) => attributes.Target),
  );
  if (themes.length !== masters.length || new Set(themes).size < masters.length)
    faults.push('two masters share a theme');
  for (const path of [
    ...slides,
    ...Object.keys(parts).filter((part) =>
      /^ppt\/(slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(part),
    ),
  ]) {
    faults.push(...sheetFaults(read(path), slides.includes(path) ? page : null).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

/** Names that do not follow the order of a schema's sequence, or that it does not have. */
function outOfOrder(names: readonly string[], sequence: readonly string[]): string[] {
  let at = 0;
  return names.filter((name) => {
    const found = sequence.indexOf(name);
    if (found < at) return true;
    at = found;
    return false;
  });
}

const SHAPES = ['p:sp', 'p:grpSp', 'p:graphicFrame', 'p:cxnSp', 'p:pic'];

function sheetFaults(sheet: XmlElement, page: { width: number; height: number } | null): string[] {
  const faults: string[] = [];
  const say = (condition: boolean, fault: string) => {
    if (condition) faults.push(fault);
  };
  const ids = all(sheet, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '');
  say(new Set(ids).size < ids.length, `an id is given twice: ${ids.find((id, at) => ids.indexOf(id) !== at)}`);
  say(
    ids.some((id) => !/^[1-9]\d*$/.test(id)),
    'an id is no positive whole number',
  );
  for (const background of all(sheet, 'p:bgPr'))
    say(child(background, 'a:effectLst') === undefined, 'a background lacks its (empty) effects');
  for (const group of [...all(sheet, 'p:grpSp'), ...all(sheet, 'p:spTree')]) {
    say(
      group.children[0]?.name !== 'p:nvGrpSpPr' || group.children[1]?.name !== 'p:grpSpPr',
      'a group does not begin with its properties',
    );
    say(
      group.children.slice(2).some(({ name }) => !SHAPES.includes(name) && name !== 'p:extLst'),
      'a group holds what is no shape',
    );
    say(group.name === 'p:grpSp' && group.children.length < 3, 'a group is empty');
    say(
      group.name === 'p:grpSp' && group.children.some(({ name }) => name === 'p:graphicFrame'),
      'a table stands in a group',
    );
  }
  for (const shape of all(sheet, 'p:sp')) {
    say(
      outOfOrder(
        shape.children.map(({ name }) => name),
        ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
      ).length > 0,
      'a shape has its parts out of order',
    );
    const properties = child(shape, 'p:spPr');
    say(properties === undefined, 'a shape without properties');
    say(
      outOfOrder(
        (properties?.children ?? []).map(({ name }) => name),
        ['a:xfrm', 'a:custGeom', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:ln', 'a:effectLst'],
      ).length > 0,
      'a shape has its properties out of order',
    );
    // PowerPoint writes a text body for every shape that a person could type into, and repairs what has none.
    say(
      child(shape, 'p:txBody') === undefined &&
        !all(shape, 'p:ph').some(({ attributes }) => attributes.type === 'sldImg'),
      `${nameOf(shape)} has no text body`,
    );
  }
  for (const transform of [...all(sheet, 'a:xfrm'), ...all(sheet, 'p:xfrm')]) {
    const [x, y] = [child(transform, 'a:off')?.attributes.x, child(transform, 'a:off')?.attributes.y];
    const [width, height] = [child(transform, 'a:ext')?.attributes.cx, child(transform, 'a:ext')?.attributes.cy];
    say(![x, y].every((value) => /^-?\d+$/.test(value ?? '')), `a position is no whole number: ${x}, ${y}`);
    say(![width, height].every((value) => /^\d+$/.test(value ?? '')), `a size is no whole number: ${width}, ${height}`);
    if (page === null) continue;
    const over =
      Number(x) < 0 ||
      Number(y) < 0 ||
      Number(x) + Number(width) > page.width ||
      Number(y) + Number(height) > page.height;
    say(over, `something lies beyond the slide's edge: ${x}, ${y}, ${width}, ${height}`);
  }
  faults.push(
    ...all(sheet, 'a:custGeom').flatMap(geometryFaults),
    ...all(sheet, 'a:p').flatMap(paragraphFaults),
    ...all(sheet, 'p:graphicFrame').flatMap(tableFaults),
  );
  for (const body of [...all(sheet, 'p:txBody'), ...all(sheet, 'a:txBody')]) {
    say(
      outOfOrder(
        body.children.map(({ name }) => name),
        ['a:bodyPr', 'a:lstStyle', 'a:p'],
      ).length > 0,
      'a text body has its parts out of order',
    );
    say(
      child(body, 'a:bodyPr') === undefined || child(body, 'a:p') === undefined,
      'a text body without properties or paragraph',
    );
  }
  for (const { attributes } of all(sheet, 'a:srgbClr'))
    say(!/^[0-9A-F]{6}$/.test(attributes.val ?? ''), `no colour: ${attributes.val}`);
  for (const { attributes } of all(sheet, 'a:alpha'))
    say(!between(attributes.val, 0, 100_000), `no opacity: ${attributes.val}`);
  for (const { attributes } of all(sheet, 'a:ln'))
    say(attributes.w !== undefined && !between(attributes.w, 0, 20_116_800), `no line width: ${attributes.w}`);
  return [...new Set(faults)];
}

const nameOf = (shape: XmlElement): string => all(shape, 'p:cNvPr')[0]?.attributes.name ?? '';
const between = (text: string | undefined, least: number, most: number): boolean =>
  /^-?\d+$/.test(text ?? '') && Number(text) >= least && Number(text) <= most;

function geometryFaults(geometry: XmlElement): string[] {
  const wrong = outOfOrder(
    geometry.children.map(({ name }) => name),
    ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  );
  return [
    ...wrong.map((name) => `${name} stands out of order`),
    ...all(geometry, 'a:path').flatMap((path) => {
      const [width, height] = [Number(path.attributes.w), Number(path.attributes.h)];
      const steps = path.children.map(({ name }) => name);
      const points = all(path, 'a:pt').map(({ attributes }) => [attributes.x, attributes.y] as const);
      return [
        ...(width > 0 && height > 0 ? [] : ['a path without width or height']),
        ...(steps[0] === 'a:moveTo' ? [] : ['a path does not begin with a move']),
        ...(steps.some((name, at) => name === 'a:moveTo' && (steps[at + 1] ?? 'a:moveTo') !== 'a:lnTo')
          ? ['a move leads nowhere']
          : []),
        ...(steps.some((name, at) => name === 'a:close' && at + 1 < steps.length && steps[at + 1] !== 'a:moveTo')
          ? ['a closed path goes on']
          : []),
        ...(points.every(([x, y]) => between(x, 0, width) && between(y, 0, height))
          ? []
          : ['a point lies outside its path']),
      ];
    }),
  ];
}

const RUN_ORDER = [
  'a:ln',
  'a:noFill',
  'a:solidFill',
  'a:effectLst',
  'a:highlight',
  'a:uFill',
  'a:latin',
  'a:ea',
  'a:cs',
  'a:sym',
  'a:hlinkClick',
  'a:extLst',
];

function paragraphFaults(paragraph: XmlElement): string[] {
  const names = paragraph.children.map(({ name }) => name);
  const faults: string[] = [];
  if (names.lastIndexOf('a:pPr') > 0) faults.push('paragraph properties behind a run');
  if (names.includes('a:endParaRPr') && names.indexOf('a:endParaRPr') !== names.length - 1)
    faults.push('something behind the end of a paragraph');
  for (const properties of [...all(paragraph, 'a:rPr'), ...all(paragraph, 'a:endParaRPr')]) {
    if (
      outOfOrder(
        properties.children.map(({ name }) => name),
        RUN_ORDER,
      ).length > 0
    )
      faults.push('run properties out of order');
    if (properties.attributes.sz !== undefined && !between(properties.attributes.sz, 100, 400_000))
      faults.push(`no font size: ${properties.attributes.sz}`);
  }
  for (const run of all(paragraph, 'a:r')) if (child(run, 'a:t') === undefined) faults.push('a run without text');
  for (const { text } of all(paragraph, 'a:t')) if (/[\r\n]/.test(text)) faults.push('a line break inside a run');
  return faults;
}

function tableFaults(frame: XmlElement): string[] {
  const extent = child(child(frame, 'p:xfrm') ?? frame, 'a:ext')?.attributes ?? {};
  const columns = all(frame, 'a:gridCol').map(({ attributes }) => Number(attributes.w));
  const rows = all(frame, 'a:tr');
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return [
    ...(columns.length > 0 && rows.length > 0 ? [] : ['a table without columns or rows']),
    ...(rows.every((row) => row.children.filter(({ name }) => name === 'a:tc').length === columns.length)
      ? []
      : ['a row has not as many cells as the table has columns']),
    // Each width is rounded by itself.
    ...(Math.abs(sum(columns) - Number(extent.cx)) <= columns.length
      ? []
      : ['the columns do not add up to the width of the table']),
    ...(Math.abs(sum(rows.map(({ attributes }) => Number(attributes.h))) - Number(extent.cy)) <= rows.length
      ? []
      : ['the rows do not add up to the height of the table']),
  ];
}
