import { watchEffect } from 'vue';
import { LANGUAGE_TAGS } from '../language/language';
import { cssVariables } from '../map/style/palette';
import { useViewStore } from '../stores/view';

/**
 * Keeps the document's language, theme and the palette's custom properties in step with the view. Only inside `setup`.
 */
export const useTheme = (): void => {
  const view = useViewStore();
  const root = document.documentElement;
  watchEffect(() => {
    root.lang = LANGUAGE_TAGS[view.language];
    root.dataset['theme'] = view.theme;
    const variables = cssVariables(view.theme);
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', variables['--map-paper']);
  });
};
