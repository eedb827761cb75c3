import { writeBriefing, type Briefing } from '../briefing/schema';

const BRIEFING = 'briefing';
const CARRIED = new RegExp(`<script type="application/json" id="${BRIEFING}">[\\s\\S]*?</script>`);
const TEMPLATE = 'fujian-one-map.html';
/** The script that a single-file page has unpacked (`build/packCode.ts`); the packed one beside it is what is kept. */
const RUNNING_CODE = 'running-code';

declare const __SINGLE_FILE__: boolean;

/** The page as it was before the script changed it; only a single-file page keeps it, since it cannot fetch itself. */
let untouched: HTMLElement | null = null;

/** Called once, before anything is mounted. */
export function rememberPage(): void {
  if (!__SINGLE_FILE__) return;
  untouched = document.documentElement.cloneNode(true) as HTMLElement;
  untouched.querySelector(`#${RUNNING_CODE}`)?.remove();
}

/** The briefing that a saved page carries; null where it carries none. */
export const carriedBriefing = (): string | null => document.getElementById(BRIEFING)?.textContent ?? null;

/**
 * The whole product as one HTML file with a briefing inside.
 * @throws Error where the page's host does not hand it out (offline before it was ever fetched).
 */
export async function oneFile(briefing: Briefing): Promise<Blob> {
  const page = untouched === null ? await template() : `<!doctype html>\n${untouched.outerHTML}`;
  // As text: a parsed document would be held to the policy of the page that parses it.
  const json = writeBriefing(briefing).replaceAll('<', '\\u003c');
  const data = `<script type="application/json" id="${BRIEFING}">${json}</script>`;
  return new Blob([page.replace(CARRIED, '').replace('</head>', () => `${data}</head>`)], { type: 'text/html' });
}

async function template(): Promise<string> {
  const response = await fetch(TEMPLATE);
  if (!response.ok) throw new Error(`${TEMPLATE} answered ${response.status}`);
  return response.text();
}
