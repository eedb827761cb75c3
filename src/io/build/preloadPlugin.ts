import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Chunks that every visit needs at once though they are imported on demand, by their name in the build's configuration.
 */
const SCRIPTS = ['map'] as const;
/** Files that the first map is drawn from. */
const FILES = [/^divisions-overview-.*\.topojson$/, /^context-.*\.topojson$/] as const;

/**
 * Puts the style sheets of the interface behind the first picture: what stands before a style sheet in the body is
 * drawn without it.
 */
function behindThePicture(html: string): string {
  const sheets = html.match(/[ \t]*<link rel="stylesheet"[^>]*>\n?/g) ?? [];
  return sheets
    .reduce((rest, sheet) => rest.replace(sheet, ''), html)
    .replace('<div id="app">', () => `${sheets.map((sheet) => sheet.trim()).join('\n    ')}\n    <div id="app">`);
}

/**
 * Names in the page's head what the script would only ask for once it runs, so that the interface, the map's engine and
 * its first geometry arrive side by side with the entry script instead of after it.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'preload-first-map',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const outputs = Object.values(bundle ?? {});
        const chunks = new Map(
          outputs.flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output] as const] : [])),
        );
        const needed = new Set<string>();
        const need = (fileName: string): void => {
          if (needed.has(fileName)) return;
          needed.add(fileName);
          chunks.get(fileName)?.imports.forEach(need);
        };
        for (const chunk of chunks.values()) if (SCRIPTS.some((name) => chunk.name === name)) need(chunk.fileName);
        const files = outputs
          .filter((output) => FILES.some((pattern) => pattern.test(output.fileName.split('/').pop() ?? '')))
          .map((output) => output.fileName);
        const tags = [
          ...[...needed]
            .filter((fileName) => !html.includes(fileName))
            .map((fileName): HtmlTagDescriptor => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
              injectTo: 'head',
            })),
          ...files.map((fileName): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head',
          })),
        ];
        return { html: behindThePicture(html), tags };
      },
    },
  };
}
