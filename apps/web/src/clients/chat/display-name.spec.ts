import { describe, expect, it } from 'vitest';
import { cleanDisplayName } from './display-name.js';

describe('a display name', () => {
  it('is one line without blanks around it', () => expect(cleanDisplayName('  Ayşe \n Yılmaz ')).toBe('Ayşe Yılmaz'));
  it('cannot turn the direction of what follows', () => expect(cleanDisplayName('A\u202eB')).toBe('A B'));
  it('must be there and fit', () => {
    expect(cleanDisplayName(' \t')).toBeNull();
    expect(cleanDisplayName('x'.repeat(81))).toBeNull();
    expect(cleanDisplayName('x'.repeat(80))).toHaveLength(80);
  });
});
