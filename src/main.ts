// The style sheet that orders the layers comes first.
import './ui/base.css';
import { createPinia } from 'pinia';
import { createApp, type Component } from 'vue';
import App from './App.vue';
import { dismissFirstPicture, firstPictureDrawn, markFirstPicture } from './io/firstPicture';
import { rememberPage } from './io/oneFile';
import { startMap } from './startMap';

rememberPage();
markFirstPicture();
// The drawing shows the start view: any other address has another picture.
if (location.hash !== '' || location.search !== '') dismissFirstPicture();

/** A second window for the speaker is the same page with `?presenter`. */
const presenter = new URLSearchParams(location.search).has('presenter');
const mount = (root: Component): unknown => createApp(root).use(createPinia()).mount('#app');
// Nothing is awaited at the top: what is imported on demand shares this module's file, and would wait for it in turn.
if (presenter) void import('./views/present/PresenterApp.vue').then(({ default: root }) => mount(root));
else void firstPictureDrawn().then(() => {
  // The map's script, worker and first files come while the interface mounts; the stage hears of a failure.
  startMap().catch(() => undefined);
  mount(App);
});
