import type { Atlas, DossierEntry } from '../atlas/types';
import type { Task } from '../notice/types';
import type { Place } from '../places/types';
import { displayName } from '../places/displayName';
import { sceneView, type Block, type Briefing, type Scene } from './schema';
import { briefingWords, type BriefingWords } from './words';

type Language = 'zh' | 'en';

/**
 * The briefing that the data gives: cover, whole map, each layer, a scene for every area, parks, targets, who leads what, source.
 * It follows the atlas, so that another notice gives another briefing; scenes that would be empty are left out.
 */
export function defaultBriefing(atlas: Atlas, language: Language): Briefing {
  const words = briefingWords(language);
  const { document } = atlas.compiled;
  const context: Context = { atlas, language, words };
  const scenes = [
    cover(context), wholeMap(context), ...layerScenes(context), ...areaScenes(context), ...parks(context), ...targets(context), ...leaders(context), source(context),
  ];
  return { version: 1, title: document.title, notice: document.title, scenes };
}

interface Context {
  atlas: Atlas;
  language: Language;
  words: BriefingWords;
}

/** Items on one scene; what goes beyond is counted, and stands in the notes. */
const MOST_ITEMS = 8;
/** Lines on a scene without a map. */
const MOST_LINES = 12;

const scene = (id: string, layout: Scene['layout'], title: string, blocks: Block[], more: Partial<Scene> = {}): Scene =>
  ({ id, layout, title, blocks, notes: '', view: sceneView(), sentence: null, ...more });

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, citation: null, sentence: null });

/** A task as an item: its citation, its title, and the way to its first sentence. */
const taskItem = ({ atlas, language }: Context, task: Task, detail = ''): Block => ({
  kind: 'item', text: `${titleOf(atlas, task.title, language)}${detail === '' ? '' : language === 'zh' ? `（${detail}）` : ` (${detail})`}`,
  citation: atlas.citation(task.id), sentence: task.sentences[0] ?? null,
});

const titleOf = (atlas: Atlas, title: string, language: Language) => (language === 'en' ? (atlas.curated.titles[title] ?? title) : title);
const bodyOf = (atlas: Atlas, name: string, language: Language) =>
  (language === 'en' ? (atlas.curated.bodies.find((row) => row.name === name)?.english ?? name) : name);
const join = (names: readonly string[], language: Language) => names.join(language === 'zh' ? '、' : ', ');

/** Blocks and notes: what does not fit on the scene is said to be there and goes into the speaker's notes, whole. */
function fitted(words: BriefingWords, items: Block[]): { blocks: Block[]; notes: string } {
  const notes = items.map(({ citation, text }) => `${citation ?? ''} ${text}`.trim()).join('\n');
  if (items.length <= MOST_ITEMS) return { blocks: items, notes };
  const left = items.length - (MOST_ITEMS - 1);
  return { blocks: [...items.slice(0, MOST_ITEMS - 1), paragraph(words.more(left))], notes };
}

function cover({ atlas, words }: Context): Scene {
  const { document } = atlas.compiled;
  const lines = [document.issuer, document.signedOn ?? document.publishedOn, words.mapName].filter((line) => line !== null);
  return scene('cover', 'cover', document.title, lines.map(paragraph));
}

function wholeMap({ atlas, language, words }: Context): Scene {
  const { compiled, groups, pins } = atlas;
  const blocks = [
    paragraph(words.overview(compiled.sections.length, compiled.tasks.length, pins.length)),
    ...groups.flatMap(({ layers }) => layers).map((layer): Block => ({
      kind: 'item', text: words.layer(language === 'zh' ? layer.name : layer.english, layer.pins.length, layer.open),
      citation: layer.pins[0] === undefined ? null : atlas.citation(layer.pins[0].task), sentence: layer.pins[0]?.sentence ?? null,
    })),
  ];
  return scene('whole-map', 'map', words.wholeMap, blocks, { notes: blocks.map(({ text }) => text).join('\n') });
}

