import type { Ack } from '@app/contracts';
import type { AnswerOf, MessageOf, OrderName, Signalling } from './signalling.js';

/** Orders that make something: when their answer is lost nobody knows whether it was made. */
const MAKING: readonly OrderName[] = ['media:create-transport', 'media:connect-transport', 'media:produce'];
const NO_LINE = { ok: false, code: 'unavailable', message: 'There is no connection to the media server.' } as const;

/** What carries the orders of one session, over one socket after another. */
export class Line {
  private torn = false;

  constructor(private signalling: Signalling | null) {}

  get isUp(): boolean {
    return this.signalling !== null;
  }
  /** A socket went while something was being made: both sides may not mean the same any more. */
  get isTorn(): boolean {
    return this.torn;
  }

  lose(): void {
    this.signalling = null;
  }
  regain(signalling: Signalling): void {
    this.signalling = signalling;
  }

  /** As `Signalling.order`; `unavailable` at once while there is no socket. */
  async order<Name extends OrderName>(name: Name, message: MessageOf<Name>): Promise<Ack<AnswerOf<Name>>> {
    const answer = (await this.signalling?.order(name, message)) ?? NO_LINE;
    if (!answer.ok && answer.code === 'unavailable' && MAKING.includes(name)) this.torn = true;
    return answer;
  }
}
