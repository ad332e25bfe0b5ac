import { describe, expect, it } from 'vitest';
import type { Signature } from '../signing.queries.js';
import { countriesAmong, signatureGroups } from './signature-groups.js';

const by = (sequence: number, kind: Signature['capacity']['kind'], country: string | null): Signature => ({
  sequence,
  names: [],
  titles: null,
  capacity: { kind, country, institution: null },
  act: 'SIGNED',
  reservation: null,
  signedAt: '2022-12-20T09:00:00Z',
  verifiedBy: 'MAIL',
  recordedBy: null,
});
const NAMES: Record<string, string> = { TR: 'Türkiye', KZ: 'Kazakhstan', PK: 'Pakistan' };
const groups = (signatures: Signature[]) =>
  signatureGroups(
    signatures,
    (country) => NAMES[country] ?? country,
    (one, other) => one.localeCompare(other, 'en'),
  ).map(({ kind, countries }) => [
    kind,
    ...countries.map(({ country, signatures: its }) => [country, ...its.map(({ sequence }) => sequence)]),
  ]);

describe('signatures', () => {
  it('stand by capacity, then by country as the reader calls it, then as they came', () => {
    const signatures = [
      by(1, 'PERSON', null),
      by(2, 'COUNTRY', 'TR'),
      by(3, 'INSTITUTION', null),
      by(4, 'COUNTRY', 'KZ'),
      by(5, 'INSTITUTION', 'PK'),
      by(6, 'COUNTRY', 'TR'),
    ];
    expect(groups(signatures)).toEqual([
      ['COUNTRY', ['KZ', 4], ['TR', 2, 6]],
      ['INSTITUTION', ['PK', 5], [null, 3]],
      ['PERSON', [null, 1]],
    ]);
    expect(countriesAmong(signatures)).toBe(3);
  });
  it('of nobody make no group', () => {
    expect(groups([])).toEqual([]);
    expect(countriesAmong([])).toBe(0);
  });
});
