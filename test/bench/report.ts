import { type Figure, type Goal, isMet } from './bench.js';

/** Figures as a table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.of,
    `${round(figure.value)} ${figure.unit}`,
    ratioOf(figure),
    goalOf(figure),
    figure.note ?? '',
  ]);
  const head = ['figure', 'of', 'measured', 'ratio', 'goal', ''];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Figures as JSON, one per line, for programs. */
export function jsonLinesOf(bench: string, figures: readonly Figure[]): string {
  return figures.map((figure) => JSON.stringify({ bench, ...figure, isMet: isMet(figure) })).join('\n');
}

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString();
const ratioOf = ({ ratio }: Figure): string => (ratio === undefined ? '' : `${round(ratio.value)} × ${ratio.to}`);

function goalOf(figure: Figure): string {
  if (figure.goal === undefined) return '';
  return `${wordsOf(figure.goal)}: ${isMet(figure) === true ? 'met' : 'MISSED'}`;
}

const wordsOf = ({ atLeast, atMost }: Goal): string =>
  [atLeast === undefined ? '' : `≥ ${atLeast}`, atMost === undefined ? '' : `≤ ${atMost}`]
    .filter((word) => word !== '')
    .join(', ');
