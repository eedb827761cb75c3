import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The linter checks TypeScript files with their types, and Vue components only as far as no types are needed. This runs
 * the rules about promises over the components too: in a copy of the sources their scripts stand as `Name.vue.ts`,
 * which is what an import of `./Name.vue` finds there. Exit status: that of the linter.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'lint-components-'));
for (const folder of ['src', 'geodata/built']) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');

for (const name of readdirSync(join(copy, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.vue')) continue;
  const path = join(copy, 'src', name);
  const [, before = '', script = ''] =
    /^([\s\S]*?<script[^>]*>)([\s\S]*?)<\/script>/.exec(readFileSync(path, 'utf8')) ?? [];
  rmSync(path);
  // The lines in front of the script stay, so that the linter names a line of the component.
  const lines = before.replaceAll(/[^\n]/g, '');
  writeFileSync(`${path}.ts`, `${lines}${script}\nexport default {} as import('vue').Component;\n`);
}

const write = (name: string, value: unknown): void => writeFileSync(join(copy, name), JSON.stringify(value));
write('tsconfig.json', { extends: join(ROOT, 'tsconfig.json'), include: ['src'] });
write('.oxlintrc.json', {
  plugins: ['typescript'],
  options: { typeAware: true },
  categories: { correctness: 'off' },
  rules: { 'typescript/no-floating-promises': 'error', 'typescript/await-thenable': 'error' },
});
const { status } = spawnSync('npx', ['oxlint', 'src'], { cwd: copy, stdio: 'inherit' });
rmSync(copy, { recursive: true, force: true });
process.exitCode = status ?? 1;
