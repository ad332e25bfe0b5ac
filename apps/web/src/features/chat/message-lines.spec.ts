import { describe, expect, it } from 'vitest';
import { messageLines } from './message-lines.js';

const links = (text: string): string[] =>
  messageLines(text)
    .flat()
    .flatMap((part) => (part.kind === 'link' ? [part.href] : []));
const plain = (text: string): string =>
  messageLines(text)
    .map((line) => line.map((part) => part.text).join(''))
    .join('\n');

describe('a message as text', () => {
  it('keeps every character', () => {
    for (const text of [
      '',
      'a\n\nb',
      '<b>bold</b> & "quotes"',
      'see https://a.example/x, then (https://b.example/y).',
      'سلام https://a.example دنیا',
    ])
      expect(plain(text)).toBe(text);
  });
  it('shows HTML as text', () =>
    expect(messageLines('<img src=x onerror=alert(1)>')).toEqual([
      [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }],
    ]));
  it('links web pages only', () => {
    expect(links('javascript:alert(1) data:text/html,x ftp://a.example')).toEqual([]);
    expect(links('HTTPS://A.example/x and http://b.example')).toEqual(['https://a.example/x', 'http://b.example/']);
  });
  it('links whole mail addresses, and nothing that comes with them', () => {
    expect(links('write to mailto:a@b.example.')).toEqual(['mailto:a@b.example']);
    expect(links('mailto:a@b.example?bcc=c@d.example mailto: mailto:a')).toEqual([]);
  });
  it('shows the host of an address whose letters look like others', () => {
    expect(messageLines('https://\u0430pple.example/x')[0]).toMatchObject([{ host: 'xn--pple-43d.example' }]);
    expect(messageLines('https://Apple.example/x')[0]).toMatchObject([{ host: null }]);
  });
  it('finds the names that are mentioned, the longer one first', () => {
    expect(messageLines('hi @Ana Lima, @Ana', ['Ana', 'Ana Lima'])).toEqual([
      [
        { kind: 'text', text: 'hi ' },
        { kind: 'mention', text: '@Ana Lima' },
        { kind: 'text', text: ', ' },
        { kind: 'mention', text: '@Ana' },
      ],
    ]);
    expect(messageLines('@Ana', [])).toEqual([[{ kind: 'text', text: '@Ana' }]]);
  });
  it('leaves the sentence its own signs', () => {
    expect(links('Read https://a.example/page.')).toEqual(['https://a.example/page']);
    expect(links('(see https://a.example/page)')).toEqual(['https://a.example/page']);
    expect(links('https://a.example/wiki/Carbon_(element)')).toEqual(['https://a.example/wiki/Carbon_(element)']);
    expect(links('见 https://a.example/页。')).toEqual([new URL('https://a.example/页').href]);
  });
  it('does not link an address that hides its host', () =>
    expect(links('https://bank.example@evil.example/')).toEqual([]));
  it('does not let direction marks into an address', () =>
    expect(links('https://a.example/\u202egpj.exe')).toEqual(['https://a.example/']));
  it('splits lines of every kind', () => expect(messageLines('a\r\nb\rc\nd')).toHaveLength(4));
});
