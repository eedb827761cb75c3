import { onScopeDispose, readonly, ref, type Ref } from 'vue';

/** Whether a media query holds, now and later. Only inside `setup`. */
const useMedia = (query: string): Readonly<Ref<boolean>> => {
  const media = matchMedia(query);
  const holds = ref(media.matches);
  const follow = (): void => {
    holds.value = media.matches;
  };
  media.addEventListener('change', follow);
  onScopeDispose(() => media.removeEventListener('change', follow));
  return readonly(holds);
};

/** Below this width (CSS pixels) the panels become a sheet at the bottom; the style sheets use the same number. */
export const useNarrow = (): Readonly<Ref<boolean>> => useMedia('(max-width: 899.98px)');
