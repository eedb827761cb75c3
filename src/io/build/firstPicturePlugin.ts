import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../../atlas/types';
import { builtInAtlas } from './builtInNotice';
import { firstPicture } from '../../map/svg/firstPicture';
import { CONFIGURATION } from '../../map/picture/configuration';
import { furnitureOf, SEPARATOR } from '../../map/picture/furniture';
import { geometriesOf, partedCity } from '../../map/picture/geometries';
import { homeCamera } from '../../map/picture/camera';
import { cssVariables } from '../../map/style/palette';
import { FONT_FAMILY } from '../../map/style/ink';
import type { Furniture, FurnitureLine } from '../../map/picture/types';
import { quoted } from '../../atlas/tables/context';

const json = (name: string): unknown => JSON.parse(readFileSync(`geodata/built/${name}`, 'utf8'));

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
const variables = (theme: 'light' | 'dark') =>
  Object.entries(cssVariables(theme))
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** Attributes of a line's paragraph. The credits tell when the picture is painted: they are the last of it. */
const ATTRIBUTES: Record<FurnitureLine['kind'], string> = {
  statements: '',
  credits: ' class="first__credits" elementtiming="first-picture"',
};

/** What every map carries, in the place where the interface has it. */
const plate = ({ lines }: Furniture): string => {
  const paragraphs = lines.map(
    ({ kind, parts }) =>
      `<p${ATTRIBUTES[kind]}>${parts.map((part) => `<span>${escaped(part)}</span>`).join(SEPARATOR)}</p>`,
  );
  return `<div class="first__plate">${paragraphs.join('')}</div>`;
};

/** The tasks of every area as plain lists, for a page without script. */
function plainList(atlas: Atlas): string {
  const areas = atlas.areas.map((area) => {
    const dossier = atlas.dossier(area.id);
    const items = [...(dossier?.named ?? []), ...(dossier?.bound ?? [])].map((entry) => {
      const quote = entry.sentences[0] === undefined ? '' : `<q>${escaped(quoted(atlas, entry.sentences[0].span))}</q>`;
      return `<li><b>${escaped(atlas.citation(entry.task.id))}</b>${escaped(entry.task.title)}${quote}</li>`;
    });
    return `<section><h2>${escaped(area.name)}</h2><ul>${items.join('')}</ul></section>`;
  });
  return (
    `<main class="plain" tabindex="0"><h1>${escaped(atlas.compiled.document.title)}</h1>` +
    '<p>没有脚本：这里是地图的静态图和各地任务的清单。启用 JavaScript 后可以点选、检索和汇报。' +
    ' <span lang="en">Without script this page shows the still map and the tasks of every place.</span></p>' +
    `${areas.join('')}</main>`
  );
}

/**
 * The order of the style layers, as `ui/base.css` has it: whichever sheet arrives first, this one has said it before.
 */
const LAYERS = '@layer reset,tokens,base,components,views;';

/**
 * Where the interface has its map (`views/frame/frame.css`, `ui/tokens.css`): a browser test holds the two to the same
 * place.
 */
