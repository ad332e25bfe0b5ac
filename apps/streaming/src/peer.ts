import type {
  Ack,
  CreatedConsumer,
  CreatedTransport,
  MediaServerToClient,
  MediaSource,
  ParticipantId,
  PreferLayers,
} from '@app/contracts';
import { accept, refuse } from '@app/realtime';
import type { Consumer, IceParameters, WebRtcTransport } from 'mediasoup/types';
import { INITIAL_OUTGOING_BITRATE_BPS, MAX_CONSUMERS, MAX_INCOMING_BITRATE_BPS } from './media-options.js';
import type { MediaSocket } from './media-socket.js';
import { ask } from './mediasoup-refusal.js';
import type { ConnectTransportStrictly, ConsumeStrictly, ProduceStrictly } from './rtp-parameters.js';
import { isSameRights, type PublishRights } from './stage-rights.js';
import type { PublishedMedia, RoomNode, StreamRoom } from './stream-room.js';

type Direction = 'send' | 'recv';
type Nothing = Record<string, never>;
const KIND_OF = { camera: 'video', microphone: 'audio' } as const satisfies Record<MediaSource, 'audio' | 'video'>;

/**
 * One socket that has joined a room, for as long as its worker lives: its transports and what goes through them.
 * A socket that joins again is a new peer. The caller hands over one message at a time.
 */
export class Peer {
  private readonly transports = new Map<
    string,
    { transport: WebRtcTransport; direction: Direction; isConnected: boolean }
  >();
  private readonly consumers = new Map<string, Consumer>();
  private toldRights: PublishRights;
  private closed = false;

  constructor(
    readonly socket: MediaSocket,
    private readonly room: StreamRoom,
    readonly node: RoomNode,
  ) {
    this.toldRights = this.rights;
  }

  get participantId(): ParticipantId {
    return this.socket.data.claims.sub;
  }
  get isClosed(): boolean {
    return this.closed;
  }
  get consumerCount(): number {
    return this.consumers.size;
  }
  /** By the pass and the stage as they are now. */
  get rights(): PublishRights {
    return this.room.rightsOf(this.participantId, this.socket.data.claims.rights.includes('publish'));
  }

