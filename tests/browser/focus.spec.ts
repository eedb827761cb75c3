import type { Page } from '@playwright/test';
import { expect, openMap, test } from './page';
import { VIEWS } from './views';

interface Stop {
  name: string;
  fault: string | null;
}

/**
 * Has the page itself note, at each step of the focus, whether what has it can be seen there (WCAG 2.2, 2.4.7 and
 * 2.4.11), whole, and with a ring. A step that leads out of the document is noted as `body`.
 */
const noteStops = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const judge = (element: Element): { name: string; fault: string | null } => {
      const name = `${element.localName}.${[...element.classList].join('.')} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 14)}”`;
      // A drawn radio or an unseen box shows its focus on its label's drawing.
      const shown =
        element.classList.contains('unseen') && element instanceof HTMLInputElement
          ? (element.labels?.[0] ?? element)
          : element;
      const ringed = shown === element ? element : (element.nextElementSibling ?? element);
      const { left, right, top, bottom, width, height } = shown.getBoundingClientRect();
      if (width < 2 || height < 2) return { name, fault: 'has no size' };
      const inside = [
        Math.max(left, 0),
        Math.min(right, innerWidth),
        Math.max(top, 0),
        Math.min(bottom, innerHeight),
      ] as const;
      if (inside[0] >= inside[1] || inside[2] >= inside[3]) return { name, fault: 'out of the window' };
      // Three points of it that stand in the window: something of it must be on top.
      const points = [0.5, 0.15, 0.85].map(
        (share) => [inside[0] + (inside[1] - inside[0]) * share, inside[2] + (inside[3] - inside[2]) * share] as const,
      );
      // Words that run over lines have a box around them that is mostly others'.
      const lines = [...shown.getClientRects()].map(
        (line) => [line.x + line.width / 2, line.y + line.height / 2] as const,
      );
      const onTop = [...points, ...lines].some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (shown.contains(hit) || hit.contains(shown));
      });
      if (!onTop) return { name, fault: 'under something else' };
      const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
      return { name, fault: outlineStyle === 'none' || parseFloat(outlineWidth) < 1.5 ? 'has no ring' : null };
    };
    const stops: Stop[] = [];
    Object.assign(globalThis, { stops });
    // After the key has done all that it does, scrolling included.
    addEventListener('keyup', () => {
      const element = document.activeElement;
      stops.push(element === null || element === document.body ? { name: 'body', fault: null } : judge(element));
    });
  });
/** The stops since the last call. */
const stopsSince = (page: Page): Promise<Stop[]> =>
  page.evaluate(() => (globalThis as unknown as { stops: Stop[] }).stops.splice(0));

/** As many steps as lead through the longest list of controls, on a page that has a few hundred; taken in rounds. */
const STEPS = 120;
const ROUND = 12;

for (const [width, height, language] of [
  [1440, 900, 'zh'],
  [720, 450, 'en'],
] as const) {
  test(`the focus is seen wherever Tab leads, on every view, ${width} x ${height}`, async ({ watched: page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await openMap(page, `#1&language=${language}`);
    await noteStops(page);
    const faults = new Set<string>();
    for (const [name, { hash, shows, open }] of Object.entries(VIEWS)) {
      // These keep the focus to themselves or hand it to the show's own keys; their own tests walk them.
      if (open !== undefined || hash.includes('mode=')) continue;
      await page.evaluate((next) => {
        location.hash = next;
      }, `${hash}&language=${language}`);
      await expect(page.locator(shows).first(), name).toBeVisible();
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      let stops = 0;
      let ended = false;
      for (let step = 0; step < STEPS && !ended; step += ROUND) {
        for (let press = 0; press < ROUND; press += 1) await page.keyboard.press('Tab');
        for (const { name: at, fault } of await stopsSince(page)) {
          // After the last one comes the first again; the walk begins where the view before it ended.
          if (at === 'body') ended ||= stops > 8;
          else stops += 1;
          if (fault !== null) faults.add(`${name}: ${at} ${fault}`);
        }
      }
      expect(stops, name).toBeGreaterThan(8);
    }
    expect([...faults]).toEqual([]);
  });
}
