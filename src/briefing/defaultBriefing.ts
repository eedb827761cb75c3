import type { Atlas, Layer } from '../atlas/types';
import { nameIn, type Language } from '../language/language';
import { joinList } from '../language/punctuation';
import { wholeOf } from '../atlas/names';
import { bodyNameIn, placeNameIn } from '../atlas/translations';
import { CONFIGURATION } from '../map/picture/configuration';
import type { PlaceId } from '../places/types';
import { displayName } from '../places/displayName';
import { areaScenes } from './areaScenes';
import {
  asNotes,
  citations,
  fitted,
  item,
  layerRow,
  paragraph,
  quote,
  scene,
  taskItem,
  type BriefingContext,
} from './blocks';
import { SLIDE_HEIGHT, heightOnPage, onPages } from './slideHeight';
import { BRIEFING_VERSION, TITLE_LENGTH, sceneView, type Block, type Briefing, type Scene } from './schema';
import { briefingWords } from './words';

/**
 * The briefing that the data gives: cover, whole map, each layer, a scene for every area, parks, targets, who leads
 * what, source. It follows the atlas, so that another notice gives another briefing; scenes that would be empty are
 * left out.
 */
export function defaultBriefing(atlas: Atlas, language: Language): Briefing {
  const context: BriefingContext = { atlas, language, words: briefingWords(language) };
  const scenes = [
    ...(atlas.compiled.document.title === '' ? [] : [cover(context)]),
    wholeMap(context),
    ...layerScenes(context),
    ...atlas.areas.filter((area) => concerns(atlas, area.id)).flatMap((area) => areaScenes(context, area)),
    ...parks(context),
    ...targets(context),
    ...leaders(context),
    source(context),
  ];
  const title = atlas.compiled.document.title.slice(0, TITLE_LENGTH);
  return { version: BRIEFING_VERSION, title, notice: title, scenes };
}

/** True where the notice names a place or binds it. */
function concerns(atlas: Atlas, id: PlaceId): boolean {
  const dossier = atlas.dossier(id);
  return dossier !== undefined && dossier.named.length + dossier.bound.length > 0;
}

function cover({ atlas, words }: BriefingContext): Scene {
  const { title, issuer, signedOn, publishedOn } = atlas.compiled.document;
  const date = signedOn ?? publishedOn;
  const lines = [issuer, date === null ? null : words.date(date), words.mapName].filter((line) => line !== null);
  return scene(
    'cover',
    'cover',
    title,
    lines.map((line) => paragraph(line)),
  );
}

function wholeMap(context: BriefingContext): Scene {
  const { atlas, language, words } = context;
  const { compiled, layers, pins } = atlas;
  const blocks = [
    paragraph(words.overview(compiled.sections.length, compiled.tasks.length, pins.length)),
    ...layers.map((layer): Block =>
      item(layerRow(atlas, layer, language), {
        detail: [words.pins(layer.pins.length), ...(layer.open ? [words.open] : [])].join(words.comma),
        layer: layer.id,
        citation: citations(
          context,
          layer.pins.map(({ task }) => task),
        ),
        sentence: layer.pins[0]?.sentence ?? null,
      }),
    ),
  ];
  return scene('whole-map', 'map', words.wholeMap(wholeOf(atlas.root, language)), fitted(blocks, words), {
    notes: asNotes(blocks),
  });
}

const onlyLayers = (atlas: Atlas, shown: readonly Layer[]) =>
  sceneView({ hidden: atlas.layers.filter((layer) => !shown.includes(layer)).map(({ id }) => id) });

/** The sentences that some layers' pins come from, quoted, and who answers for them. */
function evidence(context: BriefingContext, layers: readonly Layer[]): { quotes: Block[]; notes: string } {
  const { atlas, language, words } = context;
  const sentences = [...new Set(layers.flatMap(({ pins }) => pins.map(({ sentence }) => sentence)))].flatMap(
    (id) => atlas.sentence(id) ?? [],
  );
  const duties = sentences.map((sentence) => {
    const parties = atlas.assignment(sentence.assignment ?? '')?.parties ?? [];
    const bodies = [...new Set(parties.map(({ body }) => body))].map((id) =>
      bodyNameIn(atlas, atlas.body(id)?.name ?? id, language),
    );
    const held = words.duty(bodies.length === 0 ? words.noProgramme : joinList(bodies, language));
    return `${atlas.citation(sentence.task)} ${held}`;
  });
  return { quotes: sentences.map((sentence) => quote(context, sentence)), notes: [...new Set(duties)].join('\n') };
}

