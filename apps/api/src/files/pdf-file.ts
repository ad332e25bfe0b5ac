/** Where the last cross-reference stands, as readers look for it: in the last kilobyte. @source ISO 32000-2, 7.5.5 and annex H.2 */
const TAIL_BYTES = 1_024;
const HEADER = /^%PDF-(1\.[0-7]|2\.0)[\r\n \t%]/;
const TRAILER = /startxref\s+(\d{1,10})\s+%%EOF\s*$/;
const CROSS_REFERENCE = /^\s*(xref\s|\d{1,10}\s+\d{1,5}\s+obj)/;

/**
 * Whether these bytes are a PDF by what is in them, whatever they are called: its header, its end, and the cross-reference
 * that the end points at. Nothing of it is run or drawn here.
 */
export function isPdf(bytes: Buffer): boolean {
  if (!HEADER.test(bytes.subarray(0, 16).toString('latin1'))) return false;
  // Some writers fill the end up with zeros.
  const end = TRAILER.exec(bytes.subarray(-TAIL_BYTES).toString('latin1').replace(/\0+$/, ''));
  const start = Number(end?.[1] ?? NaN);
  return start < bytes.length && CROSS_REFERENCE.test(bytes.subarray(start, start + 32).toString('latin1'));
}
