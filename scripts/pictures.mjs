// `npm run pictures`: sets Canopy up where that is needed, then takes the documentation's pictures from the running product.
import { show } from './setup/command.mjs';
import { PROJECT, tool } from './setup/places.mjs';
import { runScript } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

await runScript(async () => {
  const { env } = await setUp();
  return show(tool('vitest'), ['run', '--project', 'pictures'], { cwd: PROJECT, env });
});
