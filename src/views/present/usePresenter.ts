import { onScopeDispose, watch } from 'vue';
import { PresenterLink, showName } from '../../io/presenterLink';
import { useAtlasStore } from '../../stores/atlas';
import { useBriefingStore } from '../../stores/briefing';
import { useViewStore } from '../../stores/view';

/** The address part that makes a page the presenter window; its value is the show's name. */
const PRESENTER_QUERY = 'presenter';

/**
 * The show's end of the line to a presenter window. Closing either window ends the line, never the show. Only inside
 * `setup`.
 */
export function usePresenter(
  now: () => { scene: number; black: boolean },
  go: (scene: number) => void,
  setBlack: (black: boolean) => void,
) {
  const store = useBriefingStore();
  const view = useViewStore();
  const atlas = useAtlasStore();
  const startedAt = Date.now();
  const name = showName();
  const link = new PresenterLink(name, null, (message) => {
    if (message.kind === 'hello') tell();
    if (message.kind === 'go') go(message.scene);
    if (message.kind === 'black') setBlack(message.black);
  });
  const tell = (): void =>
    link.send({
      kind: 'show',
      briefing: store.briefing,
      language: view.language,
      theme: view.theme,
      startedAt,
      notice: atlas.atlas.text,
      size: { width: innerWidth, height: innerHeight },
      ...now(),
    });
  watch(now, (state) => link.send({ kind: 'at', ...state }), { deep: true, flush: 'sync' });
  watch(() => [store.briefing, view.language, view.theme, atlas.atlas], tell);
  addEventListener('resize', tell);
  // A window that is open already, because this page was loaded anew, is in step again.
  void store.loaded().then(tell);
  /** Where the show is about to go. */
  let heading: { scene: number; go: () => void } | null = null;
  const turn = new MessageChannel();
  turn.port1.onmessage = () => {
    const { go: proceed } = heading ?? {};
    heading = null;
    proceed?.();
  };
  onScopeDispose(() => {
    heading = null;
    turn.port1.close();
    removeEventListener('resize', tell);
    link.send({ kind: 'end' });
    link.close();
  });
  return {
    /** The scene that is about to be shown; null where none is. */
    heading: (): number | null => heading?.scene ?? null,
    /**
     * Tells the presenter window where the show goes, and goes there by `proceed` a task later: the two windows may
     * share a thread, and the other one would wait for all that the map has to do. Without such a window it goes at
     * once.
     */
    lead(scene: number, proceed: () => void): void {
      if (!link.connected) {
        proceed();
        return;
      }
      link.send({ kind: 'at', scene, black: false });
      if (heading === null) turn.port2.postMessage(null);
      heading = { scene, go: proceed };
    },
    /** False where the browser refuses to open a window. */
    open(): boolean {
      const address = new URL(location.href);
      address.search = `?${PRESENTER_QUERY}=${name}`;
      address.hash = '';
      const opened = window.open(address.href, `presenter-${name}`, 'popup,width=1180,height=760');
      if (opened === null) return false;
      link.connect(opened);
      return true;
    },
  };
}
