import { afterEach, describe, expect, test, vi } from 'vitest';
import { holds, runChecks, same, type Check } from '../systems/checks';

const said: string[] = [];
const listen = () => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    said.push(line);
  });
};
afterEach(() => {
  vi.restoreAllMocks();
});

const check = (name: string, run: () => Promise<string>, needs: Check['needs'] = []): Check => ({ name, needs, run });

describe('the checks with system programs', () => {
  test('tell what passed, what failed and why, what was not run and why, and how many of each', async () => {
    listen();
    const failed = await runChecks(
      [
        check('one', async () => '3 files'),
        check('two', async () => {
          same('counts', 2, 3);
          return '';
        }),
        check(
          'three',
          async () => {
            throw new Error('never run');
          },
          ['nginx', 'ogrinfo'],
        ),
        check('four', async () => {
          holds(false, 'no page');
          return '';
        }),
      ],
      new Map([['ogrinfo', 'ogrinfo is missing (only root can install; apt-get install gdal-bin)']]),
    );
    expect(failed).toBe(2);
    expect(said.map((line) => line.replace(/ \(\d+\.\d s\)$/, ''))).toEqual([
      'ok       one: 3 files',
      'FAILED   two: counts: 2 instead of 3',
      'NOT RUN  three: ogrinfo is missing (only root can install; apt-get install gdal-bin)',
      'FAILED   four: no page',
      'systems: 1 passed, 2 failed, 1 not run',
    ]);
  });
});
