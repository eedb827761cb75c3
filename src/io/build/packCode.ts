import { gzipSync } from 'node:zlib';

/** Marks of the packed script and of the one that is made of it; `oneFile.ts` knows the second. */
const PACKED = 'file-code';
const RUNNING = 'running-code';

/**
 * Unpacks the page's script and runs it. Written as it stands in the page: the browsers that it speaks to when they are
 * too old must be able to read it. An inline script, so that the page's policy can know it by its hash: neither `blob:`
 * nor `unsafe-*` may run code.
 */
const UNPACK = `(function () {
  function tooOld() {
    var line = document.createElement('p');
    line.textContent = '这个浏览器太旧，打不开本页。请用 Chrome 或 Edge 109 及更新的版本。 This browser is too old for this page: please use Chrome or Edge 109 or newer.';
    document.body.insertBefore(line, document.body.firstChild);
  }
  try {
    var text = atob(document.getElementById('${PACKED}').textContent);
    var bytes = new Uint8Array(text.length);
    for (var at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().then(function (code) {
      var script = document.createElement('script');
      script.type = 'module';
      script.id = '${RUNNING}';
      script.textContent = code;
      document.head.appendChild(script);
    }).catch(tooOld);
  } catch (error) { tooOld(); }
})();`;

/**
 * A page whose one module script is packed, and that script, which the page's policy has to know. @throws Error where
 * there is not exactly one.
 */
export function packCode(html: string): { html: string; code: string } {
  const found = [...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)];
  const [script] = found;
  if (script === undefined || found.length > 1)
    throw new Error(`The page has ${found.length} module scripts: one was expected.`);
  const [whole, code = ''] = script;
  // A script element's text ends at the first end tag. The page's script was written to hold no end tag, and this is
  // the same text.
  const text = gzipSync(code, { level: 9 }).toString('base64');
  const packed = `<script type="application/gzip" id="${PACKED}">${text}</script>`;
  const rest = html.replace(whole, () => '');
  return { html: rest.replace('</body>', () => `${packed}\n<script>${UNPACK}</script>\n</body>`), code };
}
