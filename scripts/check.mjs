// `npm run check`: what to run before a commit. Everything but the tests that need servers.
import { CHECKS } from './checks.mjs';
import { show } from './setup/command.mjs';
import { PROJECT, tool } from './setup/places.mjs';
import { runScript, say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

await runScript(async () => {
  const { node, env } = await setUp();
  let failed = 0;
  for (const { name, find } of CHECKS) {
    const problem = await find(node, env);
    say(`${problem === undefined ? '✓' : '✗'} ${name}`);
    if (problem === undefined) continue;
    failed += 1;
    say(problem);
  }
  const unit = await show(tool('vitest'), ['run', '--project', 'unit', '--project', 'web'], { cwd: PROJECT, env });
  return failed === 0 && unit === 0 ? 0 : 1;
});
