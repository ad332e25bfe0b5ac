import type {
  Ack,
  JoinedRoom,
  MediaServerToClient,
  MediaSource,
  ParticipantId,
  RemoteProducer,
  SessionId,
} from '@app/contracts';
import type { Logger } from '@app/observability';
import { accept, refuse } from '@app/realtime';
import type { ActiveSpeakerObserver, Producer, Router } from 'mediasoup/types';
import { randomUUID } from 'node:crypto';
import { ACTIVE_SPEAKER_INTERVAL_MS, MAX_PEERS_PER_PARTICIPANT, MEDIA_CODECS } from './media-options.js';
import type { MediaSocket } from './media-socket.js';
import { Peer } from './peer.js';
import { type PublishRights, rightsOf, type Stage } from './stage-rights.js';
import type { MediaWorker } from './worker-pool.js';

/** What a room has on a worker; made anew when that worker dies. */
export interface RoomMedia {
  readonly epoch: string;
  readonly worker: MediaWorker;
  readonly router: Router;
  readonly speakers: ActiveSpeakerObserver;
}
/** Something that a peer sends. `isPaused`: by its owner or because the seat was muted; only the owner resumes. */
export interface PublishedMedia {
  readonly owner: Peer;
  readonly source: MediaSource;
  readonly producer: Producer;
  isPaused: boolean;
}

/** The live room of a session: its stage as the API told it, its peers, and a router on one worker. */
export class StreamRoom {
  private readonly peers = new Set<Peer>();
  /** By producer id, in the order they began. */
  private readonly published = new Map<string, PublishedMedia>();
  private current: RoomMedia | undefined;
  private ready: Promise<RoomMedia>;
  private activeSpeaker: ParticipantId | null = null;
  private closed = false;

  constructor(
    readonly id: SessionId,
    private stage: Stage,
    private readonly takeWorker: () => Promise<MediaWorker>,
    private readonly logger: Logger,
  ) {
    this.ready = this.build();
  }

  get stageVersion(): bigint {
    return this.stage.version;
  }
  /** The worker it is on; `undefined` while it is being built. */
  get worker(): MediaWorker | undefined {
    return this.current?.worker;
  }
  /** What it costs its worker, in consumers: every one means packets to encrypt and send. An empty room counts as one. */
  get load(): number {
    return [...this.peers].reduce((sum, peer) => sum + peer.consumerCount, 1);
  }
  get counts(): { peers: number; producers: number; consumers: number } {
    return { peers: this.peers.size, producers: this.published.size, consumers: this.load - 1 };
  }

  /** Waits while the room is being (re)built. @throws when it can't be: the process is shutting down. */
  async epoch(): Promise<string> {
    return (await this.whenReady()).epoch;
  }

  /** Brings the room to this stage, unless it already has a newer one; done when everything that must stop has stopped. */
  async apply(stage: Stage): Promise<void> {
    if (stage.version < this.stage.version) return;
    this.stage = stage;
    await Promise.all([...this.peers].map((peer) => peer.applyRights()));
  }

  rightsOf(participantId: ParticipantId, hasPublishRight: boolean): PublishRights {
    return rightsOf(this.stage, participantId, hasPublishRight);
  }

  /** Lets a socket in as a new peer, and says what there is to see. */
  async join(socket: MediaSocket): Promise<Ack<{ peer: Peer; joined: JoinedRoom }>> {
    const media = await this.whenReady();
    if (this.closed) return refuse('room-not-open', 'This room is closed.');
    if (!socket.connected) return refuse('wrong-state', 'The socket is gone.');
    const pages = [...this.peers].filter(({ participantId }) => participantId === socket.data.claims.sub);
    if (pages.length >= MAX_PEERS_PER_PARTICIPANT)
      return refuse('limit-reached', 'Too many pages of this room are open.');
    const peer = new Peer(socket, this, media);
    this.peers.add(peer);
    return accept({
      peer,
      joined: {
        epoch: media.epoch,
        routerRtpCapabilities: media.router.rtpCapabilities,
        ...peer.rights,
        producers: [...this.published.values()].map(toRemoteProducer),
        activeSpeaker: this.activeSpeaker,
      },
    });
  }

  /** The peer has closed itself. */
  forget(peer: Peer): void {
    this.peers.delete(peer);
  }

  mediaOf(producerId: string): PublishedMedia | undefined {
    return this.published.get(producerId);
  }
  mediaBy(peer: Peer): PublishedMedia[] {
    return [...this.published.values()].filter(({ owner }) => owner === peer);
  }

