import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** An ISO 8601 instant: date, time and zone are all there, so that it is the same moment for everybody. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'An instant as ISO 8601 with its zone: `2022-12-20T06:00:00Z` or `2022-12-20T14:00:00+08:00`.';

  parseValue(value: unknown): Date {
    return parseInstant(value);
  }

  parseLiteral(node: ValueNode): Date {
    return parseInstant(node.kind === Kind.STRING ? node.value : undefined);
  }

  /** Dates, and instants that are already written as ISO 8601. */
  serialize(value: unknown): string {
    if (typeof value === 'string') return value;
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('A DateTime is a Date or an ISO 8601 text.');
  }
}

/** @throws GraphQLError for anything but an instant that exists (30 February doesn't). */
export function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value) && isOnTheCalendar(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw new GraphQLError('must be an instant like 2022-12-20T06:00:00Z or 2022-12-20T14:00:00+08:00');
}

// `new Date` rolls the 30th of February over to March.
function isOnTheCalendar(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
