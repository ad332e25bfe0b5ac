import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.js';

describe('initials', () => {
  it('makes initials in several scripts', () => {
    expect(initialsOf('Moin ul Haque')).toBe('MH');
    expect(initialsOf('安丰全')).toBe('安');
    expect(initialsOf('Ан Фэнцюань')).toBe('АФ');
    expect(initialsOf('معین الحق')).toBe('م ا');
    expect(initialsOf('  ')).toBe('');
  });
});
