import type { SessionId } from '@app/contracts';
import { RedisStream } from '@app/facts';
import type { ServerPresence } from './participants.js';

/** What chat servers tell each other. All of it can be lost: what counts is read from the database, presence is told again. */
export type ChatSignal =
  /** From a part of the room to the same part elsewhere. */
  | { kind: 'part'; serverId: string; sessionId: SessionId; part: string; signal: object }
  | { kind: 'presence'; serverId: string; sessionId: SessionId; presence: ServerPresence }
  /** A server has its first participant in a room and wants to know who is on the others. */
  | { kind: 'room-opened'; serverId: string; sessionId: SessionId };

/** Between the chat servers of one installation. */
export interface ChatBus {
  /** Does not wait and does not fail. */
  tell(signal: ChatSignal): void;
  close(): Promise<void>;
}

/** The only chat server there is. */
export class NoOtherServers implements ChatBus {
  tell(): void {}
  async close(): Promise<void> {}
}

const STREAM = 'canopy:chat';

/** Tells over a Redis stream; while Redis is away, nothing is told and servers ask the database. */
export class RedisChatBus implements ChatBus {
  private readonly stream: RedisStream;

  constructor(
    private readonly settings: {
      redisUrl: string;
      serverId: string;
      /** Signals of other servers, in the order they were told. */
      onSignal: (signal: ChatSignal) => void;
      onError: (error: unknown) => void;
    },
  ) {
    const { redisUrl, serverId, onSignal, onError } = settings;
    this.stream = new RedisStream({
      url: redisUrl,
      key: STREAM,
      onEntry: (entry) => {
        const signal = JSON.parse(entry) as ChatSignal;
        if (signal.serverId !== serverId) onSignal(signal);
      },
      onError,
    });
  }

  tell(signal: ChatSignal): void {
    this.stream.append([JSON.stringify(signal)]).catch(this.settings.onError);
  }

  async close(): Promise<void> {
    await this.stream.close();
  }
}
