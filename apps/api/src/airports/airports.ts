import { foldForSearch, greatCircleKm, type LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { AIRPORT_LINES } from './airports.data.js';
import { CITY_NAMES } from './city-names.data.js';

export interface KnownAirport {
  readonly iata: string;
  readonly name: string;
  /** In English under `en`, in other languages of the interface where they are known. */
  readonly city: LanguageTexts;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}
interface Entry {
  airport: KnownAirport;
  isLarge: boolean;
  /** Folded. */
  cities: readonly string[];
  words: string;
}

const MOST_FOUND = 20;
/** Farther than this nobody calls it the airport of a place, km. */
const MOST_NEAR_KM = 150;

/** The airports of the world with scheduled service, in memory. */
@Injectable()
export class Airports {
  private table: Map<string, Entry> | undefined;

  /** By IATA code in capitals. */
  find(iata: string): KnownAirport | undefined {
    return this.byCode().get(iata)?.airport;
  }

  /**
   * Those that a text names by code, city, name or another name, in any language that is known; the best first. Empty for a
   * text that folds to nothing.
   */
  search(text: string, limit: number): KnownAirport[] {
    const query = foldForSearch(text);
    if (query === '') return [];
    const code = /^[a-z]{3}$/.test(query) ? query.toUpperCase() : '';
    return [...this.byCode().values()]
      .flatMap((entry) => {
        const rank = rankOf(entry, query, code);
        return rank === undefined ? [] : [{ entry, rank: rank + (entry.isLarge ? 0 : 0.5) }];
      })
      .sort((a, b) => a.rank - b.rank || (a.entry.airport.iata < b.entry.airport.iata ? -1 : 1))
      .slice(0, Math.min(limit, MOST_FOUND))
      .map(({ entry }) => entry.airport);
  }

  /** Of a city, by any of its names; the large ones first. */
  ofCity(name: string, limit: number): KnownAirport[] {
    const city = foldForSearch(name);
    return [...this.byCode().values()]
      .filter(({ cities }) => cities.includes(city))
      .sort((a, b) => Number(b.isLarge) - Number(a.isLarge))
      .slice(0, limit)
      .map(({ airport }) => airport);
  }

  /** The large ones around a place, nearest first; empty in the middle of nowhere. */
  near(place: { latitude: number; longitude: number }, limit: number): KnownAirport[] {
    return [...this.byCode().values()]
      .filter(({ isLarge }) => isLarge)
      .map(({ airport }) => ({ airport, km: greatCircleKm(place, airport) }))
      .filter(({ km }) => km <= MOST_NEAR_KM)
      .sort((a, b) => a.km - b.km)
      .slice(0, limit)
      .map(({ airport }) => airport);
  }

  /** Read when it is needed first: a server without a summit of that kind never does. */
  private byCode(): ReadonlyMap<string, Entry> {
    this.table ??= new Map(
      AIRPORT_LINES.trim()
        .split('\n')
        .map((line) => {
          const entry = entryOf(line);
          return [entry.airport.iata, entry];
        }),
    );
    return this.table;
  }
}

/** Lower is better; `undefined`: not meant. */
function rankOf({ airport, cities, words }: Entry, query: string, code: string): number | undefined {
  if (airport.iata === code) return 0;
  if (cities.includes(query)) return 1;
  if (cities.some((city) => city.startsWith(query))) return 2;
  if (` ${words}`.includes(` ${query}`)) return 3;
  const terms = query.split(' ');
  return terms.length > 1 && terms.every((term) => ` ${words}`.includes(` ${term}`)) ? 4 : undefined;
}

function entryOf(line: string): Entry {
  const [iata = '', country = '', latitude = '', longitude = '', size = '', town = '', name = '', others = ''] =
    line.split('|');
  const english = town === '' ? name : town;
  const city: LanguageTexts = { ...CITY_NAMES[`${country} ${english}`], en: english };
  const cities = Object.values(city).map(foldForSearch);
  return {
    airport: { iata, name, city, country, latitude: Number(latitude), longitude: Number(longitude) },
    isLarge: size === 'L',
    cities: [...new Set(cities)],
    words: [...cities, foldForSearch(name), foldForSearch(others)].join(' '),
  };
}