  tell<Name extends keyof MediaServerToClient>(name: Name, ...message: Parameters<MediaServerToClient[Name]>): void {
    this.socket.emit(name, ...message);
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
    this.transports.set(transport.id, { transport, direction, isConnected: false });
    transport.observer.once('close', () => this.transports.delete(transport.id));
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

  /**
   * Publishes one source; the same participant's other pages stop sending it. While the moderator has muted the seat, a
   * microphone starts paused.
   */
  async produce(message: ProduceStrictly): Promise<Ack<{ producerId: string }>> {
    if (!this.rights.mayPublish) return notOnStage();
    if (KIND_OF[message.source] !== message.kind)
      return refuse('bad-message', `A ${message.source} does not send ${message.kind}.`);
    const own = this.transports.get(message.transportId);
    if (own === undefined) return transportUnknown();
    if (own.direction !== 'send') return refuse('wrong-state', 'This transport only receives.');
    if (this.ownMedia().some(({ source }) => source === message.source)) {
      return refuse('limit-reached', `The ${message.source} is being sent already.`);
    }
    const { kind, source, rtpParameters } = message;
    const isPaused = message.isPaused || (kind === 'audio' && this.rights.isMutedByModerator);
    const made = await ask(own.transport.produce({ kind, rtpParameters, paused: isPaused }));
    if (!made.ok) return this.closed ? gone() : made;
    if (this.closed || !this.rights.mayPublish) {
      made.value.close();
      return this.closed ? gone() : notOnStage();
    }
    await this.room.publish({ owner: this, source, producer: made.value, isPaused });
    return accept({ producerId: made.value.id });
  }

  async pauseProducer(producerId: string): Promise<Ack<Nothing>> {
    const media = this.ownMediaOf(producerId);
    if (media === undefined) return producerUnknown();
    await this.room.pause(media);
    return accept({});
  }

  async resumeProducer(producerId: string): Promise<Ack<Nothing>> {
    const media = this.ownMediaOf(producerId);
    if (media === undefined) return producerUnknown();
    if (media.source === 'microphone' && this.rights.isMutedByModerator) {
      return refuse('muted-by-moderator', 'The moderator has muted this seat.');
    }
    await this.room.resume(media);
    return accept({});
  }

  closeProducer(producerId: string): Ack<Nothing> {
    const media = this.ownMediaOf(producerId);
    if (media === undefined) return producerUnknown();
    media.producer.close();
    return accept({});
  }

  /** A paused consumer of somebody's producer; its owner resumes it when the element is ready. */
  async consume({ transportId, producerId, rtpCapabilities }: ConsumeStrictly): Promise<Ack<CreatedConsumer>> {
    if (!this.socket.data.claims.rights.includes('watch'))
      return refuse('right-missing', 'This pass does not let you watch.');
    const own = this.transports.get(transportId);
    if (own === undefined) return transportUnknown();
    if (own.direction !== 'recv') return refuse('wrong-state', 'This transport only sends.');
    const media = this.room.mediaOf(producerId);
    if (media === undefined) return producerUnknown();
    if (this.consumers.size >= MAX_CONSUMERS) return refuse('limit-reached', 'Too many consumers.');
    if ([...this.consumers.values()].some((consumer) => consumer.producerId === producerId)) {
      return refuse('wrong-state', 'This producer is being consumed already.');
    }
    const forwarded = await ask(this.room.forward(media, this.node));
    if (!forwarded.ok) return this.closed ? gone() : media.producer.closed ? producerUnknown() : forwarded;
    if (this.closed) return gone();
    if (!this.node.router.canConsume({ producerId, rtpCapabilities })) {
      return media.producer.closed
        ? producerUnknown()
        : refuse('cannot-consume', 'These capabilities do not fit that producer.');
    }
    const made = await ask(own.transport.consume({ producerId, rtpCapabilities, paused: true }));
    // The producer may have ended while the worker was asked.
    if (!made.ok) return this.closed ? gone() : media.producer.closed ? producerUnknown() : made;
    const consumer = made.value;
    if (this.closed) {
      consumer.close();
      return gone();
    }
    this.consumers.set(consumer.id, consumer);
    consumer.observer.once('close', () => this.consumers.delete(consumer.id));
    consumer.once('producerclose', () => this.tell('media:consumer-closed', { consumerId: consumer.id }));
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
  async preferLayers({ consumerId, spatialLayer, temporalLayer }: PreferLayers): Promise<Ack<Nothing>> {
    return this.withConsumer(consumerId, (consumer) => consumer.setPreferredLayers({ spatialLayer, temporalLayer }));
  }

  /** The stage changed: says so when it changed for this peer, ends or pauses what may no longer be sent. */
  async applyRights(): Promise<void> {
    const { rights } = this;
    if (isSameRights(rights, this.toldRights)) return;
    this.toldRights = rights;
    // First the reason, then the consequences: the client must not take them for something else.
    this.tell('media:rights-changed', rights);
    for (const media of this.ownMedia()) {
      if (!rights.mayPublish) media.producer.close();
      else if (rights.isMutedByModerator && media.source === 'microphone') await this.room.pause(media);
    }
  }

  /** Ends its transports with all that goes through them. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const { transport } of this.transports.values()) transport.close();
    this.transports.clear();
    this.consumers.clear();
    this.room.forget(this);
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

const gone = () => refuse('wrong-state', 'The room was closed or rebuilt; join it again.');
const notOnStage = () => refuse('right-missing', 'Only who is on stage may send.');
const transportUnknown = () => refuse('transport-unknown', 'You have no such transport.');
const producerUnknown = () => refuse('producer-unknown', 'There is no such producer here.');
const consumerUnknown = () => refuse('consumer-unknown', 'You have no such consumer.');
