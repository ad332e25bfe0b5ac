/** A stretch of a message's line: plain text, an address, or a name that is mentioned. */
export type LinePart =
  | { kind: 'text'; text: string }
  /** `host` where the text does not show it as it is: letters that look like others. */
  | { kind: 'link'; text: string; href: string; host: string | null }
  | { kind: 'mention'; text: string };

const ADDRESS = /(?:https?:\/\/|mailto:)[^\s<>"'`\u2066-\u2069\u200e\u200f\u202a-\u202e]+/giu;
/** Ends of a sentence in the scripts we speak; they belong to the sentence, not to the address. */
const TRAILING = /[.,;:!?…。，、；：！？۔،؛؟]+$/u;

/**
 * A message as lines of parts, for display as text. Only whole `http`, `https` and `mailto` addresses become links; everything
 * else, HTML and `javascript:` included, stays the text that it is. `names`: of those whom it mentions, found after an `@`.
 */
export function messageLines(text: string, names: readonly string[] = []): LinePart[][] {
  // The longest first: one name may be the beginning of another.
  const sorted = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  return text.split(/\r\n|\r|\n/).map((line) => lineParts(line).flatMap((part) => withMentions(part, sorted)));
}

function lineParts(line: string): LinePart[] {
  const parts: LinePart[] = [];
  let end = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const address = trimAddress(match[0]);
    const link = parseAddress(address);
    if (link === undefined) continue;
    if (match.index > end) parts.push({ kind: 'text', text: line.slice(end, match.index) });
    parts.push({ kind: 'link', text: address, ...link });
    end = match.index + address.length;
  }
  if (end < line.length || parts.length === 0) parts.push({ kind: 'text', text: line.slice(end) });
  return parts;
}

function withMentions(part: LinePart, names: readonly string[]): LinePart[] {
  if (part.kind !== 'text' || names.length === 0) return [part];
  const found = names
    .map((name) => ({ at: part.text.indexOf(`@${name}`), length: name.length + 1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (found === undefined) return part.text === '' ? [] : [part];
  const { at, length } = found;
  const before: LinePart[] = at > 0 ? [{ kind: 'text', text: part.text.slice(0, at) }] : [];
  const after = withMentions({ kind: 'text', text: part.text.slice(at + length) }, names);
  return [...before, { kind: 'mention', text: part.text.slice(at, at + length) }, ...after];
}

/** Without the full stop after it, and without a closing bracket that was opened before it. */
function trimAddress(found: string): string {
  let address = found.replace(TRAILING, '');
  while (address.endsWith(')') && address.split(')').length > address.split('(').length)
    address = address.slice(0, -1).replace(TRAILING, '');
  return address;
}

function parseAddress(address: string): { href: string; host: string | null } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'mailto:')
    return /^[^@?&]+@[^@?&]+$/u.test(url.pathname) && url.search === '' ? { href: url.href, host: null } : undefined;
  // A name before the host is there to deceive: https://bank.example@elsewhere.example
  const isWebPage =
    (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  if (!isWebPage) return undefined;
  return { href: url.href, host: address.toLowerCase().includes(url.host) ? null : url.host };
}
