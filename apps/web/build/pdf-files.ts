import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** pdf.js asks for these by name, below one address: character maps of CJK fonts, fonts that PDFs need not bring, and its decoders in JavaScript, since pages here may not run WebAssembly. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /_nowasm_fallback\.js$/,
};
const AT = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Ships what pdf.js reads while it draws, below `assets/pdfjs/`; `vite dev` serves it from the package. */
export function pdfFiles(): Plugin {
  return {
    name: 'canopy:pdf-files',
    async generateBundle() {
      for (const [folder, wanted] of Object.entries(FOLDERS))
        for (const file of await readdir(join(AT, folder)))
          if (wanted.test(file))
            this.emitFile({
              type: 'asset',
              fileName: `assets/pdfjs/${folder}/${file}`,
              source: await readFile(join(AT, folder, file)),
            });
    },
    configureServer({ middlewares }) {
      middlewares.use('/assets/pdfjs/', (request, response, next) => {
        const [, folder = '', name = ''] = (request.url ?? '').split('/');
        const file = basename(name);
        if (FOLDERS[folder]?.test(file) !== true) return next();
        if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        createReadStream(join(AT, folder, file))
          .on('error', next)
          .pipe(response);
      });
    },
  };
}
