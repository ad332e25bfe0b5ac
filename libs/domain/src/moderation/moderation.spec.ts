import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLink, judge, OPEN_CHANNEL, type ChannelRules, type Poster, type Verdict, WordFinder } from './index.js';

const LISTS = [
  { language: 'en', words: ['ass', 'bad word', 'Scam'] },
  { language: 'ru', words: ['ложь'] },
  { language: 'th', words: ['โกง'] },
  { language: 'zh', words: ['骗子'] },
  { language: 'ur', words: ['جھوٹ'] },
];
const words = new WordFinder(LISTS);
const found = (text: string): string[] => words.find(text).map(({ start, end }) => text.slice(start, end));

describe('a word list', () => {
  it.each([
    ['a whole word', 'You ass!', ['ass']],
    ['not inside another', 'Classic bass from Assam', []],
    ['several words together', 'that is a BAD  word', []],
    ['several words with one space', 'that is a BAD word.', ['BAD word']],
    ['in capitals and with accents', 'A SCÄM', ['SCÄM']],
    ['with signs for letters', 'what a $c4m', ['$c4m']],
    ['letter by letter', 's.c a-m', ['s.c a-m']],
    ['letter by letter, with signs for some', 's.c 4-m', ['s.c 4-m']],
    ['with signs for letters, shouted', 'what a 5c4m!!', ['5c4m']],
    ['with a sign for its last letter', 'a55 تب a$$', ['a55', 'a$$']],
    ['no word in a number', 'Room 455, 4 5 5, $4.55', []],
    ['with something invisible in it', 'sc\u200bam', ['sc\u200bam']],
    ['Cyrillic', 'Это ЛОЖЬ.', ['ЛОЖЬ']],
    ['Thai, within a sentence', 'คุณโกงเรา', ['โกง']],
    ['Chinese, within a sentence', '他是骗子吗', ['骗子']],
    ['Urdu, as another keyboard writes it', 'یہ جهوٹ ہے', ['جهوٹ']],
    ['each of two that share characters', '他是骗子吗,骗子', ['骗子', '骗子']],
    ['nothing', '', []],
  ])('finds %s', (_how, text, expected) => expect(found(text)).toEqual(expected));

  it('finds words without spaces and several together as often as they stand there, one within another too', () => {
    const finder = new WordFinder([{ language: 'zh', words: ['骗子', '大骗子', '子骗', 'so bad', 'bad day'] }]);
    const all = (text: string): string[] => finder.find(text).map(({ start, end }) => text.slice(start, end));
    expect(all('大骗子骗子')).toEqual(['大骗子', '骗子', '子骗', '骗子']);
    expect(all('So bad day, also bad days')).toEqual(['So bad', 'bad day']);
  });

  it('finds nothing where it lists nothing', () => {
    const none = new WordFinder([{ language: 'en', words: ['', ' ', '…'] }]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(none.find(text)).toEqual([]);
      }),
    );
  });

  it('finds its own words between others, and gives places within the text', () => {
    const listed = fc.constantFrom(...LISTS.flatMap((list) => list.words));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), listed, fc.string({ unit: 'grapheme' }), (before, word, after) => {
        const text = `${before} ${word} ${after}`;
        const ranges = words.find(text);
        expect(ranges.length).toBeGreaterThan(0);
        for (const { start, end } of ranges) expect(start < end && end <= text.length).toBe(true);
      }),
    );
  });
});

