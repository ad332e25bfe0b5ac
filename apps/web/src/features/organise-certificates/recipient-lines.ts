/** Somebody as a line of a pasted list says. */
export interface RecipientLine {
  name: string;
  email: string | null;
  citation: string | null;
}
export type RecipientLines = { lines: readonly RecipientLine[] } | { wrongLine: number };

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * One person a line: name, then mail address and reason, apart by tabs or semicolons, as they come from a table. Which of the two
 * follows is told by its form.
 * @returns the number of the first line that has no name, or more than these
 */
export function recipientLines(pasted: string): RecipientLines {
  const lines: RecipientLine[] = [];
  for (const [index, line] of pasted.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [name = '', ...rest] = line.split(/[\t;；]/).map((cell) => cell.trim());
    const cells = rest.filter((cell) => cell !== '');
    const emails = cells.filter((cell) => ADDRESS.test(cell));
    const others = cells.filter((cell) => !ADDRESS.test(cell));
    if (name === '' || ADDRESS.test(name) || emails.length > 1 || others.length > 1) return { wrongLine: index + 1 };
    lines.push({ name, email: emails[0] ?? null, citation: others[0] ?? null });
  }
  return { lines };
}
