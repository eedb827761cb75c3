import { onMounted, onScopeDispose, readonly, ref, type Ref } from 'vue';

/** Turns true when the browser has had time to draw what was mounted; 400 ms at the latest. Only inside `setup`. */
export const useSettled = (): Readonly<Ref<boolean>> => {
  const settled = ref(false);
  const settle = (): void => {
    settled.value = true;
  };
  let cancel = (): void => undefined;
  onMounted(() => {
    if (typeof requestIdleCallback === 'function') {
      const idle = requestIdleCallback(settle, { timeout: 400 });
      cancel = () => cancelIdleCallback(idle);
    } else {
      const timer = setTimeout(settle, 50);
      cancel = () => clearTimeout(timer);
    }
  });
  onScopeDispose(() => cancel());
  return readonly(settled);
};
