import type { Page } from '@playwright/test';
import { expect } from './page';

/** The ten areas, in the order of the list of regions. */
export const AREAS = [
  '福州市',
  '厦门市',
  '莆田市',
  '三明市',
  '泉州市',
  '漳州市',
  '南平市',
  '龙岩市',
  '宁德市',
  '平潭综合实验区',
] as const;

export interface View {
  hash: string;
  /** What has to be on the screen before it is judged: a view that is not there cannot pass. */
  shows: string;
  /** What leads to it where the address does not. */
  open?: (page: Page, narrow: boolean) => Promise<void>;
}

const opensLayer = async (page: Page, narrow: boolean): Promise<void> => {
  if (narrow) await page.locator('.sheet__tab').nth(2).click();
  const more = page.locator('.layer__more').first();
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
};
const searches =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('[data-search-input]').fill(text);
  };

/** Every view of the product, and the states of it that have controls of their own. */
export const VIEWS: Readonly<Record<string, View>> = {
  map: { hash: '#1', shows: '.frame[data-page=map] .overview__section' },
  regions: {
    hash: '#1',
    shows: '.regions .region__inside',
    open: async (page, narrow) => {
      if (narrow) await page.locator('.sheet__tab').nth(1).click();
      await page.locator('.region__more').first().click();
    },
  },
  shading: { hash: '#1&shade=duties', shows: '.shade-legend' },
  'layer opened': { hash: '#1&panel=layers', shows: '.layer__places', open: opensLayer },
  filter: { hash: '#1&panel=filter&kinds=grid&regions=coast', shows: '.results__tasks' },
  'filter, all fields': {
    hash: '#1&panel=filter',
    shows: '.facet__values',
    open: (page) =>
      page.locator('.facet__head').evaluateAll((heads) => {
        for (const head of heads)
          if ((head.parentElement as HTMLDetailsElement).open === false) (head as HTMLElement).click();
      }),
  },
  'nothing matches': { hash: '#1&panel=filter&kinds=grid&sections=1', shows: '.results--none' },
  'around a place': { hash: '#1&panel=measure&tool=radius:changle-industrial-park~50', shows: '.spatial__found' },
  coverage: { hash: '#1&panel=measure&tool=coverage:industrial-park~100', shows: '.spatial__found' },
  distance: { hash: '#1&panel=measure&tool=distance:119.3,26.08;118.1,24.5;118,26', shows: '.spatial__points' },
  'a question that cannot be answered': {
    hash: '#1&panel=measure&tool=radius:350300~0',
    shows: '.spatial__trouble:not(:empty)',
  },
  'a damaged link': { hash: '#1&page=nowhere&camera=NaN,1,2', shows: '.notices__line' },
  'results of a search': { hash: '#1&panel=layers', shows: '.search__found .found', open: searches('莆田') },
  'a search for nothing': { hash: '#1&panel=layers', shows: '.search__status--none', open: searches('火星基地') },
  city: { hash: '#1&at=place:350300', shows: '.dossier .entry' },
  'city never named': { hash: '#1&at=place:350900', shows: '.dossier .entry' },
  county: { hash: '#1&at=place:350104', shows: '.dossier .entry' },
  site: { hash: '#1&at=place:changle-industrial-park', shows: '.dossier .entry' },
  task: { hash: '#1&at=task:3.6', shows: '.dossier .quote' },
  programme: { hash: '#1&at=programme:p3', shows: '.dossier .quote' },
  body: { hash: '#1&at=body:b2', shows: '.body-panel .head' },
  'reader beside the map': { hash: '#1&at=place:350300&sentence=3.5.s2', shows: '.board__reader .sentence' },
  notice: { hash: '#1&page=notice&sentence=3.5.s2', shows: '.frame[data-page=notice] .sentence' },
  'matrix of areas': { hash: '#1&page=matrix&at=place:350300', shows: '.frame[data-page=matrix] .matrix--areas' },
  'matrix of bodies': {
    hash: '#1&page=matrix&matrix=bodies,total,',
    shows: '.frame[data-page=matrix] .matrix--bodies',
  },
  targets: { hash: '#1&page=targets', shows: '.frame[data-page=targets] .target' },
  bodies: { hash: '#1&page=bodies&order=lead', shows: '.frame[data-page=bodies] .bodies' },
  compare: { hash: '#1&page=compare&compare=350600,350300', shows: '.frame[data-page=compare] .comparison' },
  'compare, nothing chosen': { hash: '#1&page=compare', shows: '.frame[data-page=compare] .compare-page__missing' },
  keys: { hash: '#1&panel=layers', shows: '.modal[open] .keys', open: (page) => page.keyboard.press('?') },
  editor: { hash: '#1&mode=editing', shows: '.editor' },
  show: { hash: '#1&mode=presenting:1', shows: '.frame[data-mode=presenting] .show' },
};

/**
 * Leads one page through every view, or those given, as links are followed, in one look; on the screen each is handed
 * to `visit`.
 */
export async function throughViews(
  page: Page,
  {
    look = '',
    narrow = false,
    views = VIEWS,
  }: { look?: string; narrow?: boolean; views?: Readonly<Record<string, View>> },
  visit: (name: string, view: View) => Promise<void>,
): Promise<void> {
  for (const [name, view] of Object.entries(views)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `${view.hash}${look}`);
    await expect(page.locator('.frame')).toHaveAttribute('data-mode', /mode=(\w+)/.exec(view.hash)?.[1] ?? 'exploring');
    await view.open?.(page, narrow);
    await expect(page.locator(view.shows).first(), name).toBeVisible();
    await visit(name, view);
    const field = page.locator('[data-search-input]');
    if ((await field.inputValue()) !== '') await field.fill('');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    if ((await page.locator('.modal[open]').count()) > 0) await page.keyboard.press('Escape');
  }
}
