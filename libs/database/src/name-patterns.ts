/**
 * Patterns for `ILIKE ANY` that find `search` in a name whatever its case. A database with the C locale folds the case of ASCII only, so the usual
 * spellings of other scripts are asked for as they are; `null` finds everybody.
 */
export function namePatterns(search: string): string[] | null {
  const trimmed = search.replaceAll('\0', '').trim();
  if (trimmed === '') return null;
  const lower = trimmed.toLowerCase();
  const capitalized = lower.replace(
    /(^|[^\p{L}\p{M}])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  const spellings = new Set([trimmed, lower, trimmed.toUpperCase(), capitalized]);
  return [...spellings].map((spelling) => `%${spelling.replace(/[\\%_]/g, '\\$&')}%`);
}
