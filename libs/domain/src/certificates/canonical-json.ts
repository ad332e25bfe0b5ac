/**
 * One text for one value: members ordered by their names as UTF-16, no space, numbers and strings as ECMAScript writes them.
 * Members without a value (`undefined`) are left out.
 * @throws TypeError for what is not I-JSON: numbers that are not finite, halves of surrogate pairs, functions and their like.
 * @source RFC 8785 (JCS), section 3.2
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('this is not I-JSON');
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
