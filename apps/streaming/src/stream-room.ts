import {
  type Ack,
  type JoinedRoom,
  type JoinRoom,
  type MediaRights,
  type MediaServerToClient,
  type ParticipantId,
  type RemoteProducer,
  type ResumedMedia,
  type RoomPassClaims,
  type SessionId,
  VideoCodec,
} from '@app/contracts';
import type { Logger } from '@app/observability';
import { accept, refuse } from '@app/realtime';
import type { ActiveSpeakerObserver, Producer } from 'mediasoup/types';
import { ACTIVE_SPEAKER_INTERVAL_MS, MAX_FIRST_SOUNDS, MAX_PEERS_PER_PARTICIPANT } from './media-options.js';
import type { MediaSocket } from './media-socket.js';
import { Peer } from './peer.js';
import { forward, type RoomNode, RoomNodes, type TakeWorker } from './room-nodes.js';
import {
  isBackstage,
  isLetThrough,
  isOnAir,
  isOnStage,
  type MediaLabel,
  nextChange,
  rightsOf,
  type Stage,
} from './stage-rights.js';
import type { PeerMeter } from './statistics/peer-meter.js';

/** Something that a peer sends. */
export interface PublishedMedia extends MediaLabel {
  readonly owner: Peer;
  readonly producer: Producer;
  /** By its owner, or because the seat was muted; only the owner resumes. */
  isSwitchedOff: boolean;
  /** Whether anything is forwarded, as peers were told. */
  isPaused: boolean;
  /** Whether the ear hears it. */
  isHeard: boolean;
}
/** Where a room listens for who speaks: one node hears all microphones. */
interface Ear {
  readonly node: RoomNode;
  readonly speakers: Promise<ActiveSpeakerObserver>;
}
interface Entered {
  readonly peer: Peer;
  readonly joined: JoinedRoom;
}
const VIDEO_CODECS = VideoCodec.options;
/**
 * The live room of a session: its stage as the API told it, its peers, and a router on each worker that some of them are on.
 * A peer comes to the worker with the least load; what it watches is forwarded there once, whoever else watches it.
 */
