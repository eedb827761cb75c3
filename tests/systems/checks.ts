import type { Program } from './programs';

/** One thing that is checked. A check that cannot be made is told, never passed over. */
export interface Check {
  name: string;
  needs: readonly Program[];
  /** @throws Error with what is wrong. Gives a few figures to tell. */
  run(): Promise<string>;
}

/** @throws Error with both values where they differ. */
export function same(what: string, found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`);
}

/** @throws Error with `what` where it does not hold. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/**
 * Runs the checks one after the other and tells each; what must be stopped afterwards is stopped by the caller. Gives
 * how many failed.
 */
export async function runChecks(checks: readonly Check[], missing: ReadonlyMap<Program, string>): Promise<number> {
  const told = { passed: 0, failed: 0, 'not run': 0 };
  for (const { name, needs, run } of checks) {
    const lacking = needs.flatMap((program) => missing.get(program) ?? []);
    const start = performance.now();
    if (lacking.length > 0) {
      told['not run'] += 1;
      console.log(`NOT RUN  ${name}: ${lacking.join('; ')}`);
      continue;
    }
    try {
      const figures = await run();
      told.passed += 1;
      console.log(
        `ok       ${name}${figures === '' ? '' : `: ${figures}`} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
      );
    } catch (error) {
      told.failed += 1;
      console.log(`FAILED   ${name}: ${(error as Error).message}`);
    }
  }
  console.log(`systems: ${told.passed} passed, ${told.failed} failed, ${told['not run']} not run`);
  return told.failed;
}
