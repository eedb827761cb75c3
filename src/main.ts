// The style sheet that orders the layers comes first.
import './ui/base.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { dismissFirstPicture, markFirstPicture } from './io/firstPicture';
import { rememberPage } from './io/oneFile';
import { startMap } from './startMap';

rememberPage();
markFirstPicture();
// The drawing shows the start view: any other address has another picture.
if (location.hash !== '' || location.search !== '') dismissFirstPicture();

/** A second window for the speaker is the same page with `?presenter`. */
const presenter = new URLSearchParams(location.search).has('presenter');
// The map's script, worker and first files come while the interface mounts; the stage hears of a failure.
if (!presenter) startMap().catch(() => undefined);
const { default: Root } = presenter ? await import('./views/present/PresenterApp.vue') : await import('./App.vue');
createApp(Root).use(createPinia()).mount('#app');
