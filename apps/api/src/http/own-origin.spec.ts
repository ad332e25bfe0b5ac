import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './own-origin.js';

const PUBLIC_URL = 'https://canopy.example';

describe('isOwnOrigin', () => {
  it.each([
    ['a client that is no page', undefined, 'canopy.example', true],
    ['our own page', 'https://canopy.example', 'internal:3000', true],
    ['a page served under the name it asks', 'http://127.0.0.1:3000', '127.0.0.1:3000', true],
    ['a stranger', 'https://evil.example', 'canopy.example', false],
    ['a name that ends like ours', 'https://evil-canopy.example', 'canopy.example', false],
    ['a sandboxed frame', 'null', 'canopy.example', false],
  ])('judges %s', (_, origin, host, expected) => expect(isOwnOrigin({ origin, host }, PUBLIC_URL)).toBe(expected));
});
