import type { JoinedRoom, ParticipantId } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { LocalMedia } from './local-media.js';
import type { MediaStore } from './media-store.js';
import { createTransport } from './media-transports.js';
import { RemoteMedia } from './remote-media.js';
import type { Signalling } from './signalling.js';

/** What a session is made of; all but the join outlives it. */
export interface SessionParts {
  readonly self: ParticipantId;
  readonly joined: JoinedRoom;
  readonly signalling: Signalling;
  readonly device: Promise<types.Device>;
  readonly local: LocalMedia;
  readonly store: MediaStore;
  readonly widths: ReadonlyMap<ParticipantId, number>;
}

/** What lies between joining a room and leaving it or seeing it rebuilt: two transports and what goes through them. */
export class MediaSession {
  /** Resolves when this session can't go on but a new join may help. Never rejects. */
  readonly spoiled: Promise<'restarted' | 'hopeless'>;
  private spoil: (why: 'restarted' | 'hopeless') => void = () => undefined;
  private readonly remote: RemoteMedia;
  private readonly transports = new Map<'send' | 'recv', Promise<types.Transport>>();
  private isClosed = false;

  constructor(private readonly parts: SessionParts) {
    this.spoiled = new Promise((resolve) => (this.spoil = resolve));
    const { self, signalling, device, store, widths } = parts;
    const link = { signalling, device, recvTransport: () => this.transport('recv') };
    this.remote = new RemoteMedia(self, link, widths, (remotes) => {
      if (!this.isClosed) store.update({ remotes });
    });
  }

  /** Sends and receives; done when what was there on joining has been asked for. */
  async start(): Promise<void> {
    const { joined, signalling, local, store } = this.parts;
    store.update({ activeSpeaker: joined.activeSpeaker });
    signalling.receive({
      'media:producer-opened': (producer) => void this.remote.opened(producer),
      'media:producer-closed': ({ producerId }) => {
        if (!local.closedByServer(producerId)) this.remote.closed(producerId);
      },
      'media:producer-paused': ({ producerId }) => this.remote.paused(producerId, true),
      'media:producer-resumed': ({ producerId }) => this.remote.paused(producerId, false),
      // The end of its producer is told, too.
      'media:consumer-closed': () => undefined,
      'media:active-speaker-changed': ({ participantId }) => store.update({ activeSpeaker: participantId }),
      'media:rights-changed': (rights) => local.changeRights(rights),
      'media:room-restarted': ({ lostEpoch }) => {
        if (lostEpoch === joined.epoch) this.spoil('restarted');
      },
    });
    const sending = { signalling, sendTransport: () => this.transport('send') };
    await Promise.all([this.remote.start(joined.producers), local.attach(sending, joined)]);
  }

  resize(participantId: ParticipantId): void {
    this.remote.resize(participantId);
  }

  async statsOf(participantId: ParticipantId, kind: 'audio' | 'video'): Promise<RTCStatsReport | null> {
    return this.remote.statsOf(participantId, kind);
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.parts.local.detach();
    for (const transport of this.transports.values()) {
      transport.then(
        (made) => made.close(),
        () => undefined,
      );
    }
  }

  private transport(direction: 'send' | 'recv'): Promise<types.Transport> {
    const known = this.transports.get(direction);
    if (known !== undefined) return known;
    const { device, signalling } = this.parts;
    const made = createTransport(direction, device, signalling, () => this.spoil('hopeless'));
    this.transports.set(direction, made);
    // Refused transports mean that the room went on without us; whoever waits for this one hears of it, too.
    made.catch(() => this.spoil('hopeless'));
    return made;
  }
}
