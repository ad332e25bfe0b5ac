import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfPage, wordsOfPage } from './page-words.js';

const page = (head: string): string => `<!doctype html><html><head>${head}</head><body><title>Not this</title></body>`;

describe('wordsOfPage', () => {
  it('prefers what a page says for previews', () => {
    const words = wordsOfPage(
      page(`<title>Plain</title><meta property="og:title" content="Fund &amp; Forest">
        <meta name=description content='A fund&#x2e;'><META PROPERTY="og:site_name" CONTENT="UNFCCC">`),
    );
    expect(words).toEqual({ title: 'Fund & Forest', description: 'A fund.', siteName: 'UNFCCC' });
  });

  it('takes the title where there is nothing else, in one line', () => {
    expect(wordsOfPage(page('<title>\n  One\n  day </title>'))).toEqual({
      title: 'One day',
      description: null,
      siteName: null,
    });
  });

  it('leaves markup the text that it is, and takes out what turns text around', () => {
    const words = wordsOfPage(
      page(`<meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt; \u202egnp.exe\u0000">`),
    );
    expect(words?.title).toBe('<img src=x onerror=alert(1)> gnp.exe');
  });

  it('knows that a sign in quotes ends no tag', () => {
    expect(wordsOfPage(page(`<meta content="a > b" property="og:title">`))?.title).toBe('a > b');
    expect(wordsOfPage(page(`<meta content="never closed><title>Lost</title>`))).toBeUndefined();
  });

  it('sees nothing in comments, scripts, styles and the body', () => {
    const hidden = '<title>Hidden</title>';
    expect(wordsOfPage(page(`<!-- ${hidden} --><script>"${hidden}"</script><style>${hidden}</style>`))).toBeUndefined();
  });

  it('shortens what is long', () => {
    const words = wordsOfPage(
      page(`<title>${'x'.repeat(5_000)}</title><meta name="description" content="${'🌍'.repeat(400)}">`),
    );
    expect(words?.title).toHaveLength(200);
    expect(words?.description?.length).toBeLessThanOrEqual(300);
    expect(words?.description).not.toMatch(/\p{Surrogate}/u);
  });

  it('gives plain text of bounded length or nothing, whatever comes', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<meta ',
        '<title>',
        '<!--',
        '-->',
        '"',
        "'",
        '=',
        '&#',
        'content=',
        'og:title',
        '\0',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const words = wordsOfPage(parts.join(''));
        if (words === undefined) return;
        expect(words.title.length).toBeLessThanOrEqual(220);
        // eslint-disable-next-line no-control-regex -- they are what must not be there
        expect(words.title).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
      }),
    );
  });

  it('is quick with a head that is made to be slow', () => {
    const begun = performance.now();
    wordsOfPage(`<meta ${'a '.repeat(100_000)}`);
    wordsOfPage('<script>'.repeat(30_000));
    wordsOfPage(`<meta content="${'&#1'.repeat(80_000)}" name="og:title">`);
    wordsOfPage('<meta x='.repeat(30_000) + '>');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('textOfPage', () => {
  it.each([
    ['text/html; charset=windows-1251', [0xcc, 0xe8, 0xf0], 'Мир'],
    ['text/html', [0xd0, 0x9c], 'М'],
    ['text/html; charset=nonsense', [0x41], 'A'],
  ])('reads %s', (contentType, bytes, text) => expect(textOfPage(Uint8Array.from(bytes), contentType)).toBe(text));

  it('believes the page where its headers say nothing', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1251">'), Buffer.from([0xcc])]);
    expect(textOfPage(bytes, 'text/html')).toContain('М');
  });
});
