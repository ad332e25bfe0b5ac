import type { Ack, RefusalBody, RefusalCode } from '@app/contracts';
import { refuse } from '@app/realtime';
import { errors } from 'mediasoup';

/** mediasoup's verdict on parameters that a client sent: they are wrong (`undefined` when the error is about something else). */
export function refusalOf(error: unknown): ({ ok: false } & RefusalBody<RefusalCode>) | undefined {
  // The worker goes while it is asked; the room is being rebuilt and will say so.
  if (error instanceof errors.WorkerClosedError) return refuse('unavailable', 'The room is being rebuilt.', 1);
  if (error instanceof TypeError || error instanceof errors.UnsupportedError)
    return refuse('bad-message', error.message);
  // What the worker's process refuses without calling it a type error: a taken SSRC, a codec that doesn't fit.
  if (error instanceof Error && error.constructor === Error) return refuse('bad-message', error.message);
  return undefined;
}

/** The result of one call of mediasoup, or its refusal. @throws anything else */
export async function ask<T>(call: Promise<T>): Promise<Ack<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
