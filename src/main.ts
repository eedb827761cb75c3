// The style sheet that orders the layers comes first.
import './ui/base.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { dismissFirstPicture, firstPictureDrawn, markFirstPicture } from './io/firstPicture';
import { rememberPage } from './io/oneFile';
import { startMap } from './stage/startMap';
import type { ResumedShow } from './stores/resumeShow';

rememberPage();
markFirstPicture();
// The drawing shows the start view: any other address has another picture.
if (location.hash !== '' || location.search !== '') dismissFirstPicture();

/** The page itself. */
function explore(pinia = createPinia()): void {
  // The map's script, worker and first files come while the interface mounts; the stage hears of a failure.
  startMap().catch(() => undefined);
  createApp(App).use(pinia).mount('#app');
}

/**
 * A second window for the speaker is the same page with `?presenter`; it becomes the show when the show's own window is
 * gone.
 */
async function speak(): Promise<void> {
  const [{ default: PresenterApp }, { resumeShow }] = await Promise.all([
    import('./views/present/PresenterApp.vue'),
    import('./stores/resumeShow'),
  ]);
  const pinia = createPinia();
  const app = createApp(PresenterApp, {
    onResumeShow: (show: ResumedShow) => {
      app.unmount();
      resumeShow(pinia, show);
      explore(pinia);
    },
  });
  app.use(pinia).mount('#app');
}

/** The bare map in another page's iframe, with `?embed=1`. */
async function embed(): Promise<void> {
  startMap().catch(() => undefined);
  const { default: EmbedApp } = await import('./views/embed/EmbedApp.vue');
  createApp(EmbedApp).use(createPinia()).mount('#app');
}

const asked = new URLSearchParams(location.search);
// Nothing is awaited at the top: what is imported on demand shares this module's file, and would wait for it in turn.
if (asked.has('presenter')) void speak();
else if (asked.get('embed') === '1') void embed();
else void firstPictureDrawn().then(() => explore());
