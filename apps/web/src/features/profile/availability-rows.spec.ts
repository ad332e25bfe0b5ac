import { mergeSpans } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, rowsOf, spansOf } from './availability-rows.js';

const span = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

describe('availability in rows', () => {
  it('shows a span in the days of the zone that it is read in', () => {
    const spans = [span('2030-06-01T01:00:00.000Z', '2030-06-01T10:00:00.000Z')];
    expect(rowsOf(spans, 'Asia/Shanghai')).toEqual([{ date: '2030-06-01', from: '09:00', to: '18:00' }]);
    expect(rowsOf(spans, 'America/New_York')).toEqual([
      { date: '2030-05-31', from: '21:00', to: '00:00' },
      { date: '2030-06-01', from: '00:00', to: '06:00' },
    ]);
    expect(rowsOf(spans, 'Asia/Kathmandu')).toEqual([{ date: '2030-06-01', from: '06:45', to: '15:45' }]);
  });

  it('takes midnight at the end for the end of the day', () => {
    expect(spansOf([{ date: '2030-06-01', from: '22:00', to: '00:00' }], 'UTC')).toEqual({
      spans: [span('2030-06-01T22:00:00.000Z', '2030-06-02T00:00:00.000Z')],
    });
  });

  it('names the row that means no time', () => {
    const good = { date: '2030-06-01', from: '09:00', to: '10:00' };
    expect(spansOf([good, { ...good, from: '' }], 'UTC')).toEqual({ index: 1, problem: 'time-missing' });
    expect(spansOf([good, { ...good, to: '08:00' }], 'UTC')).toEqual({ index: 1, problem: 'end-before-start' });
  });

  it('knows the days of a summit, in its zone and in others', () => {
    const summit = span('2030-05-31T16:00:00Z', '2030-06-02T16:00:00Z');
    expect(daysOf(summit, 'Asia/Shanghai')).toEqual(['2030-06-01', '2030-06-02']);
    expect(daysOf(summit, 'UTC')).toEqual(['2030-05-31', '2030-06-01', '2030-06-02']);
  });

  it('means the same time whatever zone it was read in, also when clocks change', () => {
    const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
    // Around the changes of 2030 in Europe, America and Australia; whole half hours.
    const start = fc.constantFrom('2030-03-30', '2030-03-09', '2030-04-06', '2030-10-26', '2030-11-02');
    const spans = fc.tuple(start, fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 60 })), { maxLength: 4 }));
    fc.assert(
      fc.property(spans, zone, ([day, parts], readIn) => {
        const given = parts.map(([from, length]) => {
          const startsAt = new Date(Date.parse(`${day}T00:00:00Z`) + from * 1_800_000);
          return { startsAt, endsAt: new Date(startsAt.getTime() + length * 1_800_000) };
        });
        const merged = mergeSpans(given);
        const isRepeated = (instant: Date): boolean => {
          // An hour that the clock shows twice cannot be told by the clock alone.
          const shown = rowsOf(
            [span(instant.toISOString(), new Date(instant.getTime() + 60_000).toISOString())],
            readIn,
          )[0];
          const again = spansOf(shown ? [shown] : [], readIn);
          return !('spans' in again) || again.spans[0]?.startsAt !== instant.toISOString();
        };
        fc.pre(!merged.some(({ startsAt, endsAt }) => isRepeated(startsAt) || isRepeated(endsAt)));
        const asText = merged.map(({ startsAt, endsAt }) => span(startsAt.toISOString(), endsAt.toISOString()));
        expect(spansOf(rowsOf(asText, readIn), readIn)).toEqual({ spans: asText });
      }),
    );
  });
});
