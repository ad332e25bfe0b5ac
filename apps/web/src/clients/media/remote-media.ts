import type { CreatedConsumer, MediaSource, ParticipantId, RemoteProducer, ResumedMedia } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { FirstStage } from './first-stage.js';
import type { Line } from './line.js';
import type { RemoteBooth, RemoteParticipant } from './media-room.js';
import { remoteBooths, remoteParticipants } from './remote-people.js';
import { priorityOf } from './video-layers.js';
import type { Viewing } from './viewing.js';

/** What remote media needs of the session that is on. */
export interface ReceivingLink {
  readonly line: Line;
  readonly device: Promise<types.Device>;
  readonly first: Promise<FirstStage>;
  /** @throws Refused */
  recvTransport(): Promise<types.Transport>;
}
/** Something that another sends, and what this page has of it. */
export interface Received {
  readonly producerId: string;
  readonly participantId: ParticipantId;
  readonly kind: 'audio' | 'video';
  readonly source: MediaSource;
  readonly language: string | null;
  isPaused: boolean;
  consumer: types.Consumer | null;
}
interface Settling extends Received {
  /** What the server was asked for last; `null`: it has to be asked again. */
  asked: { readonly isPaused: boolean; readonly layer: number | null } | null;
  /** Since when it is not wanted any more, `performance.now()`. */
  leftAtMs: number | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  turn: Promise<void> | null;
  isStale: boolean;
}
export interface RemoteState {
  readonly remotes: ReadonlyMap<ParticipantId, RemoteParticipant>;
  readonly booths: ReadonlyMap<string, RemoteBooth>;
}

/** A picture that is moved on the page is gone for a moment: that is no reason to stop it. */
const PAUSE_AFTER_MS = 300;
/** Who turns the page back finds it at once; later it is asked for anew. */
const CLOSE_AFTER_MS = 15_000;

/** What others send, in one session: receives what is heard and shown, each picture in the layer that its size needs. */
export class RemoteMedia {
  /** By producer id, in the order they began. */
  private readonly known = new Map<string, Settling>();
  private isComplete = false;

  constructor(
    private readonly self: ParticipantId,
    private readonly link: ReceivingLink,
    private readonly viewing: Viewing,
    private readonly onChange: (state: RemoteState) => void,
  ) {}

  /**
   * Receives what is there on joining, sound first and of all sounds that of `activeSpeaker`. A page that shows something
   * already (`isBack`) swaps its pictures when all of them have come, instead of emptying the stage.
   */
  async start(
    producers: readonly RemoteProducer[],
    { activeSpeaker, isBack }: { activeSpeaker: ParticipantId | null; isBack: boolean },
  ): Promise<void> {
    this.isComplete = !isBack;
    const rank = ({ kind, participantId }: RemoteProducer): number =>
      (kind === 'audio' ? 0 : 2) + (participantId === activeSpeaker ? 0 : 1);
    for (const producer of producers) this.learn(producer);
    this.changed();
    const urgentFirst = [...producers].sort((one, other) => rank(one) - rank(other));
    await Promise.all(urgentFirst.map(({ producerId }) => this.settle(this.known.get(producerId))));
    this.isComplete = true;
    this.changed();
    // What nobody wants, or wanted only for a moment.
    const { consumers } = await this.link.first;
    const left = [...consumers.values()];
    consumers.clear();
    await Promise.all(left.map(({ consumerId }) => this.link.line.order('media:close-consumer', { consumerId })));
  }

  async opened(producer: RemoteProducer): Promise<void> {
    this.learn(producer);
    this.changed();
    await this.settle(this.known.get(producer.producerId));
  }

  closed(producerId: string): void {
    const received = this.known.get(producerId);
    if (received === undefined) return;
    this.known.delete(producerId);
    clearTimeout(received.timer);
    received.consumer?.close();
    this.changed();
  }

  paused(producerId: string, isPaused: boolean): void {
    const received = this.known.get(producerId);
    if (received === undefined) return;
    received.isPaused = isPaused;
    this.changed();
  }

