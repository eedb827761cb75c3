import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultBriefing } from '../../src/briefing/defaultBriefing';
import { builtInAtlas } from '../../src/io/build/builtInNotice';
import { runChecks } from './checks';
import { documentChecks } from './documentChecks';
import { serveWithNginx, type Served } from './nginxServer';
import { provide } from './programs';
import { serviceChecks } from './serviceChecks';

/**
 * `npm run test:systems`: the built site with programs that it is made for: nginx serves it with the example
 * configuration, GDAL reads its data services, LibreOffice opens its deck. Installs from Debian what is missing where
 * it can; what cannot be checked is told as NOT RUN. Exit 1 where a check failed.
 */
if (!existsSync('dist/index.html') || !existsSync('dist/ogc/index.json')) {
  console.log('Building the site');
  execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
const missing = provide(['nginx', 'ogrinfo', 'soffice', 'pdftotext', 'pdfinfo', 'Chinese font']);
const folder = mkdtempSync(join(tmpdir(), 'fujian-systems-'));
const atlas = builtInAtlas();
let served: Served | null = null;
let failure: string | null = null;
if (!missing.has('nginx'))
  served = await serveWithNginx('dist').catch((error: Error) => {
    failure = error.message;
    return null;
  });
const site = (): string => {
  if (served === null) throw new Error(failure ?? 'nginx was not started');
  return served.site;
};
const documents = documentChecks(site, folder, defaultBriefing(atlas, 'zh'));
const failed = await runChecks([...serviceChecks(site, atlas), ...documents.checks], missing);
await documents.close();
served?.stop();
if (failed === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`What was made lies in ${folder}`);
process.exit(failed === 0 ? 0 : 1);
