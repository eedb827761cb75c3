import { ref, shallowRef } from 'vue';
import type { Atlas } from '../../atlas/types';
import { matchingTasks } from '../../atlas/questions/filter';
import { sourceText } from '../../atlas/tables/source';
import { tablesOf } from '../../atlas/tables/tables';
import { sceneCamera } from '../../briefing/slide';
import type { Scene } from '../../briefing/schema';
import { csvOf } from '../../io/export/csv';
import { pinsAsGeoJson } from '../../io/export/geojson';
import { saveFile } from '../../io/files';
import { oneFile } from '../../io/oneFile';
import { CONFIGURATION } from '../../map/configuration';
import { picture } from '../../map/picture';
import { capturePicture } from '../../map/svg/capture';
import { drawSvg } from '../../map/svg/drawSvg';
import type { Geometries, Picture, Size, Theme } from '../../map/types';
import { geometryLoader } from '../../startMap';
import { useAtlasStore } from '../../stores/atlas';
import { useBriefingStore } from '../../stores/briefing';
import { mapViewOf } from '../../stores/mapView';
import { useViewStore } from '../../stores/view';
import { useWords } from '../../ui/language';
import { placeName } from '../naming';
import { sceneTasks } from './shownTasks';
import { words } from './words';

/** CSS pixels of an exported map: A3's proportions. */
const SHEET: Size = { width: 1240, height: 877 };
/** Pixels of A3 at 300 dpi over those of the sheet: 4961 / 1240. */
const A3_SCALE = 4961 / 1240;

/** What can be exported; every job reports progress, can be cancelled and leaves the view as it was. Only inside `setup`. */
export function useExports(atlas: () => Atlas) {
  const view = useViewStore();
  const store = useAtlasStore();
  const briefing = useBriefingStore();
  const w = useWords(words);
  const running = ref<string | null>(null);
  const line = ref('');
  const abort = shallowRef<AbortController | null>(null);
  const load = geometryLoader((problem) => store.report(problem));

  const today = () => new Date().toISOString().slice(0, 10);
  const fileName = (ending: string) => `${view.language === 'zh' ? '福建一张图' : 'fujian-one-map'}-${today()}.${ending}`;
  const tasks = () => matchingTasks(atlas(), view.state.filters).map(({ id }) => id);
  const document = () => atlas().compiled.document;
  /** Boundaries, approval and credits of the map. */
  const mapCredits = () => [w.value.boundary(CONFIGURATION.boundaryDate), CONFIGURATION.approvalNumber, CONFIGURATION.attribution].filter((part) => part !== '').join(' · ');
  const sourceLine = () => `${sourceText(atlas(), tasks(), view.language)} · ${mapCredits()}`;

  const pictureOf = (scene: Pick<Scene, 'view' | 'frame'> | null, size: Size, theme: Theme): Picture =>
    picture(atlas(), mapViewOf(atlas(), scene === null ? view.state : { ...view.state, ...scene.view, camera: sceneCamera(scene, size), tool: null }, { size, theme, language: view.language }));
  const geometries = async (): Promise<Geometries> => {
    const found = (await load('middle')) ?? (await load('overview'));
    if (found === null) throw new Error('no geometry');
    return found;
  };

  async function run(name: string, job: (signal: AbortSignal) => Promise<{ content: Blob | string; ending: string; type?: string }>): Promise<void> {
    abort.value?.abort();
    const controller = new AbortController();
    abort.value = controller;
    running.value = name;
    line.value = w.value.making(name);
    try {
      const { content, ending, type } = await job(controller.signal);
      controller.signal.throwIfAborted();
      saveFile(content, fileName(ending), type);
      line.value = w.value.done(name);
    } catch (error) {
      const message = (error as Error).message ?? '';
      line.value = controller.signal.aborted ? w.value.cancelled
        : w.value.failed(name, /canvas|pixels/.test(message) ? w.value.reasons.canvas : /answered|fetch/i.test(message) ? w.value.reasons.host : `${w.value.reasons.other} (${message})`);
    } finally {
      if (abort.value === controller) { running.value = null; abort.value = null; }
    }
  }

  const png = (name: string, scale: number) => run(name, async () => ({
    content: await capturePicture(pictureOf(null, SHEET, view.theme), await geometries(), scale), ending: 'png',
  }));

  return {
    running, line,
    cancel: () => abort.value?.abort(),
    taskCount: () => tasks().length,
    sourceLine, pictureOf, geometries,
    tables: () => tablesOf(atlas(), { language: view.language, tasks: tasks() }),
    png: () => png(w.value.png, 1), png2: () => png(w.value.png2, 2), pngA3: () => png(w.value.pngA3, A3_SCALE),
    svg: () => run(w.value.svg, async () => ({
      content: drawSvg(pictureOf(null, SHEET, view.theme), await geometries(), { legend: true, interactive: false, title: document().title }), ending: 'svg', type: 'image/svg+xml',
    })),
    pptx: () => run(w.value.pptx, async (signal) => {
      const [{ pptxOf }, shapes] = await Promise.all([import('../../io/export/pptx'), load('overview')]);
      if (shapes === null) throw new Error('no geometry');
      return {
        content: await pptxOf(briefing.briefing, {
          language: view.language, geometries: shapes, signal, company: document().issuer ?? '', pictureOf: (scene, size) => pictureOf(scene, size, 'light'),
          sourceOf: (scene) => ({ notice: sourceText(atlas(), sceneTasks(atlas(), scene, view.state), view.language), rest: `${mapCredits()} · ${w.value.made(today())}` }),
          nameOf: (id) => placeName(atlas(), id, view.language),
          onProgress: (done, all) => { line.value = w.value.working(w.value.pptx, done, all); },
        }), ending: 'pptx',
      };
    }),
    xlsx: () => run(w.value.xlsx, async () => {
      const { xlsxOf } = await import('../../io/export/xlsx');
      const tables = tablesOf(atlas(), { language: view.language, tasks: tasks() });
      return { content: await xlsxOf(tables, { title: w.value.sourceTitle, lines: [sourceLine(), w.value.made(today())] }), ending: 'xlsx' };
    }),
    csv: (id: string) => run(w.value.csv(id), async () => {
      const table = tablesOf(atlas(), { language: view.language, tasks: tasks() }).find((one) => one.id === id);
      if (table === undefined) throw new Error(`no table ${id}`);
      return { content: csvOf({ columns: table.columns, rows: [...table.rows, [sourceLine()]] }), ending: `${id}.csv`, type: 'text/csv;charset=utf-8' };
    }),
    geojson: () => run(w.value.geojson, async () => {
      const kept = new Set(tasks());
      const pins = atlas().pins.filter((pin) => !view.state.hidden.includes(pin.layer) && kept.has(pin.task));
      return { content: JSON.stringify({ ...pinsAsGeoJson(atlas(), pins), source: sourceLine() }, null, 1), ending: 'geojson', type: 'application/geo+json' };
    }),
    oneFile: () => run(w.value.oneFile, async () => ({ content: await oneFile(briefing.briefing), ending: 'html', type: 'text/html' })),
  };
}
