import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;
/** No zone has changed its clocks twice within less (Morocco's Ramadan breaks are the shortest, about a month). */
const STEP_MS = 7 * DAY_MS;
/** Calendars look a little before and after what they show. */
const MARGIN_MS = 366 * DAY_MS;

/** One rule of a zone: from `startsAtMs` on its clocks are `offset` minutes ahead of UTC. */
interface Observance {
  startsAtMs: number;
  offsetBefore: number;
  offset: number;
  isDaylight: boolean;
}

/**
 * The VTIMEZONE of an IANA zone that is right for every instant between two, in milliseconds, and a year around them: each
 * change of the clocks stands there by itself, so zones whose rules changed (Asia/Almaty in 2024) are right before and after.
 * @source RFC 5545, section 3.6.5.
 */
export function timeZoneBlock(zone: string, firstMs: number, lastMs: number): string {
  const blocks = observances(zone, firstMs - MARGIN_MS, lastMs + MARGIN_MS).flatMap(
    ({ startsAtMs, offsetBefore, offset, isDaylight }) => {
      const kind = isDaylight ? 'DAYLIGHT' : 'STANDARD';
      const onset = DateTime.fromMillis(startsAtMs + offsetBefore * 60_000, { zone: 'utc' }).toFormat(
        "yyyyLLdd'T'HHmmss",
      );
      return [
        `BEGIN:${kind}`,
        `DTSTART:${onset}`,
        `TZOFFSETFROM:${offsetText(offsetBefore)}`,
        `TZOFFSETTO:${offsetText(offset)}`,
        `TZNAME:${nameOf(offset)}`,
        `END:${kind}`,
      ];
    },
  );
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, `X-LIC-LOCATION:${zone}`, ...blocks, 'END:VTIMEZONE'].join('\r\n');
}

/** Blocks kept: working one out reads the zone's clocks for every week of three years. */
const MAX_KEPT_BLOCKS = 500;
const keptBlocks = new Map<string, string>();

/** `timeZoneBlock` for whole years, so that it is the same bytes when something moves within a year. */
export function zoneBlockOfYears(zone: string, firstMs: number, lastMs: number): string {
  const [firstYear, lastYear] = [new Date(firstMs).getUTCFullYear(), new Date(lastMs).getUTCFullYear()];
  const key = `${zone} ${firstYear} ${lastYear}`;
  const block = keptBlocks.get(key) ?? timeZoneBlock(zone, Date.UTC(firstYear, 0), Date.UTC(lastYear + 1, 0));
  keptBlocks.delete(key);
  keptBlocks.set(key, block);
  const oldest = keptBlocks.keys().next();
  if (keptBlocks.size > MAX_KEPT_BLOCKS && !oldest.done) keptBlocks.delete(oldest.value);
  return block;
}

function observances(zone: string, fromMs: number, untilMs: number): Observance[] {
  const at = (ms: number): DateTime => DateTime.fromMillis(ms, { zone });
  const first = at(fromMs);
  const found: Observance[] = [
    { startsAtMs: fromMs, offsetBefore: first.offset, offset: first.offset, isDaylight: first.isInDST },
  ];
  for (let ms = fromMs; ms < untilMs; ms += STEP_MS) {
    const offsetBefore = at(ms).offset;
    if (at(ms + STEP_MS).offset === offsetBefore) continue;
    const startsAtMs = firstWith((candidate) => at(candidate).offset !== offsetBefore, ms, ms + STEP_MS);
    found.push({ startsAtMs, offsetBefore, offset: at(startsAtMs).offset, isDaylight: at(startsAtMs).isInDST });
  }
  return found;
}

/** The first whole second in (from, until] of which the claim, false before and true after, is true. */
function firstWith(claim: (ms: number) => boolean, from: number, until: number): number {
  let [before, after] = [Math.floor(from / 1_000), Math.ceil(until / 1_000)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (claim(middle * 1_000)) after = middle;
    else before = middle;
  }
  return after * 1_000;
}

function offsetText(minutes: number, separator = ''): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${separator}${String(rest).padStart(2, '0')}`;
}
const nameOf = (offset: number): string => `UTC${offsetText(offset, ':')}`;
