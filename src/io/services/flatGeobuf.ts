import { Builder } from 'flatbuffers';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { inferGeometryType } from 'flatgeobuf/lib/mjs/generic/header.js';
import { mapColumn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Feature } from 'geojson';
import { bboxOf } from '../export/shapes';
import { indexBytes, NODE_SIZE } from './packedIndex';

const MAGIC = Uint8Array.from([0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00]);
/** WGS84, longitude first as in GeoJSON. */
const EPSG_4326 = 4326;

export interface FlatGeobufText {
  name: string;
  title: string;
  description: string;
  /** What a reader may want to know: licence, credits, source. */
  metadata: Readonly<Record<string, string>>;
}

type ColumnMeta = ReturnType<typeof mapColumn>;

/** Of 32 bits. */
const LARGEST_INT = 2 ** 31 - 1;

/** The type that all values of a column have; text where they differ or there is none. */
function columnsOf(rows: readonly IProperties[]): ColumnMeta[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.map((name) => {
    const values = rows.map((row) => row[name]).filter((value) => value !== null && value !== undefined);
    const kinds = new Set(values.map((value) => typeof value));
    const column = mapColumn({ [name]: kinds.size === 1 ? (values[0] ?? '') : '' }, name);
    return values.length > 0 &&
      values.every((value) => Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST_INT)
      ? { ...column, type: ColumnType.Int }
      : column;
  });
}

/**
 * Features as FlatGeobuf 3 with a packed Hilbert R-tree, so that a client may fetch an extent by range requests. The
 * library writes files without index, name and credits; the encoding of features is its own. Features keep their
 * properties and get their id as a column `id`.
 * @throws Error for no features: the format has no type for them.
 */
export function flatGeobuf(features: readonly Feature[], text: FlatGeobufText): Uint8Array {
  if (features.length === 0) throw new Error('FlatGeobuf needs a feature');
  const rows = features.map(({ id, properties }): IProperties => ({ id: String(id ?? ''), ...properties }));
  const columns = columnsOf(rows);
  const written = rows.map((row): IProperties =>
    Object.fromEntries(
      columns.map(({ name, type }) => {
        const value = row[name] ?? null;
        return [name, type === ColumnType.String && value !== null ? String(value) : value];
      }),
    ),
  );
  const meta = {
    geometryType: inferGeometryType(features as never),
    columns,
    envelope: null,
    featuresCount: features.length,
    indexNodeSize: NODE_SIZE,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  const encoded = features.map((feature, at) => ({
    bytes: buildFeature(parseGeometry(feature.geometry as never), written[at] ?? {}, meta),
    extent: bboxOf([feature]) ?? ([0, 0, 0, 0] as [number, number, number, number]),
  }));
  const { index, order } = indexBytes(encoded.map(({ bytes, extent }) => ({ extent, size: bytes.length })));
  return joined([
    MAGIC,
    headerBytes(meta.geometryType, columns, bboxOf(features) ?? [0, 0, 0, 0], features.length, text),
    index,
    ...order.map((at) => encoded[at]?.bytes ?? new Uint8Array()),
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function headerBytes(
  geometryType: number,
  columns: readonly ColumnMeta[],
  envelope: readonly number[],
  count: number,
  { name, title, description, metadata }: FlatGeobufText,
): Uint8Array {
  const builder = new Builder();
  const columnOffsets = columns.map((column) => {
    const columnName = builder.createString(column.name);
    Column.startColumn(builder);
    Column.addName(builder, columnName);
    Column.addType(builder, column.type);
    return Column.endColumn(builder);
  });
  const columnVector = Header.createColumnsVector(builder, columnOffsets);
  const envelopeVector = Header.createEnvelopeVector(builder, [...envelope]);
  const [nameOffset, titleOffset, descriptionOffset, metadataOffset, org] = [
    name,
    title,
    description,
    JSON.stringify(metadata),
    'EPSG',
  ].map((one) => builder.createString(one)) as [number, number, number, number, number];
  Crs.startCrs(builder);
  Crs.addOrg(builder, org);
  Crs.addCode(builder, EPSG_4326);
  const crs = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, nameOffset);
  Header.addEnvelope(builder, envelopeVector);
  Header.addGeometryType(builder, geometryType);
  Header.addColumns(builder, columnVector);
  Header.addFeaturesCount(builder, BigInt(count));
  Header.addIndexNodeSize(builder, NODE_SIZE);
  Header.addCrs(builder, crs);
  Header.addTitle(builder, titleOffset);
  Header.addDescription(builder, descriptionOffset);
  Header.addMetadata(builder, metadataOffset);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}