  /** The connection is back: what ended meanwhile goes, what began comes, and the rest goes on. */
  async resume(producers: readonly RemoteProducer[], consumers: ResumedMedia['consumers']): Promise<void> {
    const there = new Map(consumers.map((consumer) => [consumer.consumerId, consumer]));
    for (const producerId of [...this.known.keys()])
      if (!producers.some((producer) => producer.producerId === producerId)) this.closed(producerId);
    for (const producer of producers) {
      const received = this.known.get(producer.producerId);
      if (received === undefined) this.learn(producer);
      else received.isPaused = producer.isPaused;
    }
    for (const received of this.known.values()) {
      const { consumer } = received;
      const kept = consumer === null ? undefined : there.get(consumer.id);
      if (consumer === null) continue;
      there.delete(consumer.id);
      received.asked = kept === undefined ? null : { isPaused: kept.isPaused, layer: kept.spatialLayer };
      if (kept !== undefined) continue;
      received.consumer = null;
      consumer.close();
    }
    this.changed();
    // Those whose answers were lost with the socket.
    await Promise.all(
      [...there.keys()].map((consumerId) => this.link.line.order('media:close-consumer', { consumerId })),
    );
    this.look();
  }

  /** What the page shows or plays has changed. */
  look(): void {
    for (const received of this.known.values()) void this.settle(received);
  }

  /** Everything that is being received. */
  receiving(): Received[] {
    return [...this.known.values()];
  }

  async statsOf(participantId: ParticipantId, source: MediaSource): Promise<RTCStatsReport | null> {
    const received = this.receiving().findLast((one) => one.participantId === participantId && one.source === source);
    const consumer = received?.consumer ?? null;
    return consumer === null || consumer.closed ? null : consumer.getStats();
  }

  /** The session is over; its transports close what was received. */
  close(): void {
    for (const { timer } of this.known.values()) clearTimeout(timer);
  }

  private learn({ producerId, participantId, kind, source, language, isPaused }: RemoteProducer): void {
    // One's own voice, from another page, would echo.
    if (participantId === this.self && kind === 'audio') return;
    const label = { producerId, participantId, kind, source, language, isPaused };
    const nothing = { consumer: null, asked: null, leftAtMs: null, timer: undefined, turn: null, isStale: false };
    this.known.set(producerId, { ...label, ...nothing });
  }

  /** Brings what is received in step with what is wanted, one order after another; done when it is. */
  private async settle(received: Settling | undefined): Promise<void> {
    if (received === undefined) return;
    received.isStale = true;
    received.turn ??= this.settleUntilFresh(received).finally(() => {
      received.turn = null;
      // Asked for in the moment between the last look and this one, by whoever was just told of it.
      // Not without a socket: that look would end as it began, again and again, and the page would stand still.
      const isKnown = this.known.get(received.producerId) === received;
      if (received.isStale && isKnown && this.link.line.isUp) void this.settle(received);
    });
    return received.turn;
  }

  private async settleUntilFresh(received: Settling): Promise<void> {
    // Without a socket nothing is asked for; when it is back everything is looked at again.
    while (received.isStale && this.link.line.isUp && this.known.get(received.producerId) === received) {
      received.isStale = false;
      clearTimeout(received.timer);
      if (this.isWanted(received)) {
        received.leftAtMs = null;
        if (received.consumer === null) await this.consume(received);
        else await this.adjust(received, received.consumer);
      } else if (received.consumer !== null) await this.leave(received, received.consumer);
    }
  }

  private isWanted(received: Settling): boolean {
    if (received.source === 'interpretation')
      return received.language !== null && this.viewing.hears(received.language);
    return received.kind === 'audio' || this.widthOf(received) > 0;
  }

  private widthOf({ participantId, source }: Settling): number {
    return source === 'camera' || source === 'screen' || source === 'sign-language'
      ? this.viewing.widthOf(participantId, source)
      : 0;
  }

  private layerOf(received: Settling): number | null {
    const { participantId, source } = received;
    if (source !== 'camera' && source !== 'screen' && source !== 'sign-language') return null;
    return this.viewing.layerOf(participantId, source);
  }

