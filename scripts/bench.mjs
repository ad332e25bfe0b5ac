// `npm run bench [-- --quick] [names …]`: sets Canopy up where that is needed, then measures it against its baselines.
import { join } from 'node:path';
import { run, show } from './setup/command.mjs';
import { PROJECT, tool } from './setup/places.mjs';
import { runScript, say, SetUpError } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** Others' programs that ours is measured against. Without one its ratios are left out. */
const BASELINES = ['radicale', 'janus', 'nats-server', 'prosody', 'lua-dbi-postgresql'];

await runScript(async () => {
  const { node, env } = await setUp();
  const command = await ensureSystemPackages('the benches', 'a minute, once', BASELINES);
  if (command !== undefined) say(`To compare with everything, install what is missing:\n\n  ${command}\n`);
  const { code, output } = await run(
    tool('swc'),
    [
      'test/bench',
      'test/support',
      'test/browser/support',
      'test/e2e/chat',
      'apps/web/src/clients/chat',
      '-d',
      'dist',
      '--config-file',
      '.swcrc',
    ],
    {
      cwd: PROJECT,
      env,
    },
  );
  if (code !== 0) throw new SetUpError(`Building the benches failed:\n${output}`);
  return show(node, ['--enable-source-maps', join('dist', 'test', 'bench', 'run.js'), ...process.argv.slice(2)], {
    cwd: PROJECT,
    env,
  });
});
