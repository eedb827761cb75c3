import type { CompiledNotice, Programme, ProgrammeKind } from '../notice/types';
import type { GazetteerIndex } from '../places/gazetteer';
import type { CuratedFiles, Layer, LayerGroup, LayerGroupId, LayerId, Pin } from './types';

const GROUP_OF_KIND: Record<ProgrammeKind, LayerGroupId> = {
  'smart-city': 'smart-city',
  'wireless-city': 'smart-city',
  'industrial-park': 'industrial-park',
  grid: 'grid',
  'community-service': 'grid',
  'information-consumption': 'other',
  'citizen-service': 'other',
  'population-data': 'other',
  'ecommerce-cluster': 'other',
  'cloud-platform': 'other',
  other: 'other',
};

/** The order of kinds inside the groups, and of the groups themselves. */
const KIND_ORDER: readonly ProgrammeKind[] = [
  'smart-city',
  'wireless-city',
  'industrial-park',
  'grid',
  'community-service',
  'information-consumption',
  'citizen-service',
  'population-data',
  'ecommerce-cluster',
  'cloud-platform',
  'other',
];

const VARIANT_ORDER: readonly (string | null)[] = ['national', 'china-eu', 'digital-fujian', null];

/** Layers in groups, one pin for each programme at each of its places. Groups without a layer are left out. */
export function programmeLayers(
  text: string,
  compiled: CompiledNotice,
  places: GazetteerIndex,
  curated: CuratedFiles,
): LayerGroup[] {
  const layers = new Map<LayerId, Layer>();
  const seen = new Set<string>();
  for (const programme of compiled.programmes) {
    if (programme.places.length === 0) continue;
    const variant = variantOf(programme, text, compiled, curated);
    const id = variant === null ? programme.kind : `${programme.kind}.${variant}`;
    const layer = layers.get(id) ?? newLayer(id, programme, variant, curated);
    layers.set(id, layer);
    layer.open ||= programme.open;
    for (const place of programme.places) {
      const found = places.place(place);
      // A site is one thing however often it is named; a city may have two programmes of a kind.
      const once = found?.level === 'site' ? `${id}@${place}` : `${id}@${place}#${programme.name}`;
      if (found === undefined || seen.has(once)) continue;
      seen.add(once);
      layer.pins.push(newPin(programme, id, place, compiled, places));
    }
  }
  const ordered = [...layers.values()].filter((layer) => layer.pins.length > 0).sort(byKindAndVariant);
  const groups: LayerGroup[] = [];
  for (const layer of ordered) {
    const group = groups.find(({ id }) => id === layer.group);
    if (group === undefined) groups.push({ id: layer.group, layers: [layer] });
    else group.layers.push(layer);
  }
  return groups;
}

function newLayer(id: LayerId, programme: Programme, variant: string | null, curated: CuratedFiles): Layer {
  const label = curated.programmeLabels.find((row) => row.kind === programme.kind && row.variant === variant);
  return {
    id,
    group: GROUP_OF_KIND[programme.kind],
    kind: programme.kind,
    variant,
    open: false,
    pins: [],
    name: label?.chinese ?? programme.name,
    english: label?.english ?? programme.name,
  };
}

function newPin(
  programme: Programme,
  layer: LayerId,
  place: string,
  compiled: CompiledNotice,
  places: GazetteerIndex,
): Pin {
  const mentions = compiled.mentions.filter((mention) => mention.programme === programme.id && mention.place === place);
  const inferred = mentions.length > 0 && mentions.every(({ basis }) => basis === 'inferred');
  return {
    id: `${programme.id}@${place}`,
    layer,
    programme: programme.id,
    place,
    area: places.areaOf(place)?.id ?? null,
    task: programme.task,
    sentence: programme.sentence,
    basis: inferred ? 'inferred' : 'stated',
  };
}

/**
 * The variant of the longest curated word that the programme's name holds; failing that, of a word of its kind that the
 * sentence goes on with and that belongs to no other programme (建设社区公共服务综合信息平台，实施业务信息“收办分离”).
 */
function variantOf(programme: Programme, text: string, compiled: CompiledNotice, curated: CuratedFiles): string | null {
  const words = curated.programmeWords.filter(({ kind }) => kind === programme.kind);
  const named = longestIn(programme.name, words);
  if (named !== null) return named.variant;
  const span = compiled.sentences.find(({ id }) => id === programme.sentence)?.span ?? [0, 0];
  const others = compiled.programmes.filter((other) => other.sentence === programme.sentence && other !== programme);
  const free = words.filter(
    ({ word, variant }) => variant !== null && !others.some((other) => other.name.includes(word)),
  );
  const sentence = text.slice(...span).replace(/\s/g, '');
  return longestIn(sentence.slice(Math.max(0, sentence.indexOf(programme.name))), free)?.variant ?? null;
}

/** The longest word with a variant that a text holds. */
function longestIn(text: string, words: CuratedFiles['programmeWords']): CuratedFiles['programmeWords'][number] | null {
  const held = words.filter(({ word, variant }) => variant !== null && text.includes(word));
  return held.reduce<(typeof held)[number] | null>(
    (best, row) => (best === null || row.word.length > best.word.length ? row : best),
    null,
  );
}

function byKindAndVariant(a: Layer, b: Layer): number {
  const order = (layer: Layer) =>
    KIND_ORDER.indexOf(layer.kind) * 10 + ((VARIANT_ORDER.indexOf(layer.variant) + 9) % 9);
  return order(a) - order(b);
}
