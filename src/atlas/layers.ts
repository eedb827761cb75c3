import { PROGRAMME_GROUPS, PROGRAMME_KINDS, variantsOf } from '../notice/programmeKinds';
import type { CompiledNotice, Programme } from '../notice/types';
import type { GazetteerIndex } from '../places/gazetteer';
import type { Place, PlaceId } from '../places/types';
import type { CuratedFiles, Layer, LayerGroup, LayerId, Pin } from './types';

const KIND_ORDER = Object.keys(PROGRAMME_KINDS);

/** Layers in groups, one pin for each programme at each of its places. Groups without a layer are left out. */
export function programmeLayers(
  text: string,
  compiled: CompiledNotice,
  areaOf: (id: PlaceId) => Place | undefined,
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
      layer.pins.push(newPin(programme, id, place, compiled, areaOf));
    }
  }
  const ordered = [...layers.values()].filter((layer) => layer.pins.length > 0).sort(byKindAndVariant);
  const groups: LayerGroup[] = [];
  for (const layer of ordered) {
    const group = groups.find(({ id }) => id === layer.group);
    if (group === undefined) groups.push(newGroup(layer));
    else group.layers.push(layer);
  }
  return groups;
}

function newGroup(layer: Layer): LayerGroup {
  const { zh, en } = PROGRAMME_GROUPS[layer.group];
  return { id: layer.group, name: zh, english: en, layers: [layer] };
}

/** A variant without a curated label is called what the notice calls its first programme. */
function newLayer(id: LayerId, programme: Programme, variant: string | null, curated: CuratedFiles): Layer {
  const { kind } = programme;
  const { group, names } = PROGRAMME_KINDS[kind];
  const label = curated.programmeLabels.find((row) => row.kind === kind && row.variant === variant);
  return {
    id,
    group,
    kind,
    variant,
    open: false,
    pins: [],
    name: variant === null ? names.zh : (label?.chinese ?? programme.name),
    english: variant === null ? names.en : (label?.english ?? programme.name),
  };
}

function newPin(
  programme: Programme,
  layer: LayerId,
  place: string,
  compiled: CompiledNotice,
  areaOf: (id: PlaceId) => Place | undefined,
): Pin {
  const mentions = compiled.mentions.filter((mention) => mention.programme === programme.id && mention.place === place);
  const inferred = mentions.length > 0 && mentions.every(({ basis }) => basis === 'inferred');
  return {
    id: `${programme.id}@${place}`,
    layer,
    programme: programme.id,
    place,
    area: areaOf(place)?.id ?? null,
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

/** By kind; of one kind the variants of the table, then what has no variant, then every other variant. */
function byKindAndVariant(a: Layer, b: Layer): number {
  return KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || variantRank(a) - variantRank(b);
}

function variantRank({ kind, variant }: Layer): number {
  const ranked: readonly (string | null)[] = [...variantsOf(kind), null];
  return ranked.includes(variant) ? ranked.indexOf(variant) : ranked.length;
}
