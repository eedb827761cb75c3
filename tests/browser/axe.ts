import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The rules of WCAG 2.2 A and AA, and axe's own advice. */
export const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of these levels that look at colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const packageOfAxe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFileSync(packageOfAxe.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    root: Document,
    options: { runOnly: readonly string[]; resultTypes: readonly string[] },
  ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/**
 * What axe finds on a page without frames, as `rule: elements`. The script is put into a document once, not with every
 * look.
 * @param rules tags or rules
 */
export async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return await page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations: found } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
      return found.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 5)
            .join(' | ')}`,
      );
    },
    [...rules],
  );
}
