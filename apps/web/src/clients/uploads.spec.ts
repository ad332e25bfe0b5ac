import { afterEach, describe, expect, it, vi } from 'vitest';
import { uploadFile } from './uploads.js';

afterEach(() => vi.unstubAllGlobals());

const answered = (status: number) => {
  const fetched = vi.fn(() => Promise.resolve(new Response(null, { status })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const send = (kind: 'pdf' | 'picture' = 'pdf') => uploadFile(kind, '/exchange/x', new Blob(['12345']), 5);

describe('a file that is sent', () => {
  it.each([
    [409, 'limit-reached'],
    [413, 'too-large'],
    [415, 'not-a-pdf'],
    [422, 'not-a-pdf'],
    [403, 'not-allowed'],
    [429, 'rate-limited'],
    [503, 'rate-limited'],
    [500, 'network'],
  ])('answered with %i says %s', async (status, problem) => {
    answered(status);
    expect(await send()).toBe(problem);
  });

  it('is taken, or is no picture', async () => {
    answered(204);
    expect(await send('picture')).toBeNull();
    answered(422);
    expect(await send('picture')).toBe('not-a-picture');
  });

  it('says so when nothing comes back', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await send()).toBe('network');
  });

  it('is not sent when it is too large', async () => {
    const fetched = answered(204);
    expect(await uploadFile('pdf', '/exchange/x', new Blob(['123456']), 5)).toBe('too-large');
    expect(fetched).not.toHaveBeenCalled();
  });
});
