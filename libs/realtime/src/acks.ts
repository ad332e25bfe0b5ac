import type { RefusalBody, RefusalCode } from '@app/contracts';

/** The answer that says no. `retryAfterSeconds` only with `rate-limited` and `unavailable`. */
export const refuse = <Code extends RefusalCode>(
  code: Code,
  message: string,
  retryAfterSeconds?: number,
): { ok: false } & RefusalBody<Code> =>
  retryAfterSeconds === undefined ? { ok: false, code, message } : { ok: false, code, message, retryAfterSeconds };

/** The answer that says yes. */
export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
