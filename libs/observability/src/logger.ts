import { openSync } from 'node:fs';
import { destination, type DestinationStream, type Logger, type LoggerOptions, pino, stdTimeFunctions } from 'pino';

export type { Logger } from 'pino';
/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');

/** Values under these keys never reach a log: sessions, passes, links and mail addresses are secrets or personal. */
const REDACTED = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.token',
  '*.pass',
  '*.email',
  '*.password',
  // A statement that fails brings its values along, links that were to be mailed among them.
  'err.parameters',
  'err.detail',
  'err.driverError',
];

/** One JSON line per entry, times as ISO 8601, on standard output or added to `file`. */
export function createLogger(name: string, level: LoggerOptions['level'], file?: string): Logger {
  // Opened here, not by the stream: what is logged in the first moment of a failing start is written too.
  const stream: DestinationStream | undefined =
    file === undefined ? undefined : destination({ dest: openSync(file, 'a', 0o600), sync: false });
  const options: LoggerOptions = {
    name,
    level,
    redact: { paths: REDACTED, censor: '[redacted]' },
    timestamp: stdTimeFunctions.isoTime,
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}
