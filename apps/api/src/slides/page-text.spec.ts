import { SLIDE_LIMITS } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageText } from './page-text.js';

describe('the text of a page', () => {
  const of = (text: string): string => pageText(Buffer.from(text));

  it('is one line of what can be read', () => {
    expect(of('  Net\u0000 zero\r\n\tby\u0007 2060  ')).toBe('Net zero by 2060');
    expect(of('碳中和\nКлимат\nآب و ہوا')).toBe('碳中和 Климат آب و ہوا');
    // Joiners stay: Urdu, Persian and emoji need them.
    expect(of('می\u200cخواهم')).toBe('می\u200cخواهم');
  });

  it('is cut where a character ends, and says so', () => {
    const long = of('🌍'.repeat(SLIDE_LIMITS.text));
    expect(long.length).toBeLessThanOrEqual(SLIDE_LIMITS.text);
    expect(long.endsWith('🌍…')).toBe(true);
  });

  it('can always be kept, whatever bytes were sent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_000 }), (bytes) => {
        const text = pageText(Buffer.from(bytes));
        expect(text.isWellFormed() && !text.includes('\0') && text.length <= SLIDE_LIMITS.text).toBe(true);
      }),
    );
  });
});
