import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

/** `2 / 28` at the foot of the slide. */
export const number = (page: Page): Locator => page.locator('.show .slide__number [aria-hidden]');
export const position = async (page: Page): Promise<[number, number]> =>
  ((await number(page).textContent()) ?? '').split('/').map(Number) as [number, number];
export const show = (page: Page): Locator => page.getByRole('region', { name: '汇报放映' });

/** Presses a key and waits until the scene with this number (from 1) is shown. */
export async function pressTo(page: Page, key: string, scene: number): Promise<void> {
  await page.keyboard.press(key);
  await expect(number(page)).toHaveText(new RegExp(`^${scene} /`));
}

/** Walks the whole show by one key; gives the titles in order. */
export async function walk(page: Page, key: string): Promise<string[]> {
  const titles: string[] = [];
  for (;;) {
    const [at, count] = await position(page);
    titles.push((await show(page).locator('.slide__title').textContent()) ?? '');
    if (at === count) return titles;
    await pressTo(page, key, at + 1);
  }
}
