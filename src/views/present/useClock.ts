import { computed, onMounted, onUnmounted, ref } from 'vue';

const two = (value: number): string => String(value).padStart(2, '0');

/** What time it is, and how long it has been since `startedAt` (milliseconds since 1970). Only inside `setup`. */
export function useClock(startedAt: () => number) {
  const now = ref(Date.now());
  let ticking: ReturnType<typeof setInterval>;
  onMounted(() => {
    ticking = setInterval(() => {
      now.value = Date.now();
    }, 250);
  });
  onUnmounted(() => clearInterval(ticking));
  return {
    clock: computed(() => new Date(now.value).toTimeString().slice(0, 5)),
    elapsed: computed(() => {
      const seconds = Math.max(0, Math.floor((now.value - startedAt()) / 1000));
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
      return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
    }),
  };
}
