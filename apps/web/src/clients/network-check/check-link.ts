import type { AckCallback, NetworkCheckClientToServer } from '@app/contracts';
import type { types } from 'mediasoup-client';

type Orders = NetworkCheckClientToServer;
type MessageOf<Name extends keyof Orders> = Parameters<Orders[Name]>[0];
export type AnswerOf<Name extends keyof Orders> = Parameters<Orders[Name]>[1] extends AckCallback<infer T> ? T : never;

/** The two channels of a check that is open, and how to ask its server. */
export interface CheckLink {
  readonly up: types.DataProducer;
  readonly down: types.DataConsumer;
  readonly signal: AbortSignal;
  readonly order: <Name extends keyof Orders>(name: Name, message: MessageOf<Name>) => Promise<AnswerOf<Name>>;
}

/** @throws the signal's reason */
export async function later(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(new DOMException('left', 'AbortError'));
      },
      { once: true },
    );
  });
}
