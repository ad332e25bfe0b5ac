// `npm run check`: what to run before a commit. Everything but the tests that need servers.
import { runChecks } from './checks.mjs';
import { runScript } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

await runScript(async () => {
  const { node, env } = await setUp();
  return (await runChecks(node, env)).every(({ failed }) => failed === 0) ? 0 : 1;
});
