import type { Page } from '@playwright/test';

/**
 * What a small window loses: a page wider than it, controls that cannot be brought into sight, and text that is cut
 * where nothing scrolls. Names that end in an ellipsis are cut on purpose and have their whole text in a tooltip or
 * beside it; they are listed in `shortened`.
 */
export async function lost(page: Page, shortened: string): Promise<string[]> {
  return await page.evaluate((mayShorten) => {
    const said: string[] = [];
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide)
      said.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${wide} px`);
    const seen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('[inert], [aria-hidden=true], .unseen, [role=img], svg') === null;
    const ground =
      document.querySelector('dialog[open]') ??
      document.querySelector('[data-mode=presenting] .show, [data-mode=editing] .editor') ??
      document;
    const nameOf = (element: Element): string =>
      `${element.localName}.${[...element.classList].join('.')} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 14)}”`;

    for (const element of ground.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      if (!seen(element) || (element as HTMLButtonElement).disabled) continue;
      const held =
        element instanceof HTMLInputElement && element.classList.contains('unseen') ? element.labels?.[0] : element;
      if (held == null) continue;
      held.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom, width } = held.getBoundingClientRect();
      if (width <= 1) continue;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (hit?.closest('.search__found') != null && !held.contains(hit)) continue;
      if (left < -1 || right > wide + 1)
        said.push(`out of sight: ${nameOf(held)} ${Math.round(left)}..${Math.round(right)}`);
      else if (hit === null || !(held.contains(hit) || hit.contains(held) || hit.closest('label')?.contains(held)))
        said.push(`under something else: ${nameOf(held)}, under ${hit === null ? 'nothing' : nameOf(hit)}`);
    }

    for (const element of ground.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !seen(element) || element.clientWidth <= 1) continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const over =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (
        !over ||
        element.matches(
          '.stage *, .stage, .pane, .pane *, .board__map, .split__map, .thumb, .thumb *, .slide, .slide *',
        )
      )
        continue;
      if (textOverflow === 'ellipsis' && element.matches(mayShorten)) continue;
      if ((element.textContent ?? '').trim() !== '')
        said.push(
          `cut: ${nameOf(element)} ${element.scrollWidth} x ${element.scrollHeight} in ${element.clientWidth} x ${element.clientHeight}`,
        );
    }
    return said;
  }, shortened);
}
