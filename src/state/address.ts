import * as v from 'valibot';
import { fieldsOf, isToolKind, mapFields, type FieldValues, type Tool, type ToolField } from '../atlas/spatial/tools';
import {
  CameraSchema,
  MatrixSchema,
  ModeSchema,
  SelectionSchema,
  ToolSchema,
  ViewStateSchema,
  defaultView,
  fittingPanel,
  type ViewState,
} from './viewState';

/**
 * The view in the address: `#1&page=matrix&at=place:350300&hide=grid`. The leading number is the form's version; parts
 * that have their default value are left out. Values keep `, : . ~ /` readable and are percent-encoded otherwise.
 */
const ADDRESS_VERSION = 1;

interface Part {
  key: string;
  /** Undefined where the state has the default. */
  write(state: ViewState): string | undefined;
  /** Undefined where the text is not understood. */
  read(text: string): Partial<ViewState> | undefined;
}

const fixed = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));
const list = (items: readonly string[]) => (items.length === 0 ? undefined : items.join(','));
const items = (text: string) => (text === '' ? [] : [...new Set(text.split(','))]);
const flag = (value: boolean) => (value ? '1' : '0');

/** A part that is one value of the schema's, written as it is. */
function plain<K extends 'page' | 'sentence' | 'choropleth' | 'language' | 'theme' | 'bodiesBy'>(
  key: string,
  field: K,
): Part {
  return {
    key,
    write: (state) => (state[field] === defaultView()[field] ? undefined : String(state[field])),
    read: (text) => checked(ViewStateSchema.entries[field], text, (value) => ({ [field]: value })),
  };
}

function toggled<K extends 'divisions' | 'labels'>(key: string, field: K): Part {
  return {
    key,
    write: (state) => (state[field] === defaultView()[field] ? undefined : flag(state[field])),
    read: (text) => (text === '0' || text === '1' ? { [field]: text === '1' } : undefined),
  };
}

function listed<K extends 'hidden' | 'compare'>(key: string, field: K): Part {
  return {
    key,
    write: (state) => list(state[field]),
    read: (text) => checked(ViewStateSchema.entries[field], items(text), (value) => ({ [field]: value })),
  };
}

const PARTS: readonly Part[] = [
  plain('page', 'page'),
  {
    key: 'panel',
    write: (state) => (state.panel === fittingPanel(state) ? undefined : state.panel),
    read: (text) => checked(ViewStateSchema.entries.panel, text, (panel) => ({ panel })),
  },
  {
    key: 'at',
    write: ({ selection }) => (selection === null ? undefined : `${selection.kind}:${selection.id}`),
    read: (text) => {
      const [kind, ...id] = text.split(':');
      return checked(SelectionSchema, { kind, id: id.join(':') }, (selection) => ({ selection }));
    },
  },
  plain('sentence', 'sentence'),
  {
    key: 'camera',
    write: ({ camera }) =>
      camera === null
        ? undefined
        : [
            fixed(camera.lng, 4),
            fixed(camera.lat, 4),
            fixed(camera.zoom, 2),
            ...(camera.bearing === 0 ? [] : [fixed(camera.bearing, 1)]),
          ].join(','),
    read: (text) => {
      const [lng, lat, zoom, bearing = '0', ...rest] = text.split(',');
      if (rest.length > 0) return undefined;
      return checked(
        CameraSchema,
        { lng: number(lng), lat: number(lat), zoom: number(zoom), bearing: number(bearing) },
        (camera) => ({ camera }),
      );
    },
  },
  listed('hide', 'hidden'),
  {
    key: 'opacity',
    write: ({ opacity }) =>
      list(
        Object.entries(opacity)
          .filter(([, value]) => value !== 1)
          .map(([id, value]) => `${id}:${fixed(value, 2)}`),
      ),
    read: (text) =>
      checked(
        ViewStateSchema.entries.opacity,
        Object.fromEntries(
          items(text).map((item) => [
            item.slice(0, item.lastIndexOf(':')),
            number(item.slice(item.lastIndexOf(':') + 1)),
          ]),
        ),
        (opacity) => ({ opacity }),
      ),
  },
  toggled('divisions', 'divisions'),
  toggled('labels', 'labels'),
  plain('shade', 'choropleth'),
  ...(['regions', 'kinds', 'sections', 'bodies', 'roles', 'bases'] as const).map((field): Part => ({
    key: field,
    write: ({ filters }) => list(filters[field]),
    read: (text) =>
      checked(ViewStateSchema.entries.filters.entries[field], items(text), (value) => ({
        filters: { ...defaultView().filters, [field]: value },
      })),
  })),
  {
    key: 'target',
    write: ({ filters }) => (filters.withTarget ? '1' : undefined),
    read: (text) => (text === '1' ? { filters: { ...defaultView().filters, withTarget: true } } : undefined),
  },
  listed('compare', 'compare'),
  {
    key: 'matrix',
    write: ({ matrix: { columns, rowsBy, columnsBy } }) =>
      columns === 'areas' && rowsBy === null && columnsBy === null
        ? undefined
        : [columns, rowsBy ?? '', columnsBy ?? ''].join(','),
    read: (text) => {
      const [columns, rowsBy = '', columnsBy = '', ...rest] = text.split(',');
      return rest.length > 0
        ? undefined
        : checked(
            MatrixSchema,
            { columns, rowsBy: rowsBy === '' ? null : rowsBy, columnsBy: columnsBy === '' ? null : columnsBy },
            (matrix) => ({ matrix }),
          );
    },
  },
  plain('order', 'bodiesBy'),
  { key: 'tool', write: ({ tool }) => (tool === null ? undefined : writeTool(tool)), read: (text) => readTool(text) },
  {
    key: 'mode',
    write: ({ mode }) => {
      if (mode.kind === 'presenting')
        return `presenting:${mode.scene}${mode.pace === undefined ? '' : `~${mode.pace}`}`;
      return mode.kind === 'exploring' ? undefined : mode.kind;
    },
    read: (text) => {
      const [kind, at = ''] = text.split(':');
      const [scene, pace] = at.split('~');
      return checked(
        ModeSchema,
        kind === 'presenting'
          ? { kind, scene: number(scene), ...(pace === undefined ? {} : { pace: number(pace) }) }
          : { kind },
        (mode) => ({ mode }),
      );
    },
  },
  plain('language', 'language'),
  plain('theme', 'theme'),
];