function layerScenes(context: BriefingContext): Scene[] {
  const { atlas, language, words } = context;
  return atlas.layers
    .filter((layer) => layer.kind !== 'industrial-park')
    .map((layer) => {
      const places = layer.pins.flatMap((pin) => atlas.places.place(pin.place) ?? []);
      const { quotes, notes } = evidence(context, [layer]);
      const names = `${joinList(
        places.map((place) => displayName(place, language)),
        language,
      )}${layer.open ? words.openList : ''}`;
      return scene(
        `layer-${layer.id}`,
        'map',
        nameIn(layer, language),
        fitted([paragraph(names, { layer: layer.id }), ...quotes], words),
        { notes: [names, notes].join('\n'), sentence: quotes[0]?.sentence ?? null, view: onlyLayers(atlas, [layer]) },
      );
    });
}

function parks(context: BriefingContext): Scene[] {
  const { atlas, language, words } = context;
  const layers = atlas.layers.filter(({ kind }) => kind === 'industrial-park');
  const pins = layers.flatMap((layer) => layer.pins);
  if (pins.length === 0) return [];
  const { quotes, notes } = evidence(context, layers);
  const items = pins.map((pin): Block => {
    const place = atlas.places.place(pin.place);
    return item(placeNameIn(atlas, pin.place, language), {
      detail: place?.level === 'site' && place.accuracy > 0 ? words.approximate(place.accuracy / 1000) : '',
      layer: pin.layer,
      citation: atlas.citation(pin.task),
      sentence: pin.sentence,
    });
  });
  return [
    scene('parks', 'map', words.parks, fitted([...items, ...quotes], words), {
      view: onlyLayers(atlas, layers),
      sentence: quotes[0]?.sentence ?? null,
      notes: [asNotes(items), notes].join('\n'),
    }),
  ];
}

/** Slides of a list; `head` stands on each. */
function pages({ words }: BriefingContext, id: string, title: string, items: Block[], head: Block[] = []): Scene[] {
  if (items.length === 0) return [];
  const height = SLIDE_HEIGHT - head.reduce((sum, block) => sum + heightOnPage(block), 0);
  return onPages(items, height, heightOnPage).map((blocks, page, { length }) =>
    scene(
      length === 1 ? id : `${id}-${page + 1}`,
      'text',
      length === 1 ? title : words.page(title, page + 1, length),
      [...head, ...blocks],
      { notes: asNotes(blocks) },
    ),
  );
}

function targets(context: BriefingContext): Scene[] {
  const { atlas, words } = context;
  const items = atlas.compiled.targets.map((target) =>
    item(target.subject, {
      detail: `${target.comparator ?? ''} ${atlas.text.slice(...target.span)}`.replace(/\s*[\r\n]\s*/g, '').trim(),
      citation: atlas.citation(target.task),
      sentence: target.sentence,
    }),
  );
  return pages(context, 'targets', words.targets, items);
}

function leaders(context: BriefingContext): Scene[] {
  const { atlas, language, words } = context;
  const led = atlas.compiled.tasks.flatMap((task) => {
    const leads = atlas.compiled.assignments
      .filter((assignment) => assignment.task === task.id)
      .flatMap((assignment) =>
        assignment.parties.filter(({ role }) => role === 'lead').map(({ body }) => atlas.body(body)?.name ?? body),
      );
    return leads.length === 0
      ? []
      : [
          taskItem(
            context,
            task,
            joinList(
              [...new Set(leads)].map((name) => bodyNameIn(atlas, name, language)),
              language,
            ),
          ),
        ];
  });
  return pages(context, 'leaders', words.leaders, led, [paragraph(words.led(led.length, atlas.compiled.tasks.length))]);
}

function source({ atlas, words }: BriefingContext): Scene {
  const { document } = atlas.compiled;
  const rows: [string, string | null][] = [
    [words.document, document.title === '' ? null : document.title],
    [words.issuer, document.issuer],
    [words.signedOn, document.signedOn === null ? null : words.date(document.signedOn)],
    [words.boundaries, words.date(CONFIGURATION.boundaryDate)],
    [words.geodata, CONFIGURATION.attribution],
    [words.signs, words.signsMean],
  ];
  return scene(
    'source',
    'text',
    words.source,
    rows.flatMap(([name, value]) => (value === null ? [] : [item(name, { detail: value })])),
  );
}
