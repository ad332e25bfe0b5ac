/** Nothing of it is written otherwise than it is: most texts are like this, and there may be ten thousand records of them. */
const AS_IT_IS = /^[ !#-[\]-~]*$/;

/**
 * One text for one value: members ordered by their names as UTF-16, no space, numbers and strings as ECMAScript writes them.
 * Members without a value (`undefined`) are left out.
 * @throws TypeError for what is not I-JSON: numbers that are not finite, halves of surrogate pairs, functions and their like.
 * @source RFC 8785 (JCS), section 3.2
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string' && AS_IT_IS.test(value)) return `"${value}"`;
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('this is not I-JSON');
  const members: Readonly<Record<string, unknown>> = { ...value };
  let text = '';
  // Without a comparison of ours, texts are ordered by UTF-16.
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member !== undefined) text += `${text === '' ? '' : ','}${canonicalJson(name)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
