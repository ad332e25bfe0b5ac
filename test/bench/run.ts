import { readdir } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Bench, Figure } from './bench.js';
import { unpinLoad } from './machine.js';
import { jsonLinesOf, tableOf } from './report.js';

// `npm run bench [-- --quick] [names …]`: runs the benches of this folder one after another. A bench's name is its file's.
const ENDING = '.bench.js';
const isQuick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith(ENDING)).toSorted();
const names = files.map((file) => file.slice(0, -ENDING.length));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  say(`There is no bench ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exit(1);
}

say(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
);
const measured: { bench: string; figures: Figure[] }[] = [];
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  try {
    const { bench } = (await import(`./${name}${ENDING}`)) as { bench?: Bench };
    if (bench === undefined) throw new Error('it exports no `bench`: see bench.ts');
    // A bench before this one may have kept the process on one core.
    unpinLoad();
    say(`\n${name} (about ${bench.takesSeconds} s) …`);
    const figures = await bench.run({ isQuick, say: (line) => say(`  ${line}`) });
    measured.push({ bench: name, figures });
    say(`\n${tableOf(figures)}`);
  } catch (error) {
    process.exitCode = 1;
    say(`\n${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
say('');
for (const { bench, figures } of measured) say(jsonLinesOf(bench, figures));
// Everything that was started is stopped; a library's own threads must not keep the command from ending.
process.exit();
