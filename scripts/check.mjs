// `npm run check`: what to run before a commit. Everything but the tests that need servers.
import { runChecks } from './checks.mjs';
import { show } from './setup/command.mjs';
import { PROJECT, tool } from './setup/places.mjs';
import { runScript } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

await runScript(async () => {
  const { node, env } = await setUp();
  const isFine = (await runChecks(node, env)).every(({ failed }) => failed === 0);
  const unit = await show(tool('vitest'), ['run', '--project', 'unit', '--project', 'web'], { cwd: PROJECT, env });
  return isFine && unit === 0 ? 0 : 1;
});
