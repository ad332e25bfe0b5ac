import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptCues, transcriptText, webVtt } from './web-vtt.js';

const START = new Date('2022-12-20T06:00:00Z');
const at = (ms: number): Date => new Date(START.getTime() + ms);
const line = (text: string, beginsMs: number, endsMs = beginsMs) => ({
  text,
  beginsAt: at(beginsMs),
  endsAt: at(endsMs),
});

interface ParsedCue {
  id: string;
  startMs: number;
  endMs: number;
  text: string;
}

/** A strict reader of WebVTT files, by the syntax and not by the forgiving parser. @source W3C, WebVTT, section 4.1 and 4.2.2 */
function parseWebVtt(file: string): { header: string; cues: ParsedCue[] } {
  const [header = '', ...blocks] = file.replace(/\n$/, '').split('\n\n');
  expect(header).toMatch(/^WEBVTT( [^\n]+)?$/);
  expect(file).not.toMatch(/[\r\0]/);
  return {
    header,
    cues: blocks.map((block) => {
      const lines = block.split('\n');
      const [id = '', timing = '', payload] = lines;
      expect(lines).toHaveLength(3);
      expect(id).not.toContain('-->');
      const times = /^(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(timing);
      const [, ...numbers] = (times ?? []).map(Number);
      const [h1 = NaN, m1 = NaN, s1 = NaN, t1 = NaN, h2 = NaN, m2 = NaN, s2 = NaN, t2 = NaN] = numbers;
      return {
        id,
        startMs: ((h1 * 60 + m1) * 60 + s1) * 1_000 + t1,
        endMs: ((h2 * 60 + m2) * 60 + s2) * 1_000 + t2,
        text: cueText(payload ?? ''),
      };
    }),
  };
}

/** Text without tags: every `<` and every `&` that begins no known escape would be an error. */
function cueText(payload: string): string {
  expect(payload).not.toContain('-->');
  expect(payload).not.toMatch(/[<\n]/);
  expect(payload.replace(/&(amp|lt|gt);/g, '')).not.toContain('&');
  return payload.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Characters that mean something in a WebVTT file, and any other, halves of pairs too. */
const anyCharacter = fc.oneof(
  fc.constantFrom('&', '<', '>', '-', ';', ':', '\n', '\r', '\0', '\u2028', ' ', 'ہ', '你', '👩‍🌾'),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
);

describe('webVtt', () => {
  it('writes numbered cues on the session’s own time', () => {
    const cues = transcriptCues([line('Good morning', 1_500, 3_000), line('صبح بخیر', 3_661_007, 3_664_000)], START);
    expect(webVtt(cues, 'en')).toBe(
      'WEBVTT - en\n\n' +
        '1\n00:00:01.500 --> 00:00:03.000\nGood morning\n\n' +
        '2\n01:01:01.007 --> 01:01:04.000\nصبح بخیر\n',
    );
  });

  it('is a file without cues when nothing was said', () =>
    expect(parseWebVtt(webVtt([], 'ur'))).toEqual({ header: 'WEBVTT - ur', cues: [] }));

  it.each([
    ['a tag', '<b>bold</b> & <c.red>more'],
    ['an arrow', '1 --> 2'],
    ['an escape', '&lt; &nbsp; &amp;amp;'],
    ['a timing', '00:00:00.000 --> 00:00:01.000'],
    ['another file', 'WEBVTT'],
    ['a note', 'NOTE to self'],
  ])('says %s as text', (_what, text) =>
    expect(parseWebVtt(webVtt(transcriptCues([line(text, 0)], START), 'en')).cues[0]?.text).toBe(text),
  );

  it('is read back by a strict parser with the same words at the same times, whatever was said', () => {
    const said = fc.record({
      text: fc.string({ unit: anyCharacter, maxLength: 60 }),
      beginsMs: fc.integer({ min: 0, max: 30 * 3_600_000 }),
      forMs: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (all) => {
        const cues = transcriptCues(
          all.map(({ text, beginsMs, forMs }) => line(`a${text}z`, beginsMs, beginsMs + forMs)),
          START,
        );
        const parsed = parseWebVtt(webVtt(cues, 'zh-Hans')).cues;
        expect(parsed).toEqual(
          cues.map(({ startMs, endMs, text }, index) => ({
            id: String(index + 1),
            startMs,
            endMs,
            text: text.replaceAll('\0', '\uFFFD').replace(/[\r\n\u2028\u2029]+/g, ' '),
          })),
        );
        for (const { startMs, endMs } of parsed) expect(endMs).toBeGreaterThan(startMs);
        expect(parsed.map(({ startMs }) => startMs)).toEqual(
          parsed.map(({ startMs }) => startMs).sort((a, b) => a - b),
        );
      }),
    );
  });
});

describe('transcriptCues', () => {
  it('leave out what was written before the session began', () =>
    expect(transcriptCues([line('test, test', -5_000), line('Welcome', 0)], START)).toMatchObject([
      { text: 'Welcome' },
    ]));

  it('stay long enough to be read and go when the next one comes', () => {
    const cues = transcriptCues([line('x'.repeat(60), 0), line('short', 1_000), line('last', 10_000, 30_000)], START);
    expect(cues).toMatchObject([
      { startMs: 0, endMs: 1_000 },
      { startMs: 1_000, endMs: 1_834 },
      { startMs: 10_000, endMs: 30_000 },
    ]);
  });

  it('stand in the order of their times', () =>
    expect(transcriptCues([line('second', 2_000), line('first', 1_000)], START).map(({ text }) => text)).toEqual([
      'first',
      'second',
    ]));
});

describe('transcriptText', () => {
  it('is a line for each cue and a paragraph for each pause', () =>
    expect(transcriptText(transcriptCues([line('One', 0), line('Two', 900), line('Three', 60_000)], START))).toBe(
      'One\nTwo\n\nThree\n',
    ));
  it('is empty when nothing was said', () => expect(transcriptText([])).toBe(''));
});
