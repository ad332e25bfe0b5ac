import type { IncomingHttpHeaders } from 'node:http';
import type { ContentCoding, PreparedCalendar } from './prepared-calendar.js';

/** What the address of a calendar says of how it is sent. */
interface Delivery {
  /** Without its ending. */
  fileName: string;
  isDownload: boolean;
  cacheControl: string;
  /** Whether the address names the language, so that the reader's own does not matter. */
  isByAddress: boolean;
}
/** An answer in the form that it is sent. */
interface WireAnswer {
  status: 200 | 304;
  headers: Readonly<Record<string, string>>;
  /** The same, name and value in turns. */
  rawHeaders: string[];
  body: Buffer | undefined;
}

/** A calendar and its headers, made once for each form. */
export class CalendarAnswer {
  private readonly made = new Map<string, WireAnswer>();

  constructor(
    private readonly calendar: PreparedCalendar,
    private readonly delivery: Delivery,
  ) {}

  /** For a reader with these headers, when it needs no waiting for. */
  ready(headers: IncomingHttpHeaders): WireAnswer | undefined {
    const coding = this.calendar.coding(oneOf(headers['accept-encoding']));
    if (this.calendar.isHeldBy(headers)) return this.wire(304, coding, undefined);
    const body = this.calendar.readyBytes(coding);
    return body && this.wire(200, coding, body);
  }

  /** For a reader with these headers. */
  async of(headers: IncomingHttpHeaders): Promise<WireAnswer> {
    const coding = this.calendar.coding(oneOf(headers['accept-encoding']));
    if (!this.calendar.isHeldBy(headers)) await this.calendar.bytes(coding);
    const answer = this.ready(headers);
    if (answer === undefined) throw new Error('a calendar was not ready after it was made');
    return answer;
  }

  private wire(status: 200 | 304, coding: ContentCoding, body: Buffer | undefined): WireAnswer {
    const key = `${status} ${coding}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const { cacheControl, isByAddress, isDownload, fileName } = this.delivery;
    const headers: Record<string, string> = {
      etag: this.calendar.etag(coding),
      'last-modified': this.calendar.lastModified,
      'cache-control': cacheControl,
      vary: isByAddress ? 'Accept-Encoding' : 'Accept-Encoding, Accept-Language',
    };
    if (body !== undefined) {
      Object.assign(headers, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `${isDownload ? 'attachment' : 'inline'}; filename="${fileName}.ics"`,
        'content-length': String(body.length),
        'x-content-type-options': 'nosniff',
      });
      if (coding !== 'identity') headers['content-encoding'] = coding;
    }
    const made: WireAnswer = { status, headers, rawHeaders: Object.entries(headers).flat(), body };
    this.made.set(key, made);
    return made;
  }
}

const oneOf = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.join(',');
