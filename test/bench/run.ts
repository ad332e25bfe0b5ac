import { readdir } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Bench, Figure } from './bench.js';
import { jsonLinesOf, tableOf } from './report.js';

// `npm run bench [-- --quick] [names …]`: runs the benches of this folder one after another.
const isQuick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function loadBenches(): Promise<Bench[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.js')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const { bench } = (await import(`./${file}`)) as { bench?: Bench };
      if (bench === undefined) throw new Error(`${file} must export a Bench as \`bench\`: see bench.ts`);
      return bench;
    }),
  );
}

const benches = await loadBenches();
const unknown = wanted.filter((name) => benches.every((bench) => bench.name !== name));
if (unknown.length > 0) {
  say(`There is no bench ${unknown.join(', ')}. There are: ${benches.map((bench) => bench.name).join(', ')}`);
  process.exit(1);
}

say(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
);
const measured: { bench: string; figures: Figure[] }[] = [];
for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  say(`\n${bench.name} (about ${bench.takesSeconds} s) …`);
  try {
    const figures = await bench.run({ isQuick, say: (line) => say(`  ${line}`) });
    measured.push({ bench: bench.name, figures });
    say(`\n${tableOf(figures)}`);
  } catch (error) {
    process.exitCode = 1;
    say(`  failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
say('');
for (const { bench, figures } of measured) say(jsonLinesOf(bench, figures));
