import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A page with everything in one inline script, built from the web app's sources. */
export async function bundlePage(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    root: at('.'),
    logLevel: 'error',
    resolve: {
      alias: {
        '@app/contracts': at('../../../libs/contracts/src/index.ts'),
        '@app/domain': at('../../../libs/domain/src/index.ts'),
      },
    },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: at(entry), output: { codeSplitting: false, format: 'es' } },
      minify: false,
      modulePreload: false,
    },
  });
  const [first] = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[];
  const chunk = first?.output.find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error('the page was not built');
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>media test</title><body><script type="module">${chunk.code.replaceAll('</script', '<\\/script')}</script></body>`;
}
