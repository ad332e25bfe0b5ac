import type { SummitId } from '@app/contracts';
import { RedisStream } from '@app/facts';

/** Whose inboxes changed. May be lost: inboxes are compared with the database as well. */
export interface InboxSignal {
  serverId: string;
  summitId: SummitId;
  accountIds: readonly string[];
}

const STREAM = 'canopy:direct';

/** Between the chat servers of one installation: somebody's pages may be in other sessions, on other servers. */
export class DirectBus {
  private readonly stream: RedisStream | undefined;

  constructor(
    private readonly settings: {
      /** Without one this is the only server. */
      redisUrl: string | undefined;
      serverId: string;
      onSignal: (signal: InboxSignal) => void;
      onError: (error: unknown) => void;
    },
  ) {
    const { redisUrl, serverId, onSignal, onError } = settings;
    if (redisUrl === undefined) return;
    this.stream = new RedisStream({
      url: redisUrl,
      key: STREAM,
      onEntry: (entry) => {
        const signal = JSON.parse(entry) as InboxSignal;
        if (signal.serverId !== serverId) onSignal(signal);
      },
      onError,
    });
  }

  /** Does not wait and does not fail. */
  tell(signal: Omit<InboxSignal, 'serverId'>): void {
    const { serverId, onError } = this.settings;
    this.stream?.append([JSON.stringify({ ...signal, serverId } satisfies InboxSignal)]).catch(onError);
  }

  async close(): Promise<void> {
    await this.stream?.close();
  }
}
