/** A stretch of a message's line: plain text, or the address of a page. */
export type LinePart = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

const ADDRESS = /https?:\/\/[^\s<>"'`\u2066-\u2069\u200e\u200f\u202a-\u202e]+/giu;
/** Ends of a sentence in the scripts we speak; they belong to the sentence, not to the address. */
const TRAILING = /[.,;:!?…。，、；：！？۔،؛؟]+$/u;

/**
 * A message as lines of parts, for display as text. Only whole `http` and `https` addresses become links; everything else,
 * HTML and `javascript:` included, stays the text that it is.
 */
export function messageLines(text: string): LinePart[][] {
  return text.split(/\r\n|\r|\n/).map(lineParts);
}

function lineParts(line: string): LinePart[] {
  const parts: LinePart[] = [];
  let end = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const address = trimAddress(match[0]);
    const href = parseAddress(address);
    if (href === undefined) continue;
    if (match.index > end) parts.push({ kind: 'text', text: line.slice(end, match.index) });
    parts.push({ kind: 'link', text: address, href });
    end = match.index + address.length;
  }
  if (end < line.length || parts.length === 0) parts.push({ kind: 'text', text: line.slice(end) });
  return parts;
}

/** Without the full stop after it, and without a closing bracket that was opened before it. */
function trimAddress(found: string): string {
  let address = found.replace(TRAILING, '');
  while (address.endsWith(')') && address.split(')').length > address.split('(').length)
    address = address.slice(0, -1).replace(TRAILING, '');
  return address;
}

function parseAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  // A name before the host is there to deceive: https://bank.example@elsewhere.example
  const isWebPage =
    (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  return isWebPage ? url.href : undefined;
}
