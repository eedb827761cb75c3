import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * `npm run icons`: draws the PNG icons of an installed page from `public/icon.svg`. Needs Chrome or Chromium:
 * `CHROME_PATH`, or Playwright's own. A maskable icon may be cut to a circle: its drawing keeps to the inner 80 %, on a
 * ground without corners.
 */
const SVG = readFileSync('public/icon.svg', 'utf8');
const GROUND = '#fbfaf5';
const ICONS = [
  { file: 'icon-192.png', size: 192, inner: 1 },
  { file: 'icon-512.png', size: 512, inner: 1 },
  { file: 'icon-maskable-512.png', size: 512, inner: 0.72 },
] as const;

const browser = await chromium.launch({
  ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const { file, size, inner } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = Math.round(size * inner);
  const ground = `html,body{margin:0;background:${inner === 1 ? 'transparent' : GROUND}}`;
  const drawing = `svg{display:block;width:${side}px;height:${side}px;margin:${(size - side) / 2}px}`;
  await page.setContent(`<style>${ground}${drawing}</style>${SVG}`);
  writeFileSync(`public/${file}`, await page.screenshot({ omitBackground: true }));
  console.log(`public/${file}`);
  await page.close();
}
await browser.close();
