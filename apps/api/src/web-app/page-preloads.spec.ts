import { describe, expect, it } from 'vitest';
import { PagePreloads } from './page-preloads.js';

const HTML = '<html><head><title>Canopy</title></head><body></body></html>';

describe('PagePreloads', () => {
  const preloads = PagePreloads.parse(
    JSON.stringify({
      app: '<link href="app.js">',
      pages: [{ pattern: '^/s/[^/]+/stage$', tags: '<link href="/assets/$&.js">' }],
      languages: { en: '<link href="en.js">', ur: '<link href="ur.js">' },
    }),
  );
  const withHead = (tags: string): string => `<html><head><title>Canopy</title>${tags}</head><body></body></html>`;

  it('names the files of the page in its head, before those of the app', () => {
    const html = withHead('<link href="/assets/$&.js"><link href="app.js"><link href="en.js">');
    expect(preloads.into(HTML, '/s/asia/stage', ['en'])).toBe(html);
  });

  it('names on every page the messages of the first of the reader’s languages that there are any of', () => {
    expect(preloads.into(HTML, '/s/asia', ['ur-PK', 'en'])).toBe(withHead('<link href="app.js"><link href="ur.js">'));
    expect(preloads.into(HTML, '/', ['tlh', 'en-GB'])).toBe(withHead('<link href="app.js"><link href="en.js">'));
    expect(preloads.into(HTML, '/', ['constructor'])).toBe(withHead('<link href="app.js"><link href="en.js">'));
    expect(preloads.into(HTML, '/', [])).toBe(withHead('<link href="app.js"><link href="en.js">'));
  });

  it('leaves all but what the page needs before the app for later, where that is asked for', () => {
    const built = PagePreloads.parse(
      JSON.stringify({
        app: '<link rel="modulepreload" crossorigin href="/app.js">',
        pages: [
          { pattern: '^/stage$', first: '<link rel="modulepreload" href="/first.js">', tags: '<link href="a.css">' },
        ],
        languages: { en: '<link rel="modulepreload" href="/en.js">' },
      }),
    );
    const first = '<link rel="modulepreload" href="/first.js">';
    const rest =
      '<link href="a.css"><link rel="preload" as="script" crossorigin href="/app.js">' +
      '<link rel="preload" as="script" href="/en.js">';
    expect(built.into(HTML, '/stage', ['en'], { isAppLater: true })).toBe(
      withHead(`${first}<template id="later">${rest}</template>`),
    );
    expect(built.into(HTML, '/stage', ['en'])).toContain(`${first}<link href="a.css"><link rel="modulepreload"`);
    expect(new PagePreloads().into(HTML, '/stage', [], { isAppLater: true })).toBe(HTML);
  });

  it('leaves pages as they are where nothing was built', () => {
    expect(new PagePreloads().into(HTML, '/s/asia/stage', ['en'])).toBe(HTML);
  });
});