const PLACE = [
  '.first{position:fixed;z-index:1;pointer-events:none;--left:clamp(13.25rem,18.3vw,18.5rem);',
  '--right:clamp(18rem,26.8vw,32.5rem);inset:3.25rem min(var(--right),50vw - var(--left)) 0 var(--left);',
  'background:var(--map-sea)}',
  '.first__plate{position:absolute;left:.75rem;bottom:.75rem;max-width:calc(100% - 10rem);',
  'padding:.125rem .4375rem;box-sizing:border-box;background:var(--map-plate);',
  `background:color-mix(in srgb,var(--map-plate) 90%,transparent);font:.6875rem/1.4 ${FONT_FAMILY};`,
  'color:var(--map-ink)}',
  '.first__plate p{margin:0}.first__plate .first__credits{font-size:.625rem;color:var(--map-quiet-ink)}',
  '.first__plate span{white-space:nowrap}',
  '@media(max-width:899.98px){.first{',
  'inset:6.4375rem 0 calc(min(26rem,52vh) + 3.25rem + env(safe-area-inset-bottom)) 0;',
  'bottom:calc(min(26rem,52dvh) + 3.25rem + env(safe-area-inset-bottom))}',
  '.first__plate{left:0;right:0;bottom:0;max-width:none;padding:.125rem .5rem}',
  '.first__plate .first__credits{line-height:1.25}}',
  '@media(max-width:899.98px) and (max-height:479.98px){.first{position:absolute;bottom:auto;',
  'height:calc(36rem - 6.4375rem - 15rem - 3.25rem - env(safe-area-inset-bottom))}',
  '}',
  // The list scrolls in a box of its own, since the interface's style lets no page scroll.
  '.plain{position:fixed;z-index:2;inset:0 0 0 auto;width:clamp(18rem,26.8vw,32.5rem);overflow:auto;',
  'padding:1rem 1.25rem 3rem;box-sizing:border-box;background:var(--map-paper);color:var(--map-ink);',
  `font:.9375rem/1.6 ${FONT_FAMILY}}`,
  '.plain h1{margin:0 0 .75rem;font-size:1.25rem;line-height:1.4;font-weight:700}',
  '.plain p{margin:0;padding:.5rem .75rem;border:1px solid var(--map-quiet-ink)}',
  '.plain h2{margin:1.5rem 0 .25rem;font-size:1.0625rem;font-weight:700}',
  '.plain ul{margin:0;padding:0;list-style:none}.plain li{padding:.5rem 0;',
  'border-top:1px solid var(--map-county-line)}.plain b{margin-right:.5em}',
  '.plain q{display:block;color:var(--map-quiet-ink)}',
  'body:has(.plain)>.first{inset:0 var(--right) 0 0}@media(max-width:899.98px){.plain{inset:50vh 0 0;',
  'width:auto}body:has(.plain)>.first{inset:0 0 50vh}}',
  '@media print{.plain{position:static;width:auto;overflow:visible}',
  'body:has(.plain)>.first{position:relative;inset:0;height:150mm}',
  '}',
].join('');

/**
 * Draws the start view into the page at build time and hands over the hash of its style sheet for the
 * Content-Security-Policy. The drawing stands until the map is complete; without script it stays, with the lists beside
 * it.
 */
export function firstPicturePlugin(policy: (styleHash: string) => string): Plugin {
  return {
    name: 'first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler() {
        const atlas = builtInAtlas();
        const geometries = geometriesOf(
          json('divisions-overview.topojson') as Topology,
          json('context.topojson') as Topology,
          partedCity(atlas.root),
        );
        const drawn = firstPicture(atlas, geometries, 'zh');
        const size = { width: 770, height: 810 };
        const furniture = furnitureOf(
          {
            language: 'zh',
            theme: 'light',
            size,
            camera: homeCamera(size, atlas.extent),
            hidden: [],
            opacity: {},
            divisions: true,
            labels: true,
            selected: null,
            highlighted: null,
            choropleth: null,
            overlays: [],
          },
          CONFIGURATION,
        );
        const dark = `@media(prefers-color-scheme:dark){:root{${variables('dark')}}}`;
        const css = `${LAYERS}:root{${variables('light')}}${dark}${PLACE}${drawn.css}`;
        const hash = createHash('sha256').update(css).digest('base64');
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(`'sha256-${hash}'`) },
            injectTo: 'head-prepend',
          },
          { tag: 'style', children: css, injectTo: 'head' },
          {
            tag: 'div',
            attrs: { id: 'first-picture', class: 'first', 'aria-hidden': 'true' },
            injectTo: 'body-prepend',
            children: `<div class="first__room"><div class="first__box">${drawn.html}</div></div>${plate(furniture)}`,
          },
          { tag: 'noscript', children: plainList(atlas), injectTo: 'body-prepend' },
        ];
      },
    },
  };
}