describe('judge', () => {
  const now = new Date('2030-06-01T10:00:00Z');
  const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1_000);
  const both = { refused: new WordFinder([]), held: words };
  const strict = { refused: words, held: new WordFinder([]) };
  const poster = (values: Partial<Poster> = {}): Poster => ({
    isTrusted: false,
    name: 'Ann',
    cameAt: ago(3_600),
    lastPostedAt: null,
    restrictions: [],
    ...values,
  });
  const verdict = (text: string, who: Partial<Poster>, rules: Partial<ChannelRules> = {}, lists = both): Verdict =>
    judge(text, poster(who), { ...OPEN_CHANNEL, ...rules }, lists, now);

  it.each<[string, Verdict, Verdict]>([
    ['posts what nothing speaks against', verdict('Hello', {}), { kind: 'post' }],
    [
      'holds everything where it is read before',
      verdict('Hello', {}, { isPreModerated: true }),
      hold('pre-moderation'),
    ],
    ['holds a listed word', verdict('a scam', {}), hold('listed-word')],
    ['or refuses it', verdict('a scam', {}, {}, strict), { kind: 'refuse', code: 'listed-word' }],
    ['holds what somebody with a listed name writes', verdict('Hi', { name: '5cam' }), hold('listed-name')],
    [
      'or refuses it for the name',
      verdict('Hi', { name: '5cam' }, {}, strict),
      { kind: 'refuse', code: 'listed-name' },
    ],
    ['holds links where they are held', verdict('see www.example.org', {}, { holdsLinks: true }), hold('link')],
    ['lets links through elsewhere', verdict('see www.example.org', {}), { kind: 'post' }],
    ['holds newcomers', verdict('Hi', { cameAt: ago(10) }, { holdsNewcomersMs: 60_000 }), hold('newcomer')],
    [
      'says every reason',
      verdict(
        'scam at scam.example/x',
        { cameAt: ago(1) },
        { holdsLinks: true, isPreModerated: true, holdsNewcomersMs: 60_000 },
      ),
      hold('pre-moderation', 'listed-word', 'link', 'newcomer'),
    ],
    [
      'says how long slow mode takes still',
      verdict('Hi', { lastPostedAt: ago(10) }, { slowModeMs: 30_000 }),
      { kind: 'refuse', code: 'slow-mode', retryAfterMs: 20_000 },
    ],
    [
      'lets the next one through after it',
      verdict('Hi', { lastPostedAt: ago(30) }, { slowModeMs: 30_000 }),
      { kind: 'post' },
    ],
    [
      'lets those who moderate say what they have to say about it',
      verdict('scam', { isTrusted: true, lastPostedAt: ago(0) }, { slowModeMs: 30_000, isPreModerated: true }),
      { kind: 'post' },
    ],
    [
      'silences even those',
      verdict('Hi', { isTrusted: true, restrictions: [{ kind: 'silenced', until: null }] }),
      { kind: 'refuse', code: 'silenced' },
    ],
    [
      'forgets a restriction that is over',
      verdict('Hi', { restrictions: [{ kind: 'banned', until: ago(1) }] }),
      { kind: 'post' },
    ],
    [
      'names the gravest',
      verdict('Hi', {
        restrictions: [
          { kind: 'silenced', until: null },
          { kind: 'banned', until: new Date(now.getTime() + 1) },
        ],
      }),
      { kind: 'refuse', code: 'banned' },
    ],
  ])('%s', (_what, given, expected) => expect(given).toEqual(expected));

  it('never makes anybody wait longer than slow mode, also when a clock went back', () => {
    expect(verdict('Hi', { lastPostedAt: ago(-3_600) }, { slowModeMs: 5_000 })).toMatchObject({ retryAfterMs: 5_000 });
  });
});

function hold(...reasons: (Verdict & { kind: 'hold' })['reasons'][number][]): Verdict {
  return { kind: 'hold', reasons };
}

describe('hasLink', () => {
  it.each([
    'https://x.example',
    'HTTP://x',
    'see www.example.org',
    'bit.ly/abc',
    'пример.com',
    'javascript://%0aalert(1)',
    'xn--e1afmkfd.xn--p1ai',
  ])('sees %s', (text) => expect(hasLink(text)).toBe(true));
  it.each(['Hello', 'The end. Next', '3.5 t of CO2e', 'e.g. this', 'ann@example.org', 'and/or', '12:30'])(
    'sees none in %s',
    (text) => expect(hasLink(text)).toBe(false),
  );
});
