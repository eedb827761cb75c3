import { writeBriefing, type Briefing } from '../briefing/schema';

const BRIEFING = 'briefing';
const TEMPLATE = 'fujian-one-map.html';

declare const __SINGLE_FILE__: boolean;

/** The page as it was before the script changed it; only a single-file page keeps it, since it cannot fetch itself. */
let untouched: HTMLElement | null = null;

/** Called once, before anything is mounted. */
export function rememberPage(): void {
  if (__SINGLE_FILE__) untouched = document.documentElement.cloneNode(true) as HTMLElement;
}

/** The briefing that a saved page carries; null where it carries none. */
export const carriedBriefing = (): string | null => document.getElementById(BRIEFING)?.textContent ?? null;

/**
 * The whole product as one HTML file with a briefing inside.
 * @throws Error where the page's host does not hand it out (offline before it was ever fetched).
 */
export async function oneFile(briefing: Briefing): Promise<Blob> {
  const root = untouched === null ? new DOMParser().parseFromString(await template(), 'text/html').documentElement : (untouched.cloneNode(true) as HTMLElement);
  root.querySelector(`#${BRIEFING}`)?.remove();
  const data = document.implementation.createHTMLDocument('').createElement('script');
  data.type = 'application/json';
  data.id = BRIEFING;
  data.textContent = writeBriefing(briefing).replaceAll('<', '\\u003c');
  root.querySelector('head')?.append(data);
  return new Blob([`<!doctype html>\n${root.outerHTML}`], { type: 'text/html' });
}

async function template(): Promise<string> {
  const response = await fetch(TEMPLATE);
  if (!response.ok) throw new Error(`${TEMPLATE} answered ${response.status}`);
  return response.text();
}
