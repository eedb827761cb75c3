import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { applyEdit, freeSceneId, record, redo, startHistory, undo, type Edit, type History } from '../briefing/edits';
import { defaultBriefing } from '../briefing/defaultBriefing';
import { readBriefing, sceneView, writeBriefing, type Briefing, type Scene } from '../briefing/schema';
import { keep, loadKept, type Kept } from '../io/briefingStorage';
import { carriedBriefing } from '../io/oneFile';
import type { ViewState } from '../io/viewState';
import { useAtlasStore } from './atlas';
import { useViewStore } from './view';

/** `default`: the data's own briefing, nothing to keep. */
export type Keeping = 'default' | 'saving' | 'saved' | 'unavailable' | 'full' | 'overtaken';

const SAVE_AFTER = 400;

/** The briefing being shown or edited; kept in the browser as soon as it is no longer the default one. */
export const useBriefingStore = defineStore('briefing', () => {
  const atlas = useAtlasStore();
  const view = useViewStore();
  const edited = shallowRef<History | null>(null);
  const keeping = ref<Keeping>('default');
  const other = shallowRef<Kept | null>(null);
  let revision: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastField = '';

  const byData = computed(() => defaultBriefing(atlas.atlas, view.language));
  const briefing = computed<Briefing>(() => edited.value?.present ?? byData.value);
  const scenes = computed<readonly Scene[]>(() => briefing.value.scenes);
  const carried = carriedBriefing();
  const fromPage = carried === null ? null : readBriefing(carried);
  if (fromPage?.kind === 'read') edited.value = startHistory(fromPage.briefing);
  const loaded = loadKept().then((kept) => {
    // A briefing that came with the page is what one has opened; what the browser keeps stays kept until something is changed.
    if (kept !== null) revision = kept.revision;
    if (kept === null || edited.value !== null) return;
    edited.value = startHistory(kept.briefing);
    keeping.value = 'saved';
  });

  function step(next: History): void {
    edited.value = next;
    keeping.value = 'saving';
    clearTimeout(timer);
    timer = setTimeout(() => void save(), SAVE_AFTER);
  }

  async function save(overwrite = false): Promise<void> {
    await loaded;
    if (edited.value === null) return;
    const present = edited.value.present;
    const result = await keep(present, overwrite ? null : (revision ?? 0));
    if (result.kind === 'saved') { revision = result.revision; other.value = null; }
    if (result.kind === 'overtaken') other.value = result.kept;
    if (edited.value?.present === present) keeping.value = result.kind;
  }

  /** `field` joins a run of changes of one field into one step of undo. */
  function edit(change: Edit, field = ''): void {
    const history = edited.value ?? startHistory(byData.value);
    const next = applyEdit(history.present, change);
    if (next === history.present) return;
    step(record(history, next, field !== '' && field === lastField && history.past.length > 0));
    lastField = field;
  }

  /** What is being looked at becomes a scene behind `after`. */
  function capture(state: ViewState, title: string, after: number): Scene {
    const scene: Scene = {
      id: freeSceneId(briefing.value), layout: 'map', title, blocks: [], notes: '', view: sceneView(state), sentence: state.sentence,
    };
    edit({ kind: 'insert', at: after + 1, scene });
    return scene;
  }

  function duplicate(id: string): void {
    const at = scenes.value.findIndex((scene) => scene.id === id);
    const scene = scenes.value[at];
    if (scene !== undefined) edit({ kind: 'insert', at: at + 1, scene: { ...scene, id: freeSceneId(briefing.value) } });
  }

  /** Reads a saved file; the present briefing stays one undo away, and stays as it is where the file is refused. */
  function open(text: string): ReturnType<typeof readBriefing> {
    const read = readBriefing(text);
    if (read.kind === 'read') { lastField = ''; step(record(edited.value ?? startHistory(byData.value), read.briefing)); }
    return read;
  }

  function takeOther(): void {
    if (other.value === null || edited.value === null) return;
    revision = other.value.revision;
    edited.value = record(edited.value, other.value.briefing);
    other.value = null;
    keeping.value = 'saved';
  }

  return {
    briefing, scenes, keeping, other, loaded,
    canUndo: computed(() => (edited.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (edited.value?.future.length ?? 0) > 0),
    text: () => writeBriefing(briefing.value),
    undo: () => { lastField = ''; if (edited.value !== null) step(undo(edited.value)); },
    redo: () => { lastField = ''; if (edited.value !== null) step(redo(edited.value)); },
    /** The data's own briefing again; the present one stays one undo away. */
    startOver: () => { lastField = ''; if (edited.value !== null) step(record(edited.value, byData.value)); },
    overwriteOther: () => save(true),
    edit, capture, duplicate, open, takeOther,
  };
});
