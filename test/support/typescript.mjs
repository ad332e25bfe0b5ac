import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Lets node run the project's TypeScript as it lies, compiled as the build does: `node --import ./test/support/typescript.mjs file.ts`.
 * For processes that a test or a benchmark starts beside itself.
 */
const root = new URL('../../', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const alias = /^@(app|apps)\/([a-z]+)$/.exec(specifier);
    if (alias !== null)
      return next(new URL(`${alias[1] === 'app' ? 'libs' : 'apps'}/${alias[2]}/src/index.ts`, root).href, context);
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL !== undefined) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return next(source.href, context);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** The arguments that make node run TypeScript, for `fork` and `spawn`. */
export const typescriptArguments = ['--import', pathToFileURL(fileURLToPath(import.meta.url)).href];
