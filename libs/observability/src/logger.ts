import { pino, type Logger, type LoggerOptions } from 'pino';

export type { Logger } from 'pino';
/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');

/** Values under these keys never reach a log: sessions, passes, links and mail addresses are secrets or personal. */
const REDACTED = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.token', '*.pass', '*.email', '*.password'];

/** One JSON line per entry on standard output, times as ISO 8601. */
export function createLogger(name: string, level: LoggerOptions['level']): Logger {
  return pino({ name, level, redact: { paths: REDACTED, censor: '[redacted]' }, timestamp: pino.stdTimeFunctions.isoTime });
}
