import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { builtInNoticePlugin } from './src/io/build/builtInNotice';

/** Tests that mount parts of the page, or keep its state. */
const PAGE = ['tests/{stores,stage,ui,views}/**/*.test.ts'];

export default defineConfig({
  plugins: [vue(), builtInNoticePlugin()],
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: [...PAGE, 'tests/{browser,systems,bench}/**'],
          // Functions of their input: their files share what is loaded, which saves a third of the processor time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'page', include: PAGE } },
    ],
  },
});
