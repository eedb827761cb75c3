import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { builtInNoticePlugin } from './src/io/build/builtInNotice';

export default defineConfig({
  plugins: [vue(), builtInNoticePlugin()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/systems/**', 'tests/bench/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
