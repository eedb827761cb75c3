import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/systems/**', 'tests/bench/**', 'node_modules/**'], testTimeout: 30_000 },
});
