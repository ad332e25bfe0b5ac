import type { ChatSocket } from '../chat-socket.js';
import type { Vote } from './polls.repository.js';

export interface OwnVotesSettings {
  /** What these people voted in this session. */
  read: (participantIds: readonly string[]) => Promise<readonly Vote[]>;
  onFailed: (error: unknown) => void;
}

/** Tells newcomers what they voted before: read in one statement for all who come in together. */
export class OwnVotes {
  private readonly waiting = new Set<ChatSocket>();
  private isReading = false;

  constructor(private readonly settings: OwnVotesSettings) {}

  tell(socket: ChatSocket): void {
    this.waiting.add(socket);
    this.readSoon();
  }
  forget(socket: ChatSocket): void {
    this.waiting.delete(socket);
  }

  /** Reads for who waits, after the database was away. */
  readSoon(): void {
    if (this.isReading || this.waiting.size === 0) return;
    this.isReading = true;
    setImmediate(() => void this.read());
  }

  private async read(): Promise<void> {
    const sockets = [...this.waiting];
    this.waiting.clear();
    try {
      await this.readFor(sockets);
      this.isReading = false;
      this.readSoon();
    } catch (error) {
      this.settings.onFailed(error);
      for (const socket of sockets) if (socket.connected) this.waiting.add(socket);
      this.isReading = false;
    }
  }

  private async readFor(sockets: readonly ChatSocket[]): Promise<void> {
    const votes = await this.settings.read([...new Set(sockets.map(voterOf))]);
    const byVoter = Map.groupBy(votes, ({ participantId }): string => participantId);
    for (const socket of sockets) {
      const own = byVoter.get(voterOf(socket));
      if (own !== undefined)
        socket.emit('poll:own-votes', { votes: own.map(({ pollId, ballot }) => ({ pollId, ballot })) });
    }
  }
}

const voterOf = (socket: ChatSocket): string => socket.data.claims.sub;
