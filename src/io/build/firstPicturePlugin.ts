import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../../atlas/types';
import { builtInAtlas } from './builtInNotice';
import { firstPicture } from '../../map/firstPicture';
import { CONFIGURATION } from '../../map/configuration';
import { furnitureOf } from '../../map/furniture';
import { geometriesOf } from '../../map/geometries';
import { homeCamera } from '../../map/camera';
import { cssVariables } from '../../map/style/palette';
import { quoted } from '../../atlas/tables/context';

const json = (name: string): unknown => JSON.parse(readFileSync(`geodata/built/${name}`, 'utf8'));

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
const variables = (theme: 'light' | 'dark') => Object.entries(cssVariables(theme)).map(([name, value]) => `${name}:${value}`).join(';');

/** The tasks of every area as plain lists, for a page without script. */
function plainList(atlas: Atlas): string {
  const areas = atlas.areas.map((area) => {
    const dossier = atlas.dossier(area.id);
    const items = [...(dossier?.named ?? []), ...(dossier?.bound ?? [])].map((entry) => {
      const quote = entry.sentences[0] === undefined ? '' : `<br><q>${escaped(quoted(atlas, entry.sentences[0].span))}</q>`;
      return `<li>${escaped(atlas.citation(entry.task.id))} ${escaped(entry.task.title)}${quote}</li>`;
    });
    return `<section><h2>${escaped(area.name)}</h2><ul>${items.join('')}</ul></section>`;
  });
  return `<main class="plain"><h1>${escaped(atlas.compiled.document.title)}</h1><p>没有脚本：这里是地图的静态图和各地任务的清单。启用 JavaScript 后可以点选、检索和汇报。`
    + ` <span lang="en">Without script this page shows the still map and the tasks of every place.</span></p>${areas.join('')}</main>`;
}

/** The order of the style layers, as `ui/base.css` has it: whichever sheet arrives first, this one has said it before. */
const LAYERS = '@layer reset,tokens,base,components,views;';

const PLACE = '.first{position:fixed;z-index:1;pointer-events:none;inset:3.25rem clamp(18rem,26.8vw,32.5rem) 0 clamp(13.25rem,18.3vw,18.5rem);background:var(--map-sea)}'
  + '.first__line{position:absolute;left:.75rem;bottom:.75rem;margin:0;font:.75rem/1.5 system-ui,sans-serif;color:var(--map-ink)}'
  + '@media(max-width:899.98px){.first{inset:3.25rem 0 calc(min(26rem,52dvh) + 3.25rem) 0}}'
  + '.plain{position:absolute;top:0;right:0;width:clamp(18rem,26.8vw,32.5rem);padding:1rem;box-sizing:border-box;font:.9375rem/1.6 system-ui,sans-serif}'
  + '.plain~.first,noscript~.first{z-index:0}@media(max-width:899.98px){.plain{position:static;width:auto;margin-top:60vh}}';

/**
 * Draws the start view into the page at build time and hands over the hash of its style sheet for the Content-Security-Policy.
 * The drawing stands until the map is complete; without script it stays, with the lists beside it.
 */
export function firstPicturePlugin(policy: (styleHash: string) => string): Plugin {
  return {
    name: 'first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler() {
        const atlas = builtInAtlas();
        const geometries = geometriesOf(json('divisions-overview.topojson') as Topology, json('context.topojson') as Topology);
        const drawn = firstPicture(atlas, geometries, 'zh');
        const size = { width: 770, height: 810 };
        const furniture = furnitureOf({
          language: 'zh', theme: 'light', size, camera: homeCamera(size), hidden: [], opacity: {}, divisions: true, labels: true, selected: null, lit: null, choropleth: null, overlays: [],
        }, CONFIGURATION);
        const css = `${LAYERS}:root{${variables('light')}}@media(prefers-color-scheme:dark){:root{${variables('dark')}}}${PLACE}${drawn.css}`;
        const hash = createHash('sha256').update(css).digest('base64');
        return [
          { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(`'sha256-${hash}'`) }, injectTo: 'head-prepend' },
          { tag: 'style', children: css, injectTo: 'head' },
          {
            tag: 'div', attrs: { id: 'first-picture', class: 'first', 'aria-hidden': 'true' }, injectTo: 'body-prepend',
            children: `<div class="first__room"><div class="first__box">${drawn.html}</div></div><p class="first__line" elementtiming="first-picture">${escaped(furniture.approval)}</p>`,
          },
          { tag: 'noscript', children: plainList(atlas), injectTo: 'body-prepend' },
        ];
      },
    },
  };
}