export class StreamRoom {
  private readonly peers = new Set<Peer>();
  /** By producer id, in the order they began. */
  private readonly published = new Map<string, PublishedMedia>();
  private readonly nodes: RoomNodes;
  private ear: Ear | undefined;
  private activeSpeaker: ParticipantId | null = null;
  /** What everybody who watches can show. */
  private codecs: VideoCodec[] = [...VIDEO_CODECS];
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    readonly id: SessionId,
    private stage: Stage,
    takeWorker: TakeWorker,
    readonly openMeter: (claims: () => RoomPassClaims) => PeerMeter,
    private readonly logger: Logger,
  ) {
    this.nodes = new RoomNodes(takeWorker, (node) => this.lose(node));
    this.follow(stage);
  }

  get stageVersion(): bigint {
    return this.stage.version;
  }
  get counts(): { peers: number; producers: number; consumers: number } {
    const consumers = [...this.peers].reduce((sum, peer) => sum + peer.consumerCount, 0);
    return { peers: this.peers.size, producers: this.published.size, consumers };
  }
  /**
   * What the room costs the worker of a slot, in streams that it encrypts and sends. Somebody who has just come counts with
   * what they are about to watch, so that many who come at once are spread as well.
   */
  loadOn(slot: number): number {
    return [...this.peers]
      .filter(({ node }) => node.worker.slot === slot)
      .reduce((sum, peer) => sum + 1 + Math.max(peer.consumerCount, this.published.size), this.nodes.has(slot) ? 1 : 0);
  }

  /** Brings the room to this stage, unless it already has a newer one; done when everything that must stop has stopped. */
  async apply(stage: Stage): Promise<void> {
    if (stage.version < this.stage.version) return;
    this.follow(stage);
    await Promise.all([...this.peers].map((peer) => peer.applyRights()));
    await this.refresh();
  }

  rightsOf({ sub, rights }: RoomPassClaims): MediaRights {
    return rightsOf(this.stage, sub, rights.includes('publish'));
  }

  /** Whether this peer may have these media now: backstage everything of others, the audience what is on air. */
  mayHave({ claims, participantId }: Peer, media: PublishedMedia): boolean {
    if (isBackstage(this.stage, participantId, claims.rights.includes('moderate'))) return true;
    return isOnAir(this.stage, media, Date.now());
  }

  /** Gives a socket its peer back, or lets it in as a new one, and says what there is to see. */
  async join(socket: MediaSocket, { videoCodecs, resumeKey }: JoinRoom): Promise<Ack<Entered>> {
    const lost = resumeKey === undefined ? undefined : this.findByKey(resumeKey, socket.data.claims.sub);
    const resumed = await lost?.turns.run(() => (lost.isClosed ? null : lost.resumeOn(socket)));
    if (lost !== undefined && resumed) return accept({ peer: lost, joined: this.joinedAs(lost, resumed) });
    return this.enter(socket, videoCodecs);
  }

  private async enter(socket: MediaSocket, videoCodecs: readonly VideoCodec[] = []): Promise<Ack<Entered>> {
    const node = await this.nodes.take(() => 1 + this.published.size);
    if (this.closed) return refuse('room-not-open', 'This room is closed.');
    if (!socket.connected) return refuse('wrong-state', 'The socket is gone.');
    const pages = [...this.peers].filter(({ participantId }) => participantId === socket.data.claims.sub);
    if (pages.length >= MAX_PEERS_PER_PARTICIPANT) {
      // Who reloads again and again leaves pages behind that nobody comes back for.
      const lost = pages.find(({ isLost }) => isLost);
      if (lost === undefined) return refuse('limit-reached', 'Too many pages of this room are open.');
      lost.close();
    }
    const peer = new Peer(socket, this, node, new Set<VideoCodec>(['VP8', ...videoCodecs]));
    this.peers.add(peer);
    this.agreeOnCodecs();
    for (const media of this.published.values()) if (this.mayHave(peer, media)) peer.shown.add(media.producer.id);
    peer.toldSpeaker = this.activeSpeakerFor(peer);
    return accept({ peer, joined: this.joinedAs(peer, null) });
  }

  private joinedAs(peer: Peer, resumed: ResumedMedia | null): JoinedRoom {
    const shown = [...this.published.values()].filter(({ producer }) => peer.shown.has(producer.id));
    return {
      epoch: peer.node.epoch,
      routerRtpCapabilities: peer.node.router.rtpCapabilities,
      ...peer.rights,
      producers: shown.map(toRemoteProducer),
      activeSpeaker: this.activeSpeakerFor(peer),
      videoCodecs: this.codecs,
      resumeKey: peer.resumeKey,
      resumed,
    };
  }

  /** Only its own participant gets a peer back, and only on a worker that lives. */
  private findByKey(resumeKey: string, participantId: ParticipantId): Peer | undefined {
    return [...this.peers].find((peer) => peer.resumeKey === resumeKey && peer.participantId === participantId);
  }

  /** Opens and closes for this peer alone what its rights let it have now. */
  showAll(peer: Peer): void {
    for (const media of this.published.values()) if (media.owner !== peer) this.show(peer, media);
  }

  /** The peer has closed itself. */
  forget(peer: Peer): void {
    this.peers.delete(peer);
    if (!this.closed) this.agreeOnCodecs();
    this.leave(peer.node);
  }

  /** What a newcomer hears, who speaks now first, and whom they see: who speaks, else who began first. */
  firstFor(peer: Peer): { sounds: PublishedMedia[]; picture: PublishedMedia | undefined } {
    const shown = [...this.published.values()].filter((media) => this.mayHave(peer, media));
    const isSpeaker = ({ participantId }: PublishedMedia): boolean => participantId === this.activeSpeaker;
    const sounds = shown.filter(
      ({ source, participantId }) =>
        (source === 'microphone' || source === 'screen-sound') && participantId !== peer.participantId,
    );
    const cameras = shown.filter(({ source }) => source === 'camera');
    return {
      sounds: [...sounds.filter(isSpeaker), ...sounds.filter((one) => !isSpeaker(one))].slice(0, MAX_FIRST_SOUNDS),
      picture: cameras.find(isSpeaker) ?? cameras[0],
    };
  }

  mediaOf(producerId: string): PublishedMedia | undefined {
    return this.published.get(producerId);
  }
  mediaBy(peer: Peer): PublishedMedia[] {
    return [...this.published.values()].filter(({ owner }) => owner === peer);
  }

  /** Shows new media to who may have them; the newest page of a participant wins each source. */
  async publish(media: PublishedMedia): Promise<void> {
    for (const other of [...this.published.values()]) {
      if (isSameLabel(other, media)) other.producer.close();
    }
    this.published.set(media.producer.id, media);
    media.producer.observer.once('close', () => this.withdraw(media));
    // The moderator may have muted the seat while the producer was being made.
    if (media.source === 'microphone' && media.owner.rights.isMutedByModerator) media.isSwitchedOff = true;
    await this.bringUpToDate(media);
  }

  /** By its owner, or because the moderator muted the seat. */
  async switchOff(media: PublishedMedia): Promise<void> {
    media.isSwitchedOff = true;
    await this.bringUpToDate(media);
  }

  async switchOn(media: PublishedMedia): Promise<void> {
    media.isSwitchedOff = false;
    await this.bringUpToDate(media);
  }

  /** For good. With a reason, peers are told that the session is over; without one they may come back. */
  close(reason?: 'ended' | 'cancelled'): void {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.timer);
    for (const peer of [...this.peers]) {
      if (reason !== undefined) this.tell(peer, 'media:room-closed', { reason });
      peer.close();
    }
    this.nodes.close();
  }

  /** Ends a node that nobody is on any more: what is forwarded to it costs both workers. */
  private leave(node: RoomNode): void {
    if (this.closed || node.router.closed || [...this.peers].some((peer) => peer.node === node)) return;
    if (this.ear?.node === node) {
      if (this.microphones().length > 0) return;
      this.ear = undefined;
    }
    this.nodes.end(node);
  }

  /** Its worker is gone, with all that went through it. Who was there comes again, elsewhere; the others only lose what came from there. */
  private lose(node: RoomNode): void {
    for (const peer of [...this.peers].filter((each) => each.node === node)) {
      peer.close();
      peer.tell('media:room-restarted', { lostEpoch: node.epoch });
    }
    if (this.ear?.node !== node) return;
    this.ear = undefined;
    const heard = this.microphones().filter(({ isHeard }) => isHeard);
    Promise.all(heard.map((media) => this.listenTo(media))).catch((error: unknown) => this.report(error));
  }

  private follow(stage: Stage): void {
    this.stage = stage;
    clearTimeout(this.timer);
    const change = nextChange(stage, Date.now());
    if (change === undefined || this.closed) return;
    this.timer = setTimeout(() => {
      this.follow(this.stage);
      this.refresh().catch((error: unknown) => this.report(error));
    }, change - Date.now());
  }

  /** After the stage or a pass changed: what each peer has, what is let through, whom the ear hears. */
  async refresh(): Promise<void> {
    await Promise.all([...this.published.values()].map((media) => this.bringUpToDate(media)));
    for (const peer of this.peers) this.tellSpeaker(peer);
  }

  private async bringUpToDate(media: PublishedMedia): Promise<void> {
    const { producer } = media;
    if (producer.closed) return;
    const isPaused = media.isSwitchedOff || !isLetThrough(this.stage, media, Date.now());
    const wasPaused = media.isPaused;
    media.isPaused = isPaused;
    for (const peer of this.peers) {
      if (peer !== media.owner && this.show(peer, media)) continue;
      if (isPaused === wasPaused || !this.knows(peer, media)) continue;
      this.tell(peer, isPaused ? 'media:producer-paused' : 'media:producer-resumed', { producerId: producer.id });
    }
    if (isPaused !== producer.paused) await whileOpen(producer, isPaused ? producer.pause() : producer.resume());
    if (media.source === 'microphone') await this.hear(media);
  }

  /** Opens or closes these media for a peer as its rights are now; `true` when that told it everything about them. */
  private show(peer: Peer, media: PublishedMedia): boolean {
    const { id: producerId } = media.producer;
    const isShown = peer.shown.has(producerId);
    if (this.mayHave(peer, media) === isShown) return false;
    if (isShown) {
      peer.shown.delete(producerId);
      peer.stopConsuming(producerId);
      this.tell(peer, 'media:producer-closed', { producerId });
    } else {
      peer.shown.add(producerId);
      this.tell(peer, 'media:producer-opened', toRemoteProducer(media));
    }
    return true;
  }

  private knows = (peer: Peer, { owner, producer }: PublishedMedia): boolean =>
    peer === owner || peer.shown.has(producer.id);

  private withdraw(media: PublishedMedia): void {
    const { id: producerId } = media.producer;
    if (!this.published.delete(producerId)) return;
    // The whole room is going, and peers are told that instead.
    if (this.closed) return;
    for (const peer of this.peers) {
      if (!this.knows(peer, media)) continue;
      peer.shown.delete(producerId);
      this.tell(peer, 'media:producer-closed', { producerId });
    }
    if (media.source === 'microphone' && this.activeSpeaker === media.participantId) this.changeActiveSpeaker(null);
  }

  /** Tells who publishes what everybody who watches can show, when that changed. */
  private agreeOnCodecs(): void {
    const watching = [...this.peers].filter(({ claims }) => claims.rights.includes('watch'));
    const codecs = VIDEO_CODECS.filter((codec) => watching.every(({ videoCodecs }) => videoCodecs.has(codec)));
    if (codecs.join() === this.codecs.join()) return;
    this.codecs = codecs;
    for (const peer of this.peers) {
      const { mayPublish, interpretsInto } = peer.rights;
      if (mayPublish || interpretsInto.length > 0) this.tell(peer, 'media:codecs-changed', { videoCodecs: codecs });
    }
  }

  private microphones(): PublishedMedia[] {
    return [...this.published.values()].filter(({ source }) => source === 'microphone');
  }

  /** Of the microphones only those on stage: what is said backstage is nobody's turn. */
  private async hear(media: PublishedMedia): Promise<void> {
    const isHeard = isOnStage(this.stage, media.participantId);
    if (isHeard === media.isHeard) return;
    media.isHeard = isHeard;
    if (isHeard) return this.listenTo(media);
    if (this.activeSpeaker === media.participantId) this.changeActiveSpeaker(null);
    const speakers = await this.ear?.speakers;
    const producerId = media.producer.id;
    if (speakers !== undefined) await whileOpen(media.producer, speakers.removeProducer({ producerId }));
  }

  private async listenTo(media: PublishedMedia): Promise<void> {
    this.ear ??= { node: media.owner.node, speakers: this.listenOn(media.owner.node) };
    const { node, speakers } = this.ear;
    try {
      await forward(media, node);
      await (await speakers).addProducer({ producerId: media.producer.id });
    } catch (error) {
      // With a node its ear is gone, and all microphones are heard by another.
      if (!media.producer.closed && !node.router.closed) throw error;
    }
  }

  private async listenOn(node: RoomNode): Promise<ActiveSpeakerObserver> {
    const speakers = await node.router.createActiveSpeakerObserver({ interval: ACTIVE_SPEAKER_INTERVAL_MS });
    speakers.on('dominantspeaker', ({ producer }) => {
      const speaker = this.published.get(producer.id)?.participantId;
      if (speaker !== undefined) this.changeActiveSpeaker(speaker);
    });
    return speakers;
  }

  private changeActiveSpeaker(participantId: ParticipantId | null): void {
    if (participantId === this.activeSpeaker) return;
    this.activeSpeaker = participantId;
    for (const peer of this.peers) this.tellSpeaker(peer);
  }

  /** Nobody is told of somebody whom they may not see. */
  activeSpeakerFor(peer: Peer): ParticipantId | null {
    const media = this.microphones().find(({ participantId }) => participantId === this.activeSpeaker);
    return media !== undefined && (media.participantId === peer.participantId || this.mayHave(peer, media))
      ? this.activeSpeaker
      : null;
  }

  private tellSpeaker(peer: Peer): void {
    const participantId = this.activeSpeakerFor(peer);
    if (participantId === peer.toldSpeaker) return;
    peer.toldSpeaker = participantId;
    this.tell(peer, 'media:active-speaker-changed', { participantId });
  }

  /** Whose worker has just died is told that; what ended with it is not news to them, least of all about their own media. */
  private tell<Name extends keyof MediaServerToClient>(
    peer: Peer,
    name: Name,
    ...message: Parameters<MediaServerToClient[Name]>
  ): void {
    if (!peer.node.router.closed) peer.tell(name, ...message);
  }

  private report(error: unknown): void {
    if (!this.closed) this.logger.error({ err: error, roomId: this.id }, 'a room could not be brought up to date');
  }
}

/** An order to a producer that ends meanwhile has nothing left to do. @throws what failed for another reason */
async function whileOpen(producer: Producer, order: Promise<void>): Promise<void> {
  await order.catch((error: unknown) => {
    if (!producer.closed) throw error;
  });
}

function toRemoteProducer({ participantId, source, language, producer, isPaused }: PublishedMedia): RemoteProducer {
  return { producerId: producer.id, participantId, kind: producer.kind, source, language, isPaused };
}

const isSameLabel = (one: MediaLabel, other: MediaLabel): boolean =>
  one.participantId === other.participantId && one.source === other.source && one.language === other.language;
