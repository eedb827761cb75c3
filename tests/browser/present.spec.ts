import { expect, framesDrawn, loseContexts, mapIdle, openMap, test } from './page';
import { number, position, pressTo, show, walk } from './show';

/** MapLibre draws this sooner, where the size is not the subject. */
const SMALL = { width: 1024, height: 640 };

test.describe('the show', () => {
  test(
    'runs from cover to source by PageDown alone; Esc goes back to what was looked at',
    { tag: '@journey' },
    async ({ watched: page }) => {
      await openMap(page, '#1&at=place:350600');
      await page.keyboard.press('f');
      await expect(show(page)).toContainText('福建省人民政府关于印发2014年数字福建工作要点的通知');
      const titles = await walk(page, 'PageDown');
      for (const title of ['全省一张图', '国家级智慧城市', '宁德市', '产业园区', '量化目标', '谁牵头'])
        expect(
          titles.some((shown) => shown.startsWith(title)),
          title,
        ).toBe(true);
      expect(titles.at(-1)).toBe('来源');
      await page.keyboard.press('PageDown');
      expect((await position(page))[0]).toBe(titles.length);
      await page.keyboard.press('Escape');
      await expect(show(page)).toHaveCount(0);
      await expect(page.getByRole('complementary', { name: '漳州市' })).toBeVisible();
    },
  );

  test('every key of a clicker and a keyboard', async ({ watched: page }) => {
    await openMap(page, '#1&mode=presenting:0');
    const [, count] = await position(page);
    await pressTo(page, 'ArrowRight', 2);
    await pressTo(page, 'ArrowDown', 3);
    await pressTo(page, ' ', 4);
    await pressTo(page, 'PageUp', 3);
    await pressTo(page, 'ArrowLeft', 2);
    await pressTo(page, 'ArrowUp', 1);
    await pressTo(page, 'End', count);
    await pressTo(page, 'Home', 1);
    await page.keyboard.type('1');
    await expect(page.locator('.show__digits')).toContainText('1');
    await page.keyboard.type('2');
    await pressTo(page, 'Enter', 12);
    for (const key of ['b', 'B', '.']) {
      await page.keyboard.press(key);
      await expect(page.locator('.show__black')).toBeVisible();
      await page.keyboard.press(key);
      await expect(page.locator('.show__black')).toHaveCount(0);
    }
    // A step lights the screen again; Esc closes one thing at a time.
    await page.keyboard.press('b');
    await pressTo(page, 'PageDown', 13);
    await expect(page.locator('.show__black')).toHaveCount(0);
    await page.keyboard.press('b');
    await page.keyboard.press('Escape');
    await expect(page.locator('.show__black')).toHaveCount(0);
    await expect(show(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(show(page)).toHaveCount(0);
  });

  test(
    'a wheel over the map or the text does nothing; a drag moves the map, and the next step sets it right',
    { tag: '@maplibre' },
    async ({ watched: page }) => {
      await openMap(page, '#1&mode=presenting:1');
      const address = page.url();
      for (const x of [300, 1200]) {
        await page.mouse.move(x, 400);
        for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, -400);
      }
      await framesDrawn(page, 24);
      expect(page.url()).toBe(address);
      await page.mouse.move(300, 400);
      await page.mouse.down();
      await page.mouse.move(500, 450, { steps: 4 });
      await page.mouse.up();
      await expect(page).toHaveURL(/camera=/);
      await pressTo(page, 'PageDown', 3);
      await pressTo(page, 'PageUp', 2);
      await mapIdle(page);
      expect(page.url()).toBe(address);
    },
  );

  test(
    'a finger steps forth and back, over the map as over the text, and does not move the map',
    { tag: '@maplibre' },
    async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        viewport: { width: 1024, height: 768 },
        hasTouch: true,
        locale: 'zh-CN',
      });
      const page = await context.newPage();
      await openMap(page, '#1&mode=presenting:1');
      const session = await context.newCDPSession(page);
      const swipe = async (from: number, to: number): Promise<void> => {
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 400 }] });
        for (let step = 1; step <= 5; step += 1)
          await session.send('Input.dispatchTouchEvent', {
            type: 'touchMove',
            touchPoints: [{ x: from + ((to - from) * step) / 5, y: 402 }],
          });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      await swipe(400, 150);
      await expect(number(page)).toHaveText(/^3 \//);
      await swipe(800, 700);
      await expect(number(page)).toHaveText(/^4 \//);
      await swipe(150, 400);
      await expect(number(page)).toHaveText(/^3 \//);
      await mapIdle(page);
      expect(page.url()).not.toContain('camera=');
      await context.close();
    },
  );

  test(
    'any scene is the same whatever was shown before it, also when steps overtake the flight',
    { tag: '@maplibre' },
    async ({ page }) => {
      await page.setViewportSize(SMALL);
      await openMap(page, '#1&mode=presenting:0');
      const [, count] = await position(page);
      const look = async () => {
        await mapIdle(page);
        return {
          address: page.url(),
          text: await show(page).locator('.slide__text').innerText(),
          scale: await page.locator('.furniture__scale').innerText(),
        };
      };
      const seen = new Map<number, Awaited<ReturnType<typeof look>>>();
      const jump = async (scene: number): Promise<void> => {
        await page.keyboard.type(String(scene));
        await pressTo(page, 'Enter', scene);
      };
      const some = [2, 4, 15, 17, 20, count - 3, count].filter((scene) => scene <= count);
      for (const scene of some) {
        await jump(scene);
        seen.set(scene, await look());
      }
      // In another order, each reached in the middle of flights to others.
      for (const scene of [17, 2, 20, 15, count, 4, 17]) {
        await page.keyboard.press('End');
        await jump(15);
        await jump(20);
        await jump(scene);
        expect(await look()).toEqual(seen.get(scene));
      }
      // And when it is the first thing that is opened.
      await page.goto(seen.get(17)?.address ?? '');
      await page.reload();
      await expect(number(page)).toHaveText(/^17 \//);
      expect(await look()).toEqual(seen.get(17));
    },
  );

  test('a citation opens its sentence over the slide; Esc, then the show goes on', async ({ watched: page }) => {
    await openMap(page, '#1&mode=presenting:2');
    await show(page).getByRole('button', { name: '三(五)' }).first().click();
    const reading = page.getByRole('region', { name: '原文三(五)' });
    await expect(reading.locator('mark')).toContainText('加快南平、莆田、平潭、福州仓山区等国家级智慧城市');
    await page.keyboard.press('Escape');
    await expect(reading).toHaveCount(0);
    await pressTo(page, 'PageDown', 4);
  });

  test('the pen draws and is wiped by the next scene; the laser pointer follows', async ({ watched: page }) => {
    await openMap(page, '#1&mode=presenting:1');
    await page.keyboard.press('d');
    await page.mouse.move(200, 200);
    await page.mouse.down();
    await page.mouse.move(400, 300, { steps: 6 });
    await page.mouse.up();
    await expect(page.locator('.pen__stroke')).toHaveCount(1);
    expect(page.url()).not.toContain('camera=');
    await pressTo(page, 'PageDown', 3);
    await expect(page.locator('.pen__stroke')).toHaveCount(0);
    await page.keyboard.press('l');
    await page.mouse.move(250, 260);
    await expect(page.locator('.pen__dot')).toHaveAttribute('cx', '250');
  });

  test('goes on by itself at the pace of the address, round and round', async ({ watched: page }) => {
    // The pace is kept by the page's clock, which is moved on here.
    await page.clock.install();
    await openMap(page, '#1&mode=presenting:0~30');
    await page.clock.fastForward(30_000);
    await expect(number(page)).toHaveText(/^2 \//);
    await page.keyboard.press('End');
    await expect(number(page)).not.toHaveText(/^2 \//);
    await page.clock.fastForward(30_000);
    await expect(number(page)).toHaveText(/^1 \//);
    await page.keyboard.press('a');
    await expect(page).not.toHaveURL(/~30/);
    const [before] = await position(page);
    await page.clock.fastForward(120_000);
    await framesDrawn(page, 6);
    expect((await position(page))[0]).toBe(before);
  });

  test('lost and restored WebGL contexts later the show is as it was', { tag: '@maplibre' }, async ({ page }) => {
    await page.setViewportSize(SMALL);
    await openMap(page, '#1&mode=presenting:14');
    const before = { address: page.url(), labels: await page.locator('.slide__text').innerText() };
    await loseContexts(page, 3);
    expect({ address: page.url(), labels: await page.locator('.slide__text').innerText() }).toEqual(before);
    await pressTo(page, 'PageDown', 16);
    await mapIdle(page);
  });
});
