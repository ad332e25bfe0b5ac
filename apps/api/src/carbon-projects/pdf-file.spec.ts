import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPdf } from './plain-pdf.js';
import { isPdf } from '../files/index.js';

const pdf = plainPdf('Title', ['One line.', 'Another (in brackets) \\ with a slash.']);

describe('isPdf', () => {
  it('knows a PDF', () => expect(isPdf(pdf)).toBe(true));
  it('knows one whose writer filled up its end', () => {
    expect(isPdf(Buffer.concat([pdf, Buffer.alloc(200)]))).toBe(true);
    expect(isPdf(Buffer.concat([pdf, Buffer.from('\r\n\r\n')]))).toBe(true);
  });
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['an archive', Buffer.from('504b0304', 'hex')],
    ['a first line alone', Buffer.from('%PDF-1.7\n<script>alert(1)</script>')],
    ['an end that points nowhere', Buffer.from('%PDF-1.7\nstartxref\n4000\n%%EOF\n')],
    ['an end that points at something else', Buffer.from('%PDF-1.7\nstartxref\n2\n%%EOF\n')],
    ['a page before the PDF', Buffer.concat([Buffer.from('<html>'), pdf])],
  ])('does not take %s for one', (_name, bytes) => expect(isPdf(bytes)).toBe(false));
  it('does not take one that is cut off', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: pdf.length - 7 }), (length) => !isPdf(pdf.subarray(0, length))));
  });
  it('does not take any other bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 4_000 }), (bytes) => !isPdf(Buffer.from(bytes))));
  });
});
