import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ExportParticipants } from './export-participants.js';
import type { ExportRecord } from './export-record.js';
import { csvPieces, jsonPieces } from './export-text.js';

async function* pagesOf(...pages: ExportRecord[][]): AsyncGenerator<ExportRecord[]> {
  yield* pages;
}
const read = (pieces: AsyncIterable<string>): Promise<string> => text(Readable.from(pieces));

describe('csvPieces', () => {
  it('is one table of all pages, and no cell of it a formula', async () => {
    const pages = pagesOf(
      [{ number: 1, offsetS: -60, text: '=HYPERLINK("x")', mentions: ['P1', 'P2'] }],
      [{ number: 2, offsetS: null, text: 'a\r\n"b", c', mentions: [] }],
    );
    expect(await read(csvPieces(['number', 'offsetS', 'text', 'mentions'], pages))).toBe(
      '\ufeffnumber,offsetS,text,mentions\r\n1,-60,"\'=HYPERLINK(""x"")","P1; P2"\r\n2,,"a\r\n""b"", c",\r\n',
    );
  });

  it('is the names of the columns where there is nothing', async () => {
    expect(await read(csvPieces(['number'], pagesOf([])))).toBe('\ufeffnumber\r\n');
  });

  it('reads a page when the one before it has gone out, and none for a reader who has left', async () => {
    let readPages = 0;
    let isEnded = false;
    async function* endless(): AsyncGenerator<ExportRecord[]> {
      try {
        for (;;) yield [{ number: (readPages += 1), text: 'x'.repeat(100_000) }];
      } finally {
        isEnded = true;
      }
    }
    const stream = Readable.from(csvPieces(['number', 'text'], endless()), { objectMode: false });
    for await (const piece of stream) if (String(piece).includes('x')) break;
    expect(readPages).toBeLessThan(5);
    expect(isEnded).toBe(true);
  });
});

describe('jsonPieces', () => {
  it.each([[[]], [[[]]], [[[{ number: 1 }], [], [{ number: 2, text: '</script>\u2028' }]]]] as ExportRecord[][][][])(
    'is one document: %j',
    async (pages) => {
      const document: unknown = JSON.parse(await read(jsonPieces({ hasNames: true }, 'chat', pagesOf(...pages))));
      expect(document).toEqual({ hasNames: true, chat: pages.flat() });
    },
  );
});

describe('ExportParticipants', () => {
  it('gives everybody one number, in the order they come', () => {
    const people = new ExportParticipants({ hasNames: false });
    expect([people.columns('a', 'Ada'), people.mention('b', 'Bo'), people.columns('a', 'Ada')]).toEqual([
      { participant: 'P1' },
      'P2',
      { participant: 'P1' },
    ]);
    expect(people.columns(null, 'Ada')).toEqual({ participant: null });
  });

  it('has names beside numbers where they are wished', () => {
    const people = new ExportParticipants({ hasNames: true });
    expect([people.columns('a', 'Ada'), people.mention('b', 'Bo'), people.mention('c', null)]).toEqual([
      { participant: 'P1', name: 'Ada' },
      'Bo',
      'P3',
    ]);
    expect(people.columns(null, 'Ada')).toEqual({ participant: null, name: null });
  });
});
