import {
  RESUME_GRACE_MS,
  type Ack,
  type CreatedConsumer,
  type CreatedTransport,
  type LineNarrowed,
  type MediaRights,
  type MediaServerToClient,
  type MediaSource,
  type ParticipantId,
  type PreferLayers,
  type ReceivedStage,
  type ResumedMedia,
  type RoomPassClaims,
  type VideoCodec,
} from '@app/contracts';
import { accept, refuse } from '@app/realtime';
import type { Consumer, IceParameters, RtpCapabilities, WebRtcTransport } from 'mediasoup/types';
import { randomBytes } from 'node:crypto';
import { LineLimit } from './line-limit.js';
import {
  INITIAL_OUTGOING_BITRATE_BPS,
  KEY_FRAME_REQUEST_DELAY_MS,
  MAX_CONSUMERS,
  MAX_INCOMING_BITRATE_BPS,
} from './media-options.js';
import type { MediaSocket } from './media-socket.js';
import { ask } from './mediasoup-refusal.js';
import { OneAtATime } from './one-at-a-time.js';
import {
  type ConnectTransportStrictly,
  type ConsumeStrictly,
  type ProduceStrictly,
  type ReceiveStageStrictly,
  underNumbersOf,
} from './rtp-parameters.js';
import { consumerUnknown, gone, notYours, producerUnknown, transportUnknown } from './peer-refusals.js';
import { BOOTH_SOURCES, isSameRights, maySend } from './stage-rights.js';
import type { PeerMeter } from './statistics/peer-meter.js';
import { forward, type RoomNode } from './room-nodes.js';
import type { PublishedMedia, StreamRoom } from './stream-room.js';

type Direction = 'send' | 'recv';
type Nothing = Record<string, never>;
/** Parsed. */
type ConsumeOrder = Omit<ConsumeStrictly, 'rtpCapabilities'> & { readonly rtpCapabilities: RtpCapabilities };
const KIND_OF = {
  camera: 'video',
  microphone: 'audio',
  screen: 'video',
  'screen-sound': 'audio',
  interpretation: 'audio',
  'sign-language': 'video',
} as const satisfies Record<MediaSource, 'audio' | 'video'>;

/** Bytes of chance in what lets somebody take a peer over. */
const RESUME_KEY_BYTES = 24;

/**
 * One page that has joined a room, for as long as its worker lives: its transports and what goes through them. Its socket
 * may be lost and replaced by another one within the grace period; meanwhile media go on. A socket that joins without
 * the key is a new peer. What is done to a peer is done in its `turns`, one thing at a time.
 */
export class Peer {
  readonly resumeKey = randomBytes(RESUME_KEY_BYTES).toString('base64url');
  readonly turns = new OneAtATime();
  private readonly transports = new Map<
    string,
    { transport: WebRtcTransport; direction: Direction; isConnected: boolean; limit: LineLimit }
  >();
  private readonly consumers = new Map<string, Consumer>();
  /** Producers that this peer was told of. */
  readonly shown = new Set<string>();
  toldSpeaker: ParticipantId | null = null;
  readonly meter: PeerMeter;
  private toldRights: MediaRights;
  private closed = false;
  /** `null` while it is lost. */
  private socket: MediaSocket | null;
  private lastClaims: RoomPassClaims;
  private grace: NodeJS.Timeout | undefined;

  constructor(
    socket: MediaSocket,
    private readonly room: StreamRoom,
    readonly node: RoomNode,
    /** What its page can show. */
    readonly videoCodecs: ReadonlySet<VideoCodec>,
  ) {
    this.socket = socket;
    this.lastClaims = socket.data.claims;
    this.toldRights = this.rights;
    this.meter = room.openMeter(() => this.claims);
  }

  /** Of the pass as it was last renewed. */
  get claims(): RoomPassClaims {
    if (this.socket !== null) this.lastClaims = this.socket.data.claims;
    return this.lastClaims;
  }
  get participantId(): ParticipantId {
    return this.claims.sub;
  }
  get isClosed(): boolean {
    return this.closed;
  }
  /** Its socket is gone, and nobody has come for it yet. */
  get isLost(): boolean {
    return this.socket === null;
  }
  get consumerCount(): number {
    return this.consumers.size;
  }
  /** By the pass and the stage as they are now. */
  get rights(): MediaRights {
    return this.room.rightsOf(this.claims);
  }

  tell<Name extends keyof MediaServerToClient>(name: Name, ...message: Parameters<MediaServerToClient[Name]>): void {
    // What it missed meanwhile it sees when it comes back.
    this.socket?.emit(name, ...message);
  }

  isOn(socket: MediaSocket): boolean {
    return this.socket === socket;
  }

