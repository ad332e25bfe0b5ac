import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDemonstrationRegistry, registryKey, serialPrefixOf } from './registry.js';

describe('registryKey', () => {
  it.each([
    ['Gold Standard', 'gold-standard', ' GOLD  STANDARD '],
    ['Verra', 'VCS', 'Verified Carbon Standard', 'Verra (VCS)'],
    ['四川联合环境交易所', ' 四川联合环境交易所 '],
    ['Ｖｅｒｒａ', 'verra'],
  ])('is one for all ways to write %s', (...names) => {
    expect(new Set(names.map(registryKey)).size).toBe(1);
  });
  it('tells registries apart', () => {
    expect(registryKey('Gold Standard')).not.toBe(registryKey('Verra'));
    expect(registryKey('constructor')).toBe('constructor');
  });
  it('is empty for a name that says nothing', () => expect(registryKey(' – ')).toBe(''));
  it('is the key of itself', () => {
    fc.assert(fc.property(fc.string(), (name) => registryKey(registryKey(name)) === registryKey(name)));
  });
});

it('knows the registry that does not exist', () => {
  expect(isDemonstrationRegistry('Demonstration Registry')).toBe(true);
  expect(isDemonstrationRegistry('Verra')).toBe(false);
});

it('takes blanks and capitals of a serial number’s letters for what they are', () => {
  expect(serialPrefixOf(' vcu-003 -ver')).toBe('VCU-003-VER');
});
