import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A part of a mail, decoded. */
interface MailPart {
  type: string;
  text: string;
}
export interface ReceivedMail {
  to: string;
  subject: string;
  /** Leaves of the mail's tree, in order. */
  parts: MailPart[];
}

/** A real mail server that keeps what it gets. */
export class MailInbox {
  readonly received: ReceivedMail[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('latin1');
        const subject = decodedWords(headerOf(source, 'subject'));
        for (const { address } of session.envelope.rcptTo)
          this.received.push({ to: address, subject, parts: partsOf(source) });
        done();
      });
    },
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Mails to this address, in order. */
  of(address: string): ReceivedMail[] {
    return this.received.filter(({ to }) => to === address);
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** The calendar part that mail programs act on; `undefined` for a mail without one. */
export const calendarOf = (mail: ReceivedMail | undefined): MailPart | undefined =>
  mail?.parts.find(({ type }) => type.startsWith('text/calendar'));

function partsOf(source: string): MailPart[] {
  const type = headerOf(source, 'content-type');
  const body = source.slice(source.indexOf('\r\n\r\n') + 4);
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => partsOf(part.replace(/^\r\n/, '')));
  return [{ type, text: decoded(body, headerOf(source, 'content-transfer-encoding').toLowerCase()).toString('utf8') }];
}

function headerOf(source: string, name: string): string {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

function decoded(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** @source RFC 2047 */
function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      (kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64')
        : decoded(word.replaceAll('_', ' '), 'quoted-printable')
      ).toString('utf8'),
    );
}
