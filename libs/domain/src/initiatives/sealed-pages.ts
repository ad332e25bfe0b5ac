import { canonicalJson } from '../certificates/index.js';
import { objectOf, oneOf, readSignature, type Shape, textLike, textUpTo, wholeFrom } from '../certificates/shape.js';
import { type Evidence, type EvidenceTools, hashOfRecord } from './evidence.js';
import type { Seal } from './signature-record.js';

export const PAGES_FORMAT = 'canopy-initiative-pages/1';

/** What pages say of themselves: at which place of the chain they were set. */
export interface PagesStatement {
  readonly format: typeof PAGES_FORMAT;
  readonly initiative: string;
  readonly textHash: string;
  /** Records of the chain at that time. */
  readonly records: number;
  /** Hash of the last of them; of the text where there is none. */
  readonly last: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** SHA-256 of every other byte of the file, hexadecimal. */
  readonly sha256: string;
}
interface SealedStatement {
  readonly pages: PagesStatement;
  readonly seal: Seal;
}

/**
 * A PDF with its statement, as a comment that no reader shows (ISO 32000-1, 7.2.4). Readers look for the cross-reference from the end
 * of the file, so what says where it is comes last once more.
 *
 *   …%%EOF \n %canopy-initiative-pages/1 {"pages":…,"seal":…} \n startxref \n 1234 \n %%EOF \n
 */
const MARK = `\n%${PAGES_FORMAT} `;
/** Farther from the end of a file nothing of ours begins. */
const TAIL_BYTES = 8 * 1024;
const END = /startxref\s+(\d{1,12})\s+%%EOF\s*$/;

const Hash = textLike(/^[\da-f]{64}$/);
const readStatement: Shape<SealedStatement> = objectOf<SealedStatement>({
  pages: objectOf<PagesStatement>({
    format: oneOf(PAGES_FORMAT),
    initiative: textUpTo(100),
    textHash: Hash,
    records: wholeFrom(0),
    last: Hash,
    at: textLike(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/),
    sha256: Hash,
  }),
  seal: objectOf<Seal>({ keyId: textLike(/^[\w-]{1,100}$/), value: readSignature }),
});

/** What comes after the statement. @throws for what is no PDF */
export function endOfPages(pdf: Uint8Array): Uint8Array {
  const place = END.exec(latin(pdf.subarray(-1024)))?.[1];
  if (place === undefined) throw new Error('this is no PDF');
  return new TextEncoder().encode(`\nstartxref\n${place}\n%%EOF\n`);
}

/** The line between the pages and their end. */
export const pagesLine = (pages: PagesStatement, seal: Seal): Uint8Array =>
  new TextEncoder().encode(`${MARK}${canonicalJson({ pages, seal })}`);

/** What a checker lends: the hash of bytes, hexadecimal. */
export type PagesTools = Pick<EvidenceTools, 'sha256' | 'isSealed'> & {
  readonly sha256OfBytes: (...parts: readonly Uint8Array[]) => string;
};

/**
 * Whether pages that this evidence does not name were given of the same initiative, every byte of them, when its chain was where they
 * say: a part of the evidence's. What they say of themselves then; `undefined` for all others. The evidence itself is checked elsewhere.
 */
export async function olderPages(
  bytes: Uint8Array,
  { head, records }: Evidence,
  tools: PagesTools,
): Promise<PagesStatement | undefined> {
  const start = Math.max(0, bytes.length - TAIL_BYTES);
  const tail = latin(bytes.subarray(start));
  const markAt = tail.lastIndexOf(MARK);
  const lineEnd = markAt < 0 ? -1 : tail.indexOf('\n', markAt + MARK.length);
  if (lineEnd < 0) return undefined;
  const line = tail.slice(markAt + MARK.length, lineEnd);
  const read = readStatement(jsonOf(line));
  // One text for one statement: every byte of the line is as it was given, too.
  if (read === undefined || canonicalJson(read) !== line) return undefined;
  const { pages, seal } = read;
  if (pages.initiative !== head.initiative || pages.textHash !== head.textHash) return undefined;
  const last = records[pages.records - 1];
  if (pages.records > records.length) return undefined;
  if (pages.last !== (last === undefined ? head.textHash : await hashOfRecord(last.record, tools))) return undefined;
  const others = [bytes.subarray(0, start + markAt), bytes.subarray(start + lineEnd)];
  if (pages.sha256 !== tools.sha256OfBytes(...others)) return undefined;
  return (await tools.isSealed(canonicalJson(pages), seal, pages.at)) === true ? pages : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing that a statement could be in.
    return undefined;
  }
}

/** One character for each byte. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