  /** Shows new media to everybody; the newest page of a participant wins each source. */
  async publish(media: PublishedMedia): Promise<void> {
    const { owner, producer, source } = media;
    for (const other of [...this.published.values()]) {
      if (other.source === source && other.owner.participantId === owner.participantId) other.producer.close();
    }
    this.published.set(producer.id, media);
    producer.observer.once('close', () => this.withdraw(media));
    for (const peer of this.peers) {
      if (peer !== owner) peer.tell('media:producer-opened', toRemoteProducer(media));
    }
    if (source !== 'microphone') return;
    // The moderator may have muted the seat while the producer was being made.
    if (owner.rights.isMutedByModerator) await this.pause(media);
    await this.listenTo(producer);
  }

  async pause(media: PublishedMedia): Promise<void> {
    if (media.isPaused) return;
    media.isPaused = true;
    this.announce('media:producer-paused', { producerId: media.producer.id });
    await whileOpen(media.producer, media.producer.pause());
  }

  async resume(media: PublishedMedia): Promise<void> {
    if (!media.isPaused) return;
    media.isPaused = false;
    this.announce('media:producer-resumed', { producerId: media.producer.id });
    await whileOpen(media.producer, media.producer.resume());
  }

  /** For good. With a reason, peers are told that the session is over; without one they may come back. */
  close(reason?: 'ended' | 'cancelled'): void {
    if (this.closed) return;
    this.closed = true;
    if (reason !== undefined) this.announce('media:room-closed', { reason });
    this.closePeers();
    this.current?.router.close();
    this.current = undefined;
  }

  private async whenReady(): Promise<RoomMedia> {
    // What was ready may have died while the caller waited its turn.
    for (;;) {
      const media = await this.ready;
      if (this.closed || !media.router.closed) return media;
    }
  }

  private async build(): Promise<RoomMedia> {
    for (;;) {
      const worker = await this.takeWorker();
      try {
        const router = await worker.worker.createRouter({ mediaCodecs: MEDIA_CODECS });
        const speakers = await router.createActiveSpeakerObserver({ interval: ACTIVE_SPEAKER_INTERVAL_MS });
        return this.settle({ epoch: randomUUID(), worker, router, speakers });
      } catch (error) {
        // It died under our hands: take the next one. Anything else would fail again.
        if (!worker.worker.closed) throw error;
      }
    }
  }

  private settle(media: RoomMedia): RoomMedia {
    if (this.closed) {
      media.router.close();
      return media;
    }
    this.current = media;
    media.router.once('workerclose', () => this.rebuild());
    media.speakers.on('dominantspeaker', ({ producer }) => {
      const speaker = this.published.get(producer.id)?.owner.participantId;
      if (speaker !== undefined) this.changeActiveSpeaker(speaker);
    });
    return media;
  }

  /** Its worker is gone: forgets all media, keeps stage and sockets, starts over elsewhere. */
  private rebuild(): void {
    if (this.closed) return;
    const sockets = [...this.peers].map(({ socket }) => socket);
    this.current = undefined;
    this.activeSpeaker = null;
    this.closePeers();
    this.published.clear();
    this.ready = this.build();
    this.ready.then(
      ({ epoch }) => {
        if (!this.closed) for (const socket of sockets) socket.emit('media:room-restarted', { epoch });
      },
      (error: unknown) => {
        if (!this.closed) this.logger.error({ err: error, roomId: this.id }, 'a room could not be rebuilt');
      },
    );
  }

  private withdraw(media: PublishedMedia): void {
    if (!this.published.delete(media.producer.id)) return;
    // The whole room is going or starting over, and peers are told that instead.
    if (this.closed || this.current === undefined || this.current.router.closed) return;
    this.announce('media:producer-closed', { producerId: media.producer.id });
    if (media.source === 'microphone' && this.activeSpeaker === media.owner.participantId)
      this.changeActiveSpeaker(null);
  }

  private async listenTo(producer: Producer): Promise<void> {
    const speakers = this.current?.speakers;
    if (speakers !== undefined) await whileOpen(producer, speakers.addProducer({ producerId: producer.id }));
  }

  private changeActiveSpeaker(participantId: ParticipantId | null): void {
    if (participantId === this.activeSpeaker) return;
    this.activeSpeaker = participantId;
    this.announce('media:active-speaker-changed', { participantId });
  }

  private closePeers(): void {
    for (const peer of [...this.peers]) peer.close();
  }

  private announce<Name extends keyof MediaServerToClient>(
    name: Name,
    ...message: Parameters<MediaServerToClient[Name]>
  ): void {
    for (const peer of this.peers) peer.tell(name, ...message);
  }
}

/** An order to a producer that ends meanwhile has nothing left to do. @throws what failed for another reason */
async function whileOpen(producer: Producer, order: Promise<void>): Promise<void> {
  await order.catch((error: unknown) => {
    if (!producer.closed) throw error;
  });
}

function toRemoteProducer({ owner, source, producer, isPaused }: PublishedMedia): RemoteProducer {
  return { producerId: producer.id, participantId: owner.participantId, kind: producer.kind, source, isPaused };
}
