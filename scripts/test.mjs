// `npm test`: the set-up of `npm start`, then every check and every test. The last line says how many passed and failed.
import { runChecks } from './checks.mjs';
import { runScript } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { ensureTestPrograms } from './tests/programs.mjs';
import { runSuite, SUITES_OF_SERVERS } from './tests/suites.mjs';
import { summarise } from './tests/summary.mjs';

await runScript(async () => {
  const { node, env } = await setUp();
  const { found, missing } = await ensureTestPrograms();
  const results = await runChecks(node, env);
  for (const suite of SUITES_OF_SERVERS) results.push(await runSuite(suite, { ...env, ...found }));
  return summarise(results, missing, process.env.CI === 'true');
});