/** The hash of a view, with its `#`; empty for the default view. */
export function writeAddress(state: ViewState): string {
  const parts = PARTS.flatMap((part) => {
    const text = part.write(state);
    return text === undefined ? [] : [`${part.key}=${encode(text)}`];
  });
  return parts.length === 0 ? '' : `#${[ADDRESS_VERSION, ...parts].join('&')}`;
}

/**
 * The view of a hash. What is unknown or damaged keeps its default and is named in `dropped`, as it stands in the
 * address.
 */
export function readAddress(hash: string): { state: ViewState; dropped: string[] } {
  const state = defaultView();
  const dropped: string[] = [];
  let panelSaid = false;
  const [version, ...parts] = hash.replace(/^#/, '').split('&');
  if (version === undefined || version === '') return { state, dropped };
  if (version !== String(ADDRESS_VERSION)) return { state, dropped: [hash.slice(1, 200)] };
  for (const text of parts.filter((part) => part !== '')) {
    const [key, value] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)];
    const decoded = decode(value);
    const read =
      text.includes('=') && decoded !== undefined ? PARTS.find((part) => part.key === key)?.read(decoded) : undefined;
    panelSaid ||= read?.panel !== undefined;
    if (read === undefined) dropped.push(text.slice(0, 80));
    else if (read.filters === undefined) Object.assign(state, read);
    else state.filters = { ...state.filters, ...changedFilters(read.filters) };
  }
  if (!panelSaid) state.panel = fittingPanel(state);
  return { state, dropped };
}

/** Each filter part carries one field: only that one is taken over. */
function changedFilters(filters: ViewState['filters']): Partial<ViewState['filters']> {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  );
}

/** Points written one by one; more are written as steps from each to the next, which takes half the characters. */
const WRITTEN_OUT = 6;
/** Steps are counted in ten-thousandths of a degree: about 10 m. */
const STEP = 10_000;

type Points = readonly (readonly [number, number])[];
const written = (all: Points) => all.map(([lng, lat]) => `${fixed(lng, 4)},${fixed(lat, 4)}`).join(';');

function writePoints(all: Points): string {
  const [first] = all;
  if (first === undefined || all.length <= WRITTEN_OUT) return written(all);
  const grid = all.map((point) => point.map((value) => Math.round(value * STEP)));
  return `${written([first])}~${grid
    .slice(1)
    .map((point, at) => point.map((value, axis) => value - (grid[at]?.[axis] ?? 0)).join(','))
    .join(';')}`;
}

function readPoints(first: string, steps: string): number[][] {
  const pairs = (text: string) => (text === '' ? [] : text.split(';').map((pair) => pair.split(',').map(number)));
  const points = pairs(first);
  for (const step of pairs(steps)) {
    const last = points.at(-1) ?? [];
    points.push(
      step.length === 2
        ? step.map((value, axis) => (Math.round((last[axis] ?? Number.NaN) * STEP) + value) / STEP)
        : [Number.NaN],
    );
  }
  return points;
}

/** How a field of a question is written. */
const FIELD_WRITERS: { readonly [F in ToolField]: (value: FieldValues[F]) => string } = {
  points: writePoints,
  centre: (at) => (typeof at === 'string' ? at : written([at])),
  layer: (id) => id ?? '',
  kilometres: (kilometres) => fixed(kilometres, 3),
};

/** How a field is read from the parts that are left; it takes away those that it reads. */
const FIELD_READERS: { readonly [F in ToolField]: (parts: string[]) => unknown } = {
  points: (parts) => readPoints(parts.shift() ?? '', parts.shift() ?? ''),
  centre: (parts) => {
    const text = parts.shift() ?? '';
    return text.includes(',') ? readPoints(text, '')[0] : text;
  },
  layer: (parts) => parts.shift() || null,
  kilometres: (parts) => number(parts.shift()),
};

/**
 * `distance:119.3,26.08;118.1,24.48`, `within:119.3,26.08~-120,40;…`, `radius:changle-industrial-park~50`,
 * `coverage:grid~80`, `nearest:350300~grid`.
 */
function writeTool(tool: Tool): string {
  return `${tool.kind}:${mapFields(tool, FIELD_WRITERS).join('~')}`;
}

function readTool(text: string): Partial<ViewState> | undefined {
  const kind = text.slice(0, text.indexOf(':'));
  if (!isToolKind(kind)) return undefined;
  const parts = text.slice(text.indexOf(':') + 1).split('~');
  const fields = fieldsOf(kind).map((field) => [field, FIELD_READERS[field](parts)]);
  return checked(ToolSchema, { kind, ...Object.fromEntries(fields) }, (tool) => ({ tool }));
}

/** NaN for what is no plain decimal, which every schema refuses. */
const number = (text: string | undefined) =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;

function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  then: (value: v.InferOutput<S>) => Partial<ViewState>,
): Partial<ViewState> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? then(result.output) : undefined;
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/%(2C|3A|7E|2F|3B|40)/g, (escaped) => decodeURIComponent(escaped));

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
