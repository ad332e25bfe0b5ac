import { freePort } from '@app/hosting';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlePage } from '../../support/page-bundle.js';
import { startServer } from '../machine.js';

/** Nothing but mediasoup and a page that plays it: the baseline of first frames. `folder` takes the built page. */
export async function startBarePage(
  folder: string,
  { isUnpinned = false } = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  const page = join(folder, 'bare.html');
  await writeFile(page, await bundlePage('test/bench/first-frame/bare-page.mjs'));
  const server = await startServer({
    args: [join(import.meta.dirname, 'bare.server.js')],
    env: { PAGE: page, MEDIA_PORT: String(await freePort()) },
    port: await freePort(),
    path: '/',
    isUnpinned,
  });
  return { url: server.url, stop: () => server.stop() };
}
