import { onScopeDispose, watch } from 'vue';
import { PresenterLink } from '../../io/presenterLink';
import { useBriefingStore } from '../../stores/briefing';
import { useViewStore } from '../../stores/view';

/** The address part that makes a page the presenter window. */
export const PRESENTER_QUERY = 'presenter';

/** The show's end of the line to a presenter window. Closing either window ends the line, never the show. Only inside `setup`. */
export function usePresenter(now: () => { scene: number; black: boolean }, go: (scene: number) => void, setBlack: (black: boolean) => void) {
  const store = useBriefingStore();
  const view = useViewStore();
  const startedAt = Date.now();
  const link = new PresenterLink(null, (message) => {
    if (message.kind === 'hello') link.send({ kind: 'show', briefing: store.briefing, language: view.language, startedAt, ...now() });
    if (message.kind === 'go') go(message.scene);
    if (message.kind === 'black') setBlack(message.black);
  });
  watch(now, (state) => link.send({ kind: 'at', ...state }), { deep: true });
  onScopeDispose(() => link.close());
  return {
    /** False where the browser refuses to open a window. */
    open(): boolean {
      const address = new URL(location.href);
      address.search = `?${PRESENTER_QUERY}`;
      address.hash = '';
      const opened = window.open(address.href, 'fujian-one-map-presenter', 'popup,width=1024,height=720');
      if (opened === null) return false;
      link.connect(opened);
      return true;
    },
    end: () => link.send({ kind: 'end' }),
  };
}
