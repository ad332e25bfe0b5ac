import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/embed/agenda-script.ts', import.meta.url));
/** The agenda on somebody else's page must not weigh on it. */
const MOST_BYTES = 24 * 1024;

/** Writes `embed/agenda.js`: one classic script without imports, for other people's pages. @throws when it became large. */
export function embedScript(): Plugin {
  return {
    name: 'canopy:embed-script',
    apply: 'build',
    generateBundle: {
      // Before the plugin that compresses what is written.
      order: 'pre',
      async handler() {
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          build: {
            write: false,
            minify: true,
            target: ['chrome123', 'firefox120', 'safari17.5'],
            rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
          },
        });
        const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
        const [{ code }] = output;
        if (code.length > MOST_BYTES) this.error(`embed/agenda.js has ${code.length} bytes, more than ${MOST_BYTES}.`);
        this.emitFile({ type: 'asset', fileName: 'embed/agenda.js', source: code });
      },
    },
  };
}
