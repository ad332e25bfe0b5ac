import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below this many bytes compressing gains nothing. */
const LEAST_COMPRESSED = 1_024;
/** Brotli's scale goes to 11; from 6 on each step costs much and gains little. */
const BROTLI_QUALITY = 6;

export type ContentCoding = 'br' | 'gzip' | 'identity';

/** A calendar as it goes over the wire: bytes, their compressed forms, and what tells a reader that they have them already. */
export class PreparedCalendar {
  /** Of the bytes, so the same in every process and after every restart. */
  readonly tag: string;
  readonly lastModified: string;
  readonly lastModifiedMs: number;
  private readonly compressed = new Map<ContentCoding, Promise<Buffer>>();
  private readonly ready = new Map<ContentCoding, Buffer>();

  private constructor(
    readonly body: Buffer,
    lastModified: Date,
  ) {
    this.ready.set('identity', body);
    this.tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    this.lastModified = lastModified.toUTCString();
    // A date in a header has whole seconds.
    this.lastModifiedMs = Math.floor(lastModified.getTime() / 1_000) * 1_000;
  }

  static of(text: string, lastModified: Date): PreparedCalendar {
    return new PreparedCalendar(Buffer.from(text), lastModified);
  }

  /** The strong tag of one of its forms: they differ in their bytes (RFC 9110, section 8.8.3.3). */
  etag(coding: ContentCoding): string {
    return coding === 'identity' ? `"${this.tag}"` : `"${this.tag}.${coding}"`;
  }

  /** The form that a reader who accepts these gets. */
  coding(acceptEncoding: string | undefined): ContentCoding {
    if (acceptEncoding === undefined || this.body.length < LEAST_COMPRESSED) return 'identity';
    const known = CODINGS.get(acceptEncoding);
    if (known !== undefined) return known;
    const coding = bestCoding(acceptEncoding);
    if (CODINGS.size < MAX_CODINGS) CODINGS.set(acceptEncoding, coding);
    return coding;
  }

  /** A form that needs no waiting for, `undefined` before it was made. */
  readyBytes(coding: ContentCoding): Buffer | undefined {
    return this.ready.get(coding);
  }

  /** Compressed once, by whoever asks for it first. */
  bytes(coding: ContentCoding): Buffer | Promise<Buffer> {
    const ready = this.ready.get(coding);
    if (ready !== undefined) return ready;
    const made = this.compressed.get(coding) ?? compress(coding, this.body);
    this.compressed.set(coding, made);
    return made.then((bytes) => {
      this.ready.set(coding, bytes);
      return bytes;
    });
  }

  /** Whether a reader with these headers has it. `If-None-Match` decides where it is sent. @source RFC 9110, section 13.2.2 */
  isHeldBy(headers: { 'if-none-match'?: string | undefined; 'if-modified-since'?: string | undefined }): boolean {
    const { 'if-none-match': noneMatch, 'if-modified-since': since } = headers;
    if (noneMatch === undefined) return since !== undefined && this.lastModifiedMs <= Date.parse(since);
    if (noneMatch.trim() === '*') return true;
    return noneMatch.split(',').some((tag) => /^(?:W\/)?"([\w-]+)(?:\.\w+)?"$/.exec(tag.trim())?.[1] === this.tag);
  }
}

/** What readers accept, as they write it: a few dozen ways in all. */
const CODINGS = new Map<string, ContentCoding>();
const MAX_CODINGS = 500;

/** @source RFC 9110, section 12.5.3 */
function bestCoding(acceptEncoding: string): ContentCoding {
  const accepted = (coding: string): boolean =>
    acceptEncoding
      .toLowerCase()
      .split(',')
      .some((offer) => {
        const [name, quality] = offer.split(';').map((part) => part.trim());
        return name === coding && !/^q=0(\.0{0,3})?$/.test(quality ?? '');
      });
  return accepted('br') ? 'br' : accepted('gzip') ? 'gzip' : 'identity';
}

const compress = (coding: ContentCoding, body: Buffer): Promise<Buffer> =>
  coding === 'gzip'
    ? promisify(gzip)(body)
    : promisify(brotliCompress)(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      });
