import { isKnownCountry } from '@app/domain';
import { describe, expect, it } from 'vitest';
import { AIRPORT_LINES } from './airports.data.js';
import { Airports } from './airports.js';
import { CITY_NAMES } from './city-names.data.js';

const airports = new Airports();
const found = (text: string): string[] => airports.search(text, 8).map(({ iata }) => iata);

describe('the airports that are shipped', () => {
  it('are whole: a code once, a country, a place on Earth, a name', () => {
    const codes = AIRPORT_LINES.trim()
      .split('\n')
      .map((line) => line.slice(0, 3));
    expect(codes.length).toBeGreaterThan(3_000);
    expect(new Set(codes).size).toBe(codes.length);
    const wrong = codes.filter((code) => {
      const airport = airports.find(code);
      return (
        airport === undefined ||
        !/^[A-Z]{3}$/.test(code) ||
        !isKnownCountry(airport.country) ||
        !(Math.abs(airport.latitude) <= 90 && Math.abs(airport.longitude) <= 180) ||
        airport.name === '' ||
        airport.city['en'] === ''
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have those of the summits, also the one that opened last', () => {
    for (const code of [
      'LHR',
      'JFK',
      'PEK',
      'TFU',
      'CTU',
      'CDG',
      'GYD',
      'KTI',
      'ISB',
      'ALA',
      'NQZ',
      'TAS',
      'UBN',
      'BKK',
    ])
      expect(airports.find(code)?.iata).toBe(code);
    expect(airports.find('KTI')).toMatchObject({ country: 'KH', city: { en: 'Phnom Penh' } });
    expect(airports.find('XXX')).toBeUndefined();
  });

  it('has no name of a city that no airport is of', () => {
    const cities = new Set(
      AIRPORT_LINES.trim()
        .split('\n')
        .map((line) => line.split('|'))
        .map(([, country, , , , city]) => `${country} ${city}`),
    );
    expect(Object.keys(CITY_NAMES).filter((key) => !cities.has(key))).toEqual([]);
  });
});

describe('searching airports', () => {
  it('takes a code first, then a city, then names', () => {
    expect(found('tfu')[0]).toBe('TFU');
    expect(found('LON')).toContain('LHR');
    expect(found('Chengdu')).toEqual(['CTU', 'TFU']);
    expect(found('heathrow')).toEqual(['LHR']);
    expect(found('de gaulle')).toContain('CDG');
    expect(found('phnom')).toEqual(['KTI', 'PNH']);
  });

  it.each([
    ['成都', 'TFU'],
    ['Чэнду', 'TFU'],
    ['چینگدو', 'TFU'],
    ['เฉิงตู', 'TFU'],
    ['Bakı', 'GYD'],
    ['baki', 'GYD'],
    ['zurich', 'ZRH'],
    ['  İSTANBUL ', 'IST'],
    ['اسلام اباد', 'ISB'],
  ])('finds %s in its own script, however it is typed', (text, code) => {
    expect(found(text)).toContain(code);
  });

  it.each(['', '   ', '—', 'qqqqqq', '|', '.*'])('finds nothing for %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows what is near a venue, and nothing in the ocean', () => {
    expect(airports.near({ latitude: 30.66, longitude: 104.06 }, 2).map(({ iata }) => iata)).toEqual(['CTU', 'TFU']);
    expect(airports.near({ latitude: -48, longitude: -123 }, 2)).toEqual([]);
  });
});
