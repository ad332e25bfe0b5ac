import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/** Tests and benches run from the project's root, also when they were compiled into `dist/`. */
const ROOT = process.cwd();

/** A page with everything in one inline script, built from sources. `entry` starts at the project's root. */
export async function bundlePage(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: {
      alias: {
        '@app/contracts': resolve(ROOT, 'libs/contracts/src/index.ts'),
        '@app/domain': resolve(ROOT, 'libs/domain/src/index.ts'),
      },
    },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: resolve(ROOT, entry), output: { codeSplitting: false, format: 'es' } },
      modulePreload: false,
    },
  });
  const [first] = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[];
  const chunk = first?.output.find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} was not built`);
  const script = chunk.code.replaceAll('</script', String.raw`<\/script`);
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>${entry}</title><body><script type="module">${script}</script></body>`;
}
