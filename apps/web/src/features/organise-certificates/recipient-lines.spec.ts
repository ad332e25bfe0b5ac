import { describe, expect, it } from 'vitest';
import { recipientLines } from './recipient-lines.js';

describe('a pasted list', () => {
  it('has one person a line, from a table or typed', () => {
    expect(
      recipientLines(
        'Ada Lovelace\tada@example.org\tFor the reefs\r\n\nعائشہ صدیقی; For the woods\n高伟；gao@example.org',
      ),
    ).toEqual({
      lines: [
        { name: 'Ada Lovelace', email: 'ada@example.org', citation: 'For the reefs' },
        { name: 'عائشہ صدیقی', email: null, citation: 'For the woods' },
        { name: '高伟', email: 'gao@example.org', citation: null },
      ],
    });
  });
  it('names the first line that is none', () => {
    expect(recipientLines('Ada\n;ada@example.org')).toEqual({ wrongLine: 2 });
    expect(recipientLines('ada@example.org')).toEqual({ wrongLine: 1 });
    expect(recipientLines('Ada; for this; for that')).toEqual({ wrongLine: 1 });
  });
});
