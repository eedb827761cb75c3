import AxeBuilder from '@axe-core/playwright';
import { expect, openMap, test } from './page';

/** Every view, in both themes and languages; no violation is allowed and none is listed as known. */
const VIEWS = [
  ['map', '#1'], ['dossier', '#1&at=place:350300'], ['county', '#1&at=place:350104'], ['notice', '#1&page=notice&sentence=3.5.s2'], ['matrix', '#1&page=matrix'], ['targets', '#1&page=targets'],
  ['bodies', '#1&page=bodies'], ['compare', '#1&page=compare&compare=350600,350300'], ['editor', '#1&mode=editing'], ['show', '#1&mode=presenting:1'],
] as const;

for (const [name, hash] of VIEWS) {
  for (const [theme, language] of [['light', 'zh'], ['dark', 'en']] as const) {
    test(`axe finds nothing: ${name}, ${theme}, ${language}`, async ({ watched: page }) => {
      await openMap(page, `${hash}&theme=${theme}&language=${language}`);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    });
  }
}
