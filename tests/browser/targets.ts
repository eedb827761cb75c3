import type { Page } from '@playwright/test';

/**
 * What a pointer can hit that is smaller than `least` x `least` CSS pixels, as `selector: width x height`. Each is
 * brought into sight, and a square of that size is felt for around its middle, so that a label or an enlarged area
 * counts as it does for a finger. Words of a sentence that lead elsewhere are left out, as in WCAG 2.2, 2.5.8 and
 * 2.5.5; so is what stands alone, if `spaced`: a circle of that size around it meets no other target.
 */
export async function smallTargets(page: Page, least: number, spaced: boolean): Promise<string[]> {
  return await page.evaluate(
    ({ size, alone }) => {
      const HIT =
        'button, a[href], input, select, textarea, summary, [role=option], [role=tab], td[data-at], [onclick]';
      const labelled = (element: Element): Element | null =>
        element instanceof HTMLLabelElement ? element.control : null;
      /** What a press at a point works on. */
      const hitAt = (x: number, y: number): Element | null => {
        const at = document.elementFromPoint(x, y);
        const own = at?.closest(HIT) ?? null;
        if (own !== null) return own;
        const label = at?.closest('label');
        return label == null ? null : labelled(label);
      };
      const seen = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.closest('[inert], [aria-hidden=true]') === null;
      const inSentence = (element: Element): boolean => {
        if (getComputedStyle(element).display !== 'inline') return false;
        const around = element.parentElement;
        return (
          around !== null &&
          [...around.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
          )
        );
      };
      const boxOf = (element: Element): DOMRect => {
        const label =
          element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')
            ? element.labels?.[0]
            : undefined;
        return (label ?? element).getBoundingClientRect();
      };
      const ground =
        document.querySelector('dialog[open]') ??
        document.querySelector('[data-mode=presenting] .show, [data-mode=editing] .editor') ??
        document;
      const all = [...ground.querySelectorAll(HIT)].filter(
        (element) => seen(element) && !(element as HTMLButtonElement).disabled,
      );
      const said: string[] = [];
      for (const element of all) {
        // Empty cells lead nowhere; a slide is scaled as a whole, and what its numbers lead to can be had in the
        // reader.
        if (element.matches('td:not(.matrix__cell--filled)') || (size > 24 && element.matches('.slide__cite')))
          continue;
        const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 12);
        (element instanceof HTMLInputElement && element.classList.contains('unseen')
          ? (element.labels?.[0] ?? element)
          : element
        ).scrollIntoView({ block: 'center', inline: 'center' });
        const box = boxOf(element);
        if (box.width <= 1 || inSentence(element)) continue;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        // A press is as good as its pixel: what lies on the edge may be taken for its neighbour.
        const far = box.width >= size - 0.1 && box.height >= size - 0.1 ? 0 : size / 2 - 1.5;
        const around = [
          [0, -far],
          [0, far],
          [-far, 0],
          [far, 0],
          [0, 0],
        ] as const;
        if (around.every(([dx, dy]) => hitAt(x + dx, y + dy) === element)) continue;
        // What lies under something that is open above it is no target now.
        const above = document.elementFromPoint(x, y)?.closest('.search__found');
        if (above != null && !above.contains(element)) continue;
        const name = `${element.localName}.${[...element.classList].join('.')} “${text}”: ${Math.round(box.width * 10) / 10} x ${Math.round(box.height * 10) / 10}`;
        const others = all
          .filter((other) => other !== element && !other.contains(element) && !element.contains(other))
          .map(boxOf);
        const meets = others.some(
          (other) =>
            Math.hypot(
              x - Math.min(Math.max(x, other.x), other.right),
              y - Math.min(Math.max(y, other.y), other.bottom),
            ) <
            size / 2,
        );
        if (alone && !meets) continue;
        said.push(name);
      }
      return said;
    },
    { size: least, alone: spaced },
  );
}
