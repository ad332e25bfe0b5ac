import type { ParticipantId, RemoteProducer } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { RemoteParticipant } from './media-room.js';
import type { Signalling } from './signalling.js';
import { spatialLayerFor } from './video-layers.js';

/** What remote media needs of the session that is on. */
export interface ReceivingLink {
  readonly signalling: Signalling;
  readonly device: Promise<types.Device>;
  /** @throws Refused */
  recvTransport(): Promise<types.Transport>;
}
interface Received {
  readonly participantId: ParticipantId;
  readonly kind: 'audio' | 'video';
  isPaused: boolean;
  consumer: types.Consumer | null;
  /** What was last asked of the server; `null`: nothing yet, it sends the best. */
  widthPx: number | null;
}
type Remotes = ReadonlyMap<ParticipantId, RemoteParticipant>;

/** What others send, in one session: receives each producer as it appears, in the size it is shown. */
export class RemoteMedia {
  /** By producer id, in the order they began. */
  private readonly received = new Map<string, Received>();
  private isComplete = false;

  constructor(
    private readonly self: ParticipantId,
    private readonly link: ReceivingLink,
    /** Wanted widths by participant; the room's, so that they outlive the session. */
    private readonly widths: ReadonlyMap<ParticipantId, number>,
    private readonly onChange: (remotes: Remotes) => void,
  ) {}

  /**
   * Receives what is there on joining. Shown when all of it has come, so that a reconnected page swaps its pictures at
   * once instead of emptying the stage.
   */
  async start(producers: readonly RemoteProducer[]): Promise<void> {
    await Promise.all(producers.map((producer) => this.opened(producer)));
    this.isComplete = true;
    this.changed();
  }

  async opened({ producerId, participantId, kind, source, isPaused }: RemoteProducer): Promise<void> {
    if (source !== 'camera' && source !== 'microphone') return;
    // One's own voice, from another page, would echo.
    if (participantId === this.self && kind === 'audio') return;
    const received: Received = { participantId, kind, isPaused, consumer: null, widthPx: null };
    this.received.set(producerId, received);
    this.changed();
    const consumer = await this.consume(producerId);
    if (consumer === null) return;
    if (this.received.get(producerId) !== received) return consumer.close();
    received.consumer = consumer;
    this.changed();
    await this.adjust(received, true);
  }

  closed(producerId: string): void {
    const received = this.received.get(producerId);
    this.received.delete(producerId);
    received?.consumer?.close();
    this.changed();
  }

  paused(producerId: string, isPaused: boolean): void {
    const received = this.received.get(producerId);
    if (received === undefined) return;
    received.isPaused = isPaused;
    this.changed();
  }

  /** The wanted width of this participant has changed. */
  resize(participantId: ParticipantId): void {
    for (const received of this.received.values()) {
      if (received.participantId === participantId) void this.adjust(received, false);
    }
  }

  async statsOf(participantId: ParticipantId, kind: 'audio' | 'video'): Promise<RTCStatsReport | null> {
    const consumer = this.find(participantId, kind)?.consumer;
    return consumer === undefined || consumer === null || consumer.closed ? null : consumer.getStats();
  }

  /** `null` when it ended meanwhile or the session did; those say so by themselves. */
  private async consume(producerId: string): Promise<types.Consumer | null> {
    try {
      const [transport, device] = await Promise.all([this.link.recvTransport(), this.link.device]);
      const { recvRtpCapabilities: rtpCapabilities } = device;
      const answer = await this.link.signalling.order('media:consume', {
        transportId: transport.id,
        producerId,
        rtpCapabilities,
      });
      if (!answer.ok) return null;
      const { consumerId, kind } = answer.value;
      // The same dictionary; mediasoup-client lists fewer URIs of header extensions.
      const rtpParameters = answer.value.rtpParameters as types.RtpParameters;
      return await transport.consume({ id: consumerId, producerId, kind, rtpParameters });
    } catch {
      // The transport was refused or closed: the session is over, and its end is told elsewhere.
      return null;
    }
  }

  /** Asks for the layer that fits; nothing for what isn't visible. `isNew`: it was created paused. */
  private async adjust(received: Received, isNew: boolean): Promise<void> {
    const { consumer, kind, participantId } = received;
    if (consumer === null || consumer.closed) return;
    const consumerId = consumer.id;
    const { signalling } = this.link;
    const widthPx = kind === 'audio' ? null : (this.widths.get(participantId) ?? null);
    const was = received.widthPx;
    received.widthPx = widthPx;
    if (widthPx === 0) {
      if (isNew || was === 0) return;
      await signalling.order('media:pause-consumer', { consumerId });
      return;
    }
    const orders: Promise<unknown>[] = [];
    const layer = widthPx === null ? null : spatialLayerFor(widthPx);
    const layerBefore = was === null || was === 0 ? null : spatialLayerFor(was);
    if (layer !== null && layer !== layerBefore) {
      orders.push(signalling.order('media:prefer-layers', { consumerId, spatialLayer: layer }));
    }
    if (isNew || was === 0) orders.push(signalling.order('media:resume-consumer', { consumerId }));
    await Promise.all(orders);
  }

  private find(participantId: ParticipantId, kind: 'audio' | 'video'): Received | undefined {
    return [...this.received.values()].findLast((one) => one.participantId === participantId && one.kind === kind);
  }

  private changed(): void {
    if (this.isComplete) this.onChange(remotesOf(this.received.values()));
  }
}

/** One entry per participant, in the order they began. A newer producer of the same kind wins. */
export function remotesOf(received: Iterable<Omit<Received, 'widthPx'>>): Remotes {
  const remotes = new Map<ParticipantId, RemoteParticipant>();
  for (const { participantId, kind, isPaused, consumer } of received) {
    const known = remotes.get(participantId) ?? {
      participantId,
      audioTrack: null,
      videoTrack: null,
      isAudioPaused: true,
      isVideoPaused: true,
    };
    const track = consumer?.track ?? null;
    remotes.set(
      participantId,
      kind === 'audio'
        ? { ...known, audioTrack: track, isAudioPaused: isPaused }
        : { ...known, videoTrack: track, isVideoPaused: isPaused },
    );
  }
  return remotes;
}
