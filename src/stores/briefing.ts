import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { checksum } from '../io/checksum';
import { captureScene, type Captured } from '../briefing/capture';
import { defaultBriefing } from '../briefing/defaultBriefing';
import { applyEdit, freeSceneId, record, redo, startHistory, undo, type Edit, type History } from '../briefing/edits';
import { readBriefing, writeBriefing, type Briefing, type ReadBriefing, type Scene } from '../briefing/schema';
import { briefingWords } from '../briefing/words';
import { keep, loadKept, type Kept } from '../io/briefingStorage';
import { carriedBriefing } from '../io/oneFile';
import type { ViewState } from '../state/viewState';
import { useAtlasStore } from './atlas';
import { useViewStore } from './view';

/** `default`: the data's own briefing, or the one that came with the page: nothing to keep. */
export type Keeping = 'default' | 'saving' | 'saved' | 'unavailable' | 'full' | 'overtaken';

/** The briefing being shown or edited; kept in the browser at once when it is no longer the default one. */
export const useBriefingStore = defineStore('briefing', () => {
  const atlas = useAtlasStore();
  const view = useViewStore();
  const edited = shallowRef<History | null>(null);
  const keeping = ref<Keeping>('default');
  const other = shallowRef<Kept | null>(null);
  /** The scene that was shown or edited last. */
  const at = ref(0);
  /** The briefing as it last went into a file. */
  const inFile = shallowRef<Briefing | null>(null);
  let revision: number | null = null;
  let saving = false;
  let waiting = false;
  let lastField = '';

  const carried = carriedBriefing();
  const fromPage = carried === null ? null : readBriefing(carried);
  const byData = computed(() => defaultBriefing(atlas.atlas, view.language));
  const briefing = computed<Briefing>(() => edited.value?.present ?? byData.value);
  const scenes = computed<readonly Scene[]>(() => briefing.value.scenes);
  /** Each notice has a briefing of its own, and so has each file that came with one. */
  const slot = computed(() =>
    carried !== null && fromPage?.kind === 'read'
      ? `carried:${checksum(carried)}`
      : `notice:${atlas.atlas.compiled.document.title}`,
  );

  /** Reads the slot anew: what it holds, else what came with the page, else what the data gives. */
  async function load(): Promise<void> {
    const asked = slot.value;
    const kept = await loadKept(asked);
    if (asked !== slot.value) return;
    revision = kept?.revision ?? null;
    if (kept === null || edited.value !== null) return;
    edited.value = startHistory(kept.briefing);
    keeping.value = 'saved';
  }
  let loaded = load().then(() => {
    if (edited.value === null && fromPage?.kind === 'read') edited.value = startHistory(fromPage.briefing);
  });
  watch(slot, () => {
    [edited.value, other.value, keeping.value, lastField] = [null, null, 'default', ''];
    loaded = load();
  });

  function step(next: History): void {
    edited.value = next;
    void save();
  }

  /** Saves the present briefing; while one save is on its way, further changes wait and go together. */
  async function save(overwrite = false): Promise<void> {
    // A refusal stands until a save succeeds: it is not announced again at every typed character.
    if (keeping.value === 'default' || keeping.value === 'saved') keeping.value = 'saving';
    waiting = true;
    if (saving) return;
    saving = true;
    try {
      await loaded;
      for (let over = overwrite; waiting && edited.value !== null; over = false) {
        waiting = false;
        const result = await keep(slot.value, edited.value.present, over ? null : (revision ?? 0));
        if (result.kind === 'saved') [revision, other.value] = [result.revision, null];
        if (result.kind === 'overtaken') other.value = result.kept;
        if (!waiting) keeping.value = result.kind;
      }
    } finally {
      saving = false;
    }
  }

  /** What another tab has saved is taken over when this one is looked at again and has nothing of its own to lose. */
  async function follow(): Promise<void> {
    if (
      document.visibilityState !== 'visible' ||
      saving ||
      (keeping.value !== 'saved' && (keeping.value !== 'default' || edited.value !== null))
    )
      return;
    const [asked, before] = [slot.value, edited.value];
    const kept = await loadKept(asked);
    if (asked !== slot.value || before !== edited.value || saving) return;
    if (kept === null || kept.revision === revision) return;
    [revision, lastField, keeping.value] = [kept.revision, '', 'saved'];
    edited.value = edited.value === null ? startHistory(kept.briefing) : record(edited.value, kept.briefing);
  }
  addEventListener('focus', () => void follow());
  document.addEventListener('visibilitychange', () => void follow());

  /** What is neither kept nor in a file would go with the page: the browser asks first. */
  const atRisk = (): boolean =>
    edited.value !== null &&
    keeping.value !== 'default' &&
    keeping.value !== 'saved' &&
    inFile.value !== edited.value.present;
  addEventListener('beforeunload', (event) => {
    if (atRisk()) event.preventDefault();
  });

  /** `field` joins a run of changes of one field into one step of undo. */
  function edit(change: Edit, field = ''): void {
    const history = edited.value ?? startHistory(byData.value);
    const next = applyEdit(history.present, change);
    if (next === history.present) return;
    const join = field !== '' && field === lastField;
    lastField = field;
    step(record(history, next, join));
  }

  /** What is being looked at becomes a scene behind the one at `after`. */
  function capture(state: ViewState, captured: Omit<Captured, 'id'>, after: number): Scene {
    const context = { atlas: atlas.atlas, language: view.language, words: briefingWords(view.language) };
    const scene = captureScene(context, state, { ...captured, id: freeSceneId(briefing.value) });
    edit({ kind: 'insert', at: after + 1, scene });
    return scene;
  }

  /** A copy behind the scene; null where there is no such scene. */
  function duplicate(id: string): Scene | null {
    const at = scenes.value.findIndex((scene) => scene.id === id);
    const scene = scenes.value[at];
    if (scene === undefined) return null;
    const copy = { ...scene, id: freeSceneId(briefing.value) };
    edit({ kind: 'insert', at: at + 1, scene: copy });
    return copy;
  }

  /** Reads a saved file; the present briefing stays one undo away, and stays as it is where the file is refused. */
  function open(text: string): ReadBriefing {
    const read = readBriefing(text);
    if (read.kind === 'read') {
      lastField = '';
      step(record(edited.value ?? startHistory(byData.value), read.briefing));
    }
    return read;
  }

  /** Takes what the other tab saved; one's own stays one undo away. */
  function takeOther(): void {
    if (other.value === null || edited.value === null) return;
    revision = other.value.revision;
    edited.value = record(edited.value, other.value.briefing);
    [other.value, keeping.value, lastField] = [null, 'saved', ''];
  }

  /** Saves one's own over what the other tab saved, which stays one undo away. */
  async function overwriteOther(): Promise<void> {
    if (other.value === null || edited.value === null) return;
    const { past, present } = edited.value;
    edited.value = { past: [...past, other.value.briefing], present, future: [] };
    [other.value, keeping.value, lastField] = [null, 'saving', ''];
    await save(true);
  }

  return {
    briefing,
    scenes,
    at,
    keeping,
    other,
    /** Resolves when what the browser keeps has been read. */
    loaded: () => loaded,
    canUndo: computed(() => (edited.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (edited.value?.future.length ?? 0) > 0),
    /** Why the briefing that came with the page cannot be shown; null where it can, or there is none. */
    carriedRefused: fromPage?.kind === 'refused' ? fromPage : null,
    /** The saved form. */
    text: () => writeBriefing(briefing.value),
    /** The present briefing has gone into a file. */
    handedOut: () => {
      inFile.value = briefing.value;
    },
    /** True while the data's own briefing is shown. */
    byData: computed(() => edited.value === null),
    undo: () => {
      lastField = '';
      if (edited.value !== null) step(undo(edited.value));
    },
    redo: () => {
      lastField = '';
      if (edited.value !== null) step(redo(edited.value));
    },
    /** The data's own briefing again; the present one stays one undo away. */
    startOver: () => {
      lastField = '';
      if (edited.value !== null) step(record(edited.value, byData.value));
    },
    /** Shows a briefing that another window had; what is kept stays as it is until something is changed. */
    adopt: (from: Briefing) => {
      edited.value = startHistory(from);
    },
    edit,
    capture,
    duplicate,
    open,
    takeOther,
    overwriteOther,
  };
});