function layerScenes(context: Context): Scene[] {
  const { atlas, language, words } = context;
  return atlas.layers.filter((layer) => layer.kind !== 'industrial-park').map((layer) => {
    const places = layer.pins.flatMap((pin) => atlas.places.place(pin.place) ?? []);
    const sentences = [...new Set(layer.pins.map((pin) => pin.sentence))].flatMap((id) => atlas.sentence(id) ?? []);
    const quotes = sentences.map((sentence): Block => ({
      kind: 'quote', text: atlas.text.slice(...sentence.span).replace(/\s*[\r\n]\s*/g, ''), citation: atlas.citation(sentence.task), sentence: sentence.id,
    }));
    const names = join(places.map((place) => displayName(place, language)), language);
    return scene(`layer-${layer.id}`, 'map', language === 'zh' ? layer.name : layer.english,
      [paragraph(`${names}${layer.open ? words.openList : ''}`), ...quotes], {
        notes: names, sentence: sentences[0]?.id ?? null,
        view: sceneView({ hidden: atlas.layers.filter(({ id }) => id !== layer.id).map(({ id }) => id) }),
      });
  });
}

function areaScenes(context: Context): Scene[] {
  const { atlas, language, words } = context;
  return atlas.areas.map((area: Place) => {
    const dossier = atlas.dossier(area.id);
    const named = dossier?.named ?? [];
    const bound = dossier?.bound ?? [];
    const item = (entry: DossierEntry) => taskItem(context, entry.task, entry.duties[0] === undefined ? words.noDuty : words.basis[entry.duties[0].basis]);
    const { blocks, notes } = fitted(words, [...named, ...bound].map(item));
    const programmes = [...new Set((dossier?.pins ?? []).map((pin) => atlas.programme(pin.programme)?.name ?? ''))].filter((name) => name !== '');
    const summary = paragraph(words.area(named.length, bound.length, programmes.length === 0 ? words.noProgramme : join(programmes, language)));
    return scene(`area-${area.id}`, 'map', displayName(area, language), [summary, ...blocks],
      { notes: [summary.text, notes].join('\n'), view: sceneView({ selection: { kind: 'place', id: area.id } }) });
  });
}

function parks({ atlas, language, words }: Context): Scene[] {
  const layers = atlas.layers.filter(({ kind }) => kind === 'industrial-park');
  const pins = layers.flatMap((layer) => layer.pins);
  if (pins.length === 0) return [];
  const items = pins.map((pin): Block => {
    const place = atlas.places.place(pin.place);
    const name = place === undefined ? pin.place : displayName(place, language);
    return { kind: 'item', text: place?.level === 'site' ? words.site(name, place.accuracy / 1000) : name, citation: atlas.citation(pin.task), sentence: pin.sentence };
  });
  const hidden = atlas.layers.filter((layer) => !layers.includes(layer)).map(({ id }) => id);
  return [scene('parks', 'map', words.parks, items, { view: sceneView({ hidden }), sentence: pins[0]?.sentence ?? null })];
}

function targets({ atlas, words }: Context): Scene[] {
  const items = atlas.compiled.targets.map((target): Block => ({
    kind: 'item', text: `${target.subject} ${target.comparator ?? ''}${atlas.text.slice(...target.span)}`.replace(/\s*[\r\n]\s*/g, ''),
    citation: atlas.citation(target.task), sentence: target.sentence,
  }));
  return items.length === 0 ? [] : [scene('targets', 'text', words.targets, items, { sentence: items[0]?.sentence ?? null })];
}

function leaders(context: Context): Scene[] {
  const { atlas, language, words } = context;
  const led = atlas.compiled.tasks.flatMap((task) => {
    const leads = atlas.compiled.assignments.filter((assignment) => assignment.task === task.id)
      .flatMap((assignment) => assignment.parties.filter(({ role }) => role === 'lead').map(({ body }) => atlas.body(body)?.name ?? body));
    return leads.length === 0 ? [] : [taskItem(context, task, join([...new Set(leads)].map((name) => bodyOf(atlas, name, language)), language))];
  });
  const pages = Math.ceil(led.length / MOST_LINES);
  return Array.from({ length: pages }, (_, page) => scene(`leaders-${page + 1}`, 'text',
    pages === 1 ? words.leaders : `${words.leaders} ${page + 1}/${pages}`, led.slice(page * MOST_LINES, (page + 1) * MOST_LINES)));
}

function source({ atlas, words }: Context): Scene {
  const { document } = atlas.compiled;
  const lines = [document.title, document.issuer, document.signedOn, words.mapNote].filter((line) => line !== null);
  return scene('source', 'text', words.source, lines.map(paragraph));
}
