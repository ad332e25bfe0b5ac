import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT_FILE = /\.(m?js|css|svg|json)$/;
/** A shorter file fits into one packet either way. */
const MIN_BYTES = 1024;

/** Writes `.br` and `.gz` beside every text file of the build: the server sends those and never compresses itself. */
export function precompress(): Plugin {
  return {
    name: 'canopy:precompress',
    apply: 'build',
    writeBundle: async ({ dir }) => {
      if (dir === undefined) return;
      for (const name of await readdir(dir, { recursive: true })) {
        const file = join(dir, name);
        if (TEXT_FILE.test(name) && (await stat(file)).size >= MIN_BYTES) await compressFile(file);
      }
    },
  };
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  // The highest quality: scripts get 7 % smaller than at 9, for seconds of the build.
  const brotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  await Promise.all([
    promisify(brotliCompress)(content, brotli).then((bytes) => writeFile(`${file}.br`, bytes)),
    promisify(gzip)(content, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
  ]);
}
