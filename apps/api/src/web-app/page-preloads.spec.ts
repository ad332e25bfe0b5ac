import { describe, expect, it } from 'vitest';
import { PagePreloads } from './page-preloads.js';

const HTML = '<html><head><title>Canopy</title></head><body></body></html>';

describe('PagePreloads', () => {
  const preloads = PagePreloads.parse('[{"pattern":"^/s/[^/]+/stage$","tags":"<link href=\\"/assets/$&.js\\">"}]');

  it('names the files of the page in its head', () => {
    expect(preloads.into(HTML, '/s/asia/stage')).toBe(
      '<html><head><title>Canopy</title><link href="/assets/$&.js"></head><body></body></html>',
    );
  });

  it('leaves other pages as they are', () => {
    expect(preloads.into(HTML, '/s/asia')).toBe(HTML);
  });
});
