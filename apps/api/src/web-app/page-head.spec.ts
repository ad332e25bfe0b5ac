import { describe, expect, it } from 'vitest';
import { withHead } from './page-head.js';

const HTML = '<head><title>Canopy</title></head>';
const text = (value: string) => ({ text: value, language: 'en', direction: 'ltr' as const, isFallback: false });

describe('withHead', () => {
  it('names the summit to whoever previews a link', () => {
    const html = withHead(HTML, {
      title: text('Green Asia'),
      description: text('Together'),
      url: 'https://canopy.example/s/green',
    });
    expect(html).toContain('<title>Green Asia</title>');
    expect(html).toContain('<meta property="og:title" content="Green Asia">');
    expect(html).toContain('<meta property="og:description" content="Together">');
    expect(html).not.toContain('Canopy<');
  });

  it('has the title seen before there is an app, as text', () => {
    const page = `${HTML}<div id="root"><p class="boot" role="status" dir="auto">Canopy</p></div>`;
    const head = { description: null, url: 'https://canopy.example/s/green' };
    expect(withHead(page, { title: text('Green Asia'), ...head })).toContain('dir="auto">Green Asia</p></div>');
    expect(withHead(page, { title: text('<b>$&$1</b>'), ...head })).toContain(
      'dir="auto">&#60;b&#62;$&#38;$1&#60;/b&#62;</p>',
    );
  });

  it('shows a picture, and keeps one person’s page out of search engines', () => {
    const html = withHead(HTML, {
      title: { text: 'Certificate' },
      description: null,
      url: 'https://canopy.example/verify/A',
      picture: { url: 'https://canopy.example/a.png?a=1&b=2', text: '"Ayesha"' },
      isUnlisted: true,
    });
    expect(html).toContain('<meta property="og:image" content="https://canopy.example/a.png?a=1&#38;b=2">');
    expect(html).toContain('<meta property="og:image:alt" content="&#34;Ayesha&#34;">');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('shows HTML in a title as text', () => {
    const html = withHead(HTML, {
      title: text(`"><script>alert('$&')</script>`),
      description: null,
      url: 'https://canopy.example/s/green',
    });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#34;&#62;&#60;script&#62;alert(&#39;$&#38;&#39;)');
  });

  it('names the session whose stage the page goes to', () => {
    const head = { title: text('Green Asia'), description: null, url: 'https://canopy.example/s/green/opening' };
    expect(withHead(HTML, { ...head, liveSessionId: 'an-id' })).toContain(
      '<meta name="canopy-live-session" content="an-id">',
    );
    expect(withHead(HTML, head)).not.toContain('canopy-live-session');
  });
});