  /** This socket is gone without a goodbye: waits for its page to come back on another one. */
  lose(socket: MediaSocket): void {
    if (this.closed || this.socket !== socket) return;
    this.lastClaims = socket.data.claims;
    this.socket = null;
    clearTimeout(this.grace);
    this.grace = setTimeout(() => this.close(), RESUME_GRACE_MS);
    this.closeIfPageEnded();
  }

  /**
   * Its page is back on this socket; the caller has made sure that it is. Rights are those of the new pass and of the stage
   * as they are now. @returns what goes on; `null` when the peer ended meanwhile
   */
  async resumeOn(socket: MediaSocket): Promise<ResumedMedia | null> {
    clearTimeout(this.grace);
    // A socket may be dead for a while before its server hears of it.
    const before = this.socket;
    this.socket = null;
    before?.disconnect(true);
    this.lastClaims = socket.data.claims;
    this.stopWatchingWithoutRight();
    await this.applyRights();
    this.room.showAll(this);
    if (this.closed) return null;
    this.socket = socket;
    if (!socket.connected) this.lose(socket);
    this.toldSpeaker = this.room.activeSpeakerFor(this);
    return {
      transportIds: [...this.transports.keys()],
      producers: this.ownMedia().map(({ producer, isSwitchedOff }) => ({ producerId: producer.id, isSwitchedOff })),
      consumers: [...this.consumers.values()].map(({ id, paused, preferredLayers }) => ({
        consumerId: id,
        isPaused: paused,
        spatialLayer: preferredLayers?.spatialLayer ?? null,
      })),
    };
  }

