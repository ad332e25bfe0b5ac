import { describe, expect, it } from 'vitest';
import { ShownPictures } from './shown-pictures.js';

const MB = 1024 * 1024;

describe('pictures that are shown', () => {
  it('are read once, however many ask at the same time', async () => {
    const pictures = new ShownPictures();
    const waiting = Promise.withResolvers<Buffer>();
    let reads = 0;
    const read = () => {
      reads += 1;
      return waiting.promise;
    };
    const asked = Array.from({ length: 100 }, () => pictures.get('a', read));
    waiting.resolve(Buffer.from('picture'));
    expect(new Set((await Promise.all(asked)).map(String))).toEqual(new Set(['picture']));
    await pictures.get('a', read);
    expect(reads).toBe(1);
  });

  it('are asked for again when there were none, or the database was away', async () => {
    const pictures = new ShownPictures();
    expect(await pictures.get('a', () => Promise.resolve(undefined))).toBeUndefined();
    await expect(pictures.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(String(await pictures.get('a', () => Promise.resolve(Buffer.from('here'))))).toBe('here');
  });

  it('are kept up to a size; who was not asked for longest goes first', async () => {
    const pictures = new ShownPictures();
    const reads: string[] = [];
    const get = (name: string) =>
      pictures.get(name, () => {
        reads.push(name);
        return Promise.resolve(Buffer.alloc(20 * MB));
      });
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await get(name);
    expect(reads).toEqual(['a', 'b', 'c', 'b']);
  });
});