  private async consume(received: Settling): Promise<void> {
    const { producerId } = received;
    try {
      const { link } = this;
      const [transport, device, first] = await Promise.all([link.recvTransport(), link.device, link.first]);
      // These begin together, so that the browser is asked once for all of them.
      const ready = first.consumers.get(producerId);
      first.consumers.delete(producerId);
      // Pictures wait until they can be decoded: their first frame is a key frame, which is sent once.
      const isPaused = ready === undefined && received.kind === 'video';
      const layer = ready === undefined || received.kind === 'audio' ? this.layerOf(received) : first.layer;
      const made = ready ?? (await this.order(received, transport, device, { isPaused, layer }));
      if (made === null) return;
      const { consumerId, kind } = made;
      // The same dictionary; mediasoup-client lists fewer URIs of header extensions.
      const rtpParameters = made.rtpParameters as types.RtpParameters;
      const consumer = await transport.consume({ id: consumerId, producerId, kind, rtpParameters });
      if (this.known.get(producerId) !== received) return consumer.close();
      received.consumer = consumer;
      received.asked = { isPaused, layer };
      received.isStale = true;
      this.changed();
    } catch {
      // The transport was refused or closed: the session is over, and its end is told elsewhere.
    }
  }

  /** Asks the server for a consumer; `null` when there is none to have, now or ever. */
  private async order(
    received: Settling,
    { id: transportId }: types.Transport,
    { recvRtpCapabilities: rtpCapabilities }: types.Device,
    { isPaused, layer }: { isPaused: boolean; layer: number | null },
  ): Promise<CreatedConsumer | null> {
    const { producerId, source } = received;
    const layers = layer === null ? {} : { spatialLayer: layer, priority: priorityOf(source, layer) };
    const message = { transportId, producerId, rtpCapabilities, isPaused, ...layers };
    const answer = await this.link.line.order('media:consume', message);
    if (answer.ok) return answer.value;
    // The others go away with the producer or the session, and those say so by themselves.
    if (answer.code === 'rate-limited') this.settleIn(received, (answer.retryAfterSeconds ?? 1) * 1_000);
    return null;
  }

  /** Asks for the layer that fits, and for what had been given up. */
  private async adjust(received: Settling, { id: consumerId }: types.Consumer): Promise<void> {
    const { line } = this.link;
    const layer = this.layerOf(received);
    const { asked } = received;
    received.asked = { isPaused: false, layer };
    const orders: Promise<unknown>[] = [];
    if (layer !== null && layer !== asked?.layer) {
      const priority = priorityOf(received.source, layer);
      orders.push(line.order('media:prefer-layers', { consumerId, spatialLayer: layer, priority }));
    }
    if (asked?.isPaused !== false) orders.push(line.order('media:resume-consumer', { consumerId }));
    await Promise.all(orders);
  }

  /** Pauses what is out of sight, then gives it up. */
  private async leave(received: Settling, consumer: types.Consumer): Promise<void> {
    const { line } = this.link;
    received.leftAtMs ??= performance.now();
    const goneMs = performance.now() - received.leftAtMs;
    if (goneMs < PAUSE_AFTER_MS) return this.settleIn(received, PAUSE_AFTER_MS - goneMs);
    if (goneMs < CLOSE_AFTER_MS) {
      this.settleIn(received, CLOSE_AFTER_MS - goneMs);
      if (received.asked?.isPaused === true) return;
      received.asked = { isPaused: true, layer: received.asked?.layer ?? null };
      await line.order('media:pause-consumer', { consumerId: consumer.id });
      return;
    }
    received.consumer = null;
    received.asked = null;
    consumer.close();
    this.changed();
    await line.order('media:close-consumer', { consumerId: consumer.id });
  }

  private settleIn(received: Settling, ms: number): void {
    clearTimeout(received.timer);
    received.timer = setTimeout(() => void this.settle(received), ms + 1);
  }

  private changed(): void {
    if (!this.isComplete) return;
    const received = this.receiving();
    this.onChange({ remotes: remoteParticipants(received), booths: remoteBooths(received) });
  }
}
