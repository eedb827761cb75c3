import { defineConfig } from 'vitest/config';

/** The scripts' own tests, which need their packages; `npm test` at the root leaves them out. */
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 } });
