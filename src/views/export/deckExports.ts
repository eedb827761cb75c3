import { nextTick, ref, shallowRef } from 'vue';
import type { Atlas } from '../../atlas/types';
import type { Scene } from '../../briefing/schema';
import { sceneCamera } from '../../briefing/slide';
import { pageBlocks } from '../../io/export/slideBlocks';
import { oneFile } from '../../io/oneFile';
import { homeCamera } from '../../map/picture/camera';
import type { Geometries, Picture, Size } from '../../map/picture/types';
import { useBriefingStore } from '../../stores/briefing';
import { useViewStore } from '../../stores/view';
import { useWords } from '../../ui/language';
import { placeName } from '../naming';
import type { useMapExports } from './mapExports';
import type { Matter } from './matter';
import { sceneTasks } from './shownTasks';
import type { useJob } from './useJob';
import { words } from './words';

/** `wide` is a 16:9 slide, `a4` a landscape sheet. */
export type Paper = 'wide' | 'a4';

/** What the print pages are drawn from; null where nothing is being printed. */
export interface Printing {
  paper: Paper;
  geometries: Geometries;
}

/** A slide's map, CSS pixels, and the steps of zoom by which a projector or a printer sees more than the screen. */
const SLIDE = { width: 550, height: 556 };
const FINER = 1;
/**
 * Slides and sheets are read from farther off than a screen: how much larger their map is lettered, at 96 of its pixels
 * an inch.
 */
const SLIDE_TEXT_SCALE = 1.2;

/** The briefing as deck, as pages and inside the whole product. Only inside `setup`. */
export function useDeckExports(
  atlas: () => Atlas,
  matter: Matter,
  { pictureOf, geometriesAt }: Pick<ReturnType<typeof useMapExports>, 'pictureOf' | 'geometriesAt'>,
  run: ReturnType<typeof useJob>['run'],
) {
  const view = useViewStore();
  const briefing = useBriefingStore();
  const w = useWords(words);
  const printing = shallowRef<Printing | null>(null);
  const shown = ref(false);

  const closest = () =>
    Math.max(...briefing.scenes.map((scene) => (sceneCamera(scene, SLIDE) ?? homeCamera(SLIDE, atlas().extent)).zoom));
  const sourceOf = (scene: Scene) => ({
    notice: matter.source(sceneTasks(atlas(), scene, view.state)),
    rest: `${matter.credits()} · ${matter.made()}`,
  });

  /** Lays the pages out and opens the browser's print; they stay until it says that it is done. */
  const print = (paper: Paper) =>
    run(paper === 'a4' ? w.value.pdfPaper : w.value.pdfWide, async ({ signal }) => {
      const geometries = await geometriesAt(closest() + FINER);
      signal.throwIfAborted();
      printing.value = { paper, geometries };
      await nextTick();
      await document.fonts.ready;
      addEventListener(
        'afterprint',
        () => {
          printing.value = null;
          shown.value = false;
        },
        { once: true },
      );
      shown.value = true;
      window.print();
      return null;
    });

  return {
    printing,
    shown,
    print,
    sourceOf,
    blocksOf: (scene: Scene) => pageBlocks(atlas(), scene, view.language),
    /** A scene's map for paper, at so many pixels an inch. */
    paperPicture: (scene: Scene, size: Size, pixelsPerInch: number): Picture =>
      pictureOf(scene, size, 'light', (SLIDE_TEXT_SCALE * pixelsPerInch) / 96),
    pptx: () =>
      run(w.value.pptx, async ({ signal, report }) => {
        const { pptxOf, PPTX_TYPE } = await import('../../io/export/pptx');
        return {
          content: await pptxOf(briefing.briefing, {
            language: view.language,
            geometries: await geometriesAt(closest()),
            signal,
            onProgress: report,
            company: atlas().compiled.document.issuer ?? '',
            sourceOf,
            blocksOf: (scene) => pageBlocks(atlas(), scene, view.language),
            pictureOf: (scene, size) => pictureOf(scene, size, 'light', SLIDE_TEXT_SCALE),
            nameOf: (id) => placeName(atlas(), id, view.language),
          }),
          ending: 'pptx',
          type: PPTX_TYPE,
          subject: briefing.briefing.title,
        };
      }),
    oneFile: () =>
      run(w.value.oneFile, async () => {
        const content = await oneFile(briefing.briefing);
        briefing.handedOut();
        return { content, ending: 'html', type: 'text/html', subject: briefing.briefing.title };
      }),
  };
}
