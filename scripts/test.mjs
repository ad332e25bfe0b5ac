// `npm test`: the set-up of `npm start`, then every check and every test. The last line says how many passed and failed.
import { CHECKS } from './checks.mjs';
import { runScript, say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { ensureTestPrograms } from './tests/programs.mjs';
import { runSuite, SUITES } from './tests/suites.mjs';
import { summarise } from './tests/summary.mjs';

await runScript(async () => {
  const { node, env } = await setUp();
  const { found, missing } = await ensureTestPrograms();
  const results = [];
  for (const { name, find } of CHECKS) {
    const startedAt = Date.now();
    const problem = await find(node, env);
    say(`${problem === undefined ? '✓' : '✗'} ${name}`);
    if (problem !== undefined) say(problem);
    results.push({
      name,
      passed: problem === undefined ? 1 : 0,
      failed: problem === undefined ? 0 : 1,
      skipped: [],
      durationMs: Date.now() - startedAt,
    });
  }
  for (const suite of SUITES) results.push(await runSuite(suite, { ...env, ...found }));
  return summarise(results, missing, process.env.CI === 'true');
});
