import { onMounted, onUnmounted } from 'vue';

/**
 * Full screen and a screen that stays lit while the show lasts. A refusal is not an error: the show goes on in its
 * window. Only inside `setup`.
 */
export function useFullScreen() {
  const enter = (): void => void document.documentElement.requestFullscreen?.().catch(() => undefined);
  const exit = (): void => {
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
  };
  let lock: WakeLockSentinel | null = null;
  let mounted = true;

  async function stayAwake(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    if (!mounted) void lock?.release();
  }

  const onVisible = (): void => void stayAwake();

  onMounted(() => {
    // A key or a button has started the show: the browser lets it fill the screen. An address has not.
    if (navigator.userActivation?.isActive === true) enter();
    void stayAwake();
    document.addEventListener('visibilitychange', onVisible);
  });
  onUnmounted(() => {
    mounted = false;
    exit();
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  });
  return { toggle: () => (document.fullscreenElement === null ? enter() : exit()) };
}