  /** At most one in each direction. */
  async createTransport(direction: Direction): Promise<Ack<CreatedTransport>> {
    if ([...this.transports.values()].some((own) => own.direction === direction)) {
      return refuse('limit-reached', `There is a ${direction} transport already.`);
    }
    const made = await ask(
      this.node.router.createWebRtcTransport({
        webRtcServer: this.node.worker.webRtcServer,
        preferUdp: true,
        initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE_BPS,
      }),
    );
    if (!made.ok) return this.closed ? gone() : made;
    const transport = made.value;
    if (this.closed) {
      transport.close();
      return gone();
    }
    this.transports.set(transport.id, { transport, direction, isConnected: false, limit: new LineLimit(transport) });
    transport.observer.once('close', () => this.transports.delete(transport.id));
    transport.on('dtlsstatechange', () => this.closeIfPageEnded());
    this.meter.add(transport);
    if (direction === 'send') {
      const limited = await ask(transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE_BPS));
      if (!limited.ok) return this.closed ? gone() : limited;
    }
    const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
    return accept({ transportId: id, iceParameters, iceCandidates, dtlsParameters });
  }

  /** Once per transport. */
  async connectTransport({ transportId, dtlsParameters }: ConnectTransportStrictly): Promise<Ack<Nothing>> {
    const own = this.transports.get(transportId);
    if (own === undefined) return transportUnknown();
    if (own.isConnected) return refuse('wrong-state', 'This transport is connected already.');
    const connected = await ask(own.transport.connect({ dtlsParameters }));
    if (!connected.ok) return this.closed ? gone() : connected;
    own.isConnected = true;
    return accept({});
  }

  async restartIce(transportId: string): Promise<Ack<{ iceParameters: IceParameters }>> {
    const own = this.transports.get(transportId);
    if (own === undefined) return transportUnknown();
    const restarted = await ask(own.transport.restartIce());
    if (!restarted.ok) return this.closed ? gone() : restarted;
    return accept({ iceParameters: restarted.value });
  }

  /** Its line seems to let less through than is sent. */
  async narrow({ transportId, kbps }: LineNarrowed): Promise<Ack<Nothing>> {
    const own = this.transports.get(transportId);
    if (own === undefined) return transportUnknown();
    const limited = await ask(own.limit.narrow(kbps));
    return limited.ok ? accept({}) : this.closed ? gone() : limited;
  }

  /**
   * Publishes one source; the same participant's other pages stop sending it. While the moderator has muted the seat, a
   * microphone starts paused.
   */
  async produce(message: ProduceStrictly): Promise<Ack<{ producerId: string }>> {
    const { kind, source, language = null, rtpParameters } = message;
    if (BOOTH_SOURCES.includes(source) !== (language !== null))
      return refuse('bad-message', 'A language is for what a booth sends, and needed there.');
    const label = { participantId: this.participantId, source, language };
    if (!maySend(this.rights, label)) return notYours();
    if (KIND_OF[source] !== kind) return refuse('bad-message', `A ${source} does not send ${kind}.`);
    const own = this.transports.get(message.transportId);
    if (own === undefined) return transportUnknown();
    if (own.direction !== 'send') return refuse('wrong-state', 'This transport only receives.');
    if (this.ownMedia().some((media) => media.source === source && media.language === language))
      return refuse('limit-reached', `The ${source} is being sent already.`);
    const isSwitchedOff = message.isPaused || (source === 'microphone' && this.rights.isMutedByModerator);
    const isPaused = isSwitchedOff || BOOTH_SOURCES.includes(source);
    const keyFrameRequestDelay = KEY_FRAME_REQUEST_DELAY_MS;
    const made = await ask(own.transport.produce({ kind, rtpParameters, paused: isPaused, keyFrameRequestDelay }));
    if (!made.ok) return this.closed ? gone() : made;
    if (this.closed || !maySend(this.rights, label)) {
      made.value.close();
      return this.closed ? gone() : notYours();
    }
    await this.room.publish({ ...label, owner: this, producer: made.value, isSwitchedOff, isPaused, isHeard: false });
    return accept({ producerId: made.value.id });
  }

  async pauseProducer(producerId: string): Promise<Ack<Nothing>> {
    const media = this.ownMediaOf(producerId);
    if (media === undefined) return producerUnknown();
    await this.room.switchOff(media);
    return accept({});
  }

  async resumeProducer(producerId: string): Promise<Ack<Nothing>> {
    const media = this.ownMediaOf(producerId);
    if (media === undefined) return producerUnknown();
    if (media.source === 'microphone' && this.rights.isMutedByModerator) {
      return refuse('muted-by-moderator', 'The moderator has muted this seat.');
    }
    await this.room.switchOn(media);
    return accept({});
  }

  closeProducer(producerId: string): Ack<Nothing> {
    const media = this.ownMediaOf(producerId);
    if (media === undefined) return producerUnknown();
    media.producer.close();
    return accept({});
  }

  /**
   * What somebody who has just come hears and sees first, all of it at once. It begins unpaused: a transport that is not
   * connected carries nothing, and mediasoup asks for the key frame when it is.
   */
  async receiveStage({ rtpCapabilities, ...wanted }: ReceiveStageStrictly): Promise<Ack<ReceivedStage>> {
    if (!this.claims.rights.includes('watch')) return refuse('right-missing', 'This pass does not let you watch.');
    const own = [...this.transports.values()].find(({ direction }) => direction === 'recv');
    if (own === undefined) return transportUnknown();
    if (own.isConnected) return refuse('wrong-state', 'This transport is connected already; ask for each.');
    const transportId = own.transport.id;
    const fitting = underNumbersOf(this.node.router.rtpCapabilities, rtpCapabilities);
    const { sounds, picture } = this.room.firstFor(this);
    const consume = async ({ producer }: PublishedMedia, layers: Omit<ReceiveStageStrictly, 'rtpCapabilities'>) =>
      this.consume({ transportId, producerId: producer.id, rtpCapabilities: fitting, isPaused: false, ...layers });
    const answers = await Promise.all([
      ...sounds.map((media) => consume(media, {})),
      ...(picture === undefined || wanted.spatialLayer === undefined ? [] : [consume(picture, wanted)]),
    ]);
    if (this.closed) return gone();
    return accept({ consumers: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])) });
  }

  /** A consumer of somebody's producer; one that starts paused is resumed by its owner when the element is ready. */
  async consume(message: ConsumeOrder): Promise<Ack<CreatedConsumer>> {
    const { transportId, producerId, rtpCapabilities, isPaused, spatialLayer, priority } = message;
    if (!this.claims.rights.includes('watch')) return refuse('right-missing', 'This pass does not let you watch.');
    const own = this.transports.get(transportId);
    if (own === undefined) return transportUnknown();
    if (own.direction !== 'recv') return refuse('wrong-state', 'This transport only sends.');
    const media = this.room.mediaOf(producerId);
    if (media === undefined || !this.room.mayHave(this, media)) return producerUnknown();
    if (this.consumers.size >= MAX_CONSUMERS) return refuse('limit-reached', 'Too many consumers.');
    if ([...this.consumers.values()].some((consumer) => consumer.producerId === producerId)) {
      return refuse('wrong-state', 'This producer is being consumed already.');
    }
    const forwarded = await ask(forward(media, this.node));
    if (!forwarded.ok) return this.closed ? gone() : media.producer.closed ? producerUnknown() : forwarded;
    if (this.closed) return gone();
    if (!this.node.router.canConsume({ producerId, rtpCapabilities })) {
      return media.producer.closed
        ? producerUnknown()
        : refuse('cannot-consume', 'These capabilities do not fit that producer.');
    }
    const preferredLayers = spatialLayer === undefined ? undefined : { spatialLayer };
    // Until its transport is connected nothing goes out, so a look at the stage after that is early enough.
    const paused = isPaused !== false || own.isConnected;
    const made = await ask(own.transport.consume({ producerId, rtpCapabilities, paused, preferredLayers }));
    // The producer may have ended while the worker was asked.
    if (!made.ok) return this.closed ? gone() : media.producer.closed ? producerUnknown() : made;
    const consumer = made.value;
    if (this.closed) {
      consumer.close();
      return gone();
    }
    // Or left the stage: nothing of backstage goes to the audience.
    if (!this.room.mayHave(this, media)) {
      consumer.close();
      return producerUnknown();
    }
    this.consumers.set(consumer.id, consumer);
    consumer.observer.once('close', () => this.consumers.delete(consumer.id));
    consumer.once('producerclose', () => this.tell('media:consumer-closed', { consumerId: consumer.id }));
    const ready = await ask(this.prepare(consumer, { isPaused, priority }));
    if (!ready.ok) return this.closed ? gone() : consumer.closed ? producerUnknown() : ready;
    const { id, kind, rtpParameters, producerPaused } = consumer;
    return accept({ consumerId: id, producerId, kind, rtpParameters, isProducerPaused: producerPaused });
  }

  async pauseConsumer(consumerId: string): Promise<Ack<Nothing>> {
    return this.withConsumer(consumerId, (consumer) => consumer.pause());
  }
  async resumeConsumer(consumerId: string): Promise<Ack<Nothing>> {
    return this.withConsumer(consumerId, (consumer) => consumer.resume());
  }
  async closeConsumer(consumerId: string): Promise<Ack<Nothing>> {
    return this.withConsumer(consumerId, async (consumer) => consumer.close());
  }
  /** Accepted and without effect for what isn't simulcast. */
  async preferLayers({ consumerId, spatialLayer, temporalLayer, priority }: PreferLayers): Promise<Ack<Nothing>> {
    return this.withConsumer(consumerId, async (consumer) => {
      await consumer.setPreferredLayers({ spatialLayer, temporalLayer });
      if (priority !== undefined && priority !== consumer.priority) await consumer.setPriority(priority);
    });
  }

  /** The pass was renewed: it may let its owner send or see something else now. */
  async applyPass(): Promise<void> {
    this.stopWatchingWithoutRight();
    await this.applyRights();
    await this.room.refresh();
  }

  /** The stage changed: says so when it changed for this peer, ends or pauses what may no longer be sent. */
  async applyRights(): Promise<void> {
    const { rights } = this;
    if (isSameRights(rights, this.toldRights)) return;
    this.toldRights = rights;
    // First the reason, then the consequences: the client must not take them for something else.
    this.tell('media:rights-changed', rights);
    for (const media of this.ownMedia()) {
      if (!maySend(rights, media)) media.producer.close();
      else if (rights.isMutedByModerator && media.source === 'microphone') await this.room.switchOff(media);
    }
  }

  /** Somebody left its sight. */
  stopConsuming(producerId: string): void {
    for (const consumer of this.consumers.values()) if (consumer.producerId === producerId) consumer.close();
  }

  /** A page that is closed ends its media by itself, a network that is gone does not: nobody comes back for the former. */
  private closeIfPageEnded(): void {
    const hasEnded = [...this.transports.values()].some(({ transport: { dtlsState } }) => dtlsState === 'closed');
    if (this.socket === null && hasEnded) this.close();
  }

  /** Ends its transports with all that goes through them. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.grace);
    this.meter.close();
    for (const { transport } of this.transports.values()) transport.close();
    this.transports.clear();
    this.consumers.clear();
    this.room.forget(this);
  }

  private stopWatchingWithoutRight(): void {
    if (this.claims.rights.includes('watch')) return;
    for (const consumer of this.consumers.values()) consumer.close();
  }

  private async prepare(
    consumer: Consumer,
    { isPaused = true, priority }: Pick<ConsumeStrictly, 'isPaused' | 'priority'>,
  ): Promise<void> {
    if (priority !== undefined) await consumer.setPriority(priority);
    if (!isPaused && consumer.paused) await consumer.resume();
  }

  private ownMedia(): PublishedMedia[] {
    return this.room.mediaBy(this);
  }
  private ownMediaOf(producerId: string): PublishedMedia | undefined {
    const media = this.room.mediaOf(producerId);
    return media?.owner === this ? media : undefined;
  }

  private async withConsumer(consumerId: string, order: (consumer: Consumer) => Promise<void>): Promise<Ack<Nothing>> {
    const consumer = this.consumers.get(consumerId);
    if (consumer === undefined) return consumerUnknown();
    const done = await ask(order(consumer));
    if (done.ok) return accept({});
    return this.closed ? gone() : consumer.closed ? consumerUnknown() : done;
  }
}
