import {
  MEDIA_REPORT_EVERY_MS,
  type PeerStatistics,
  type ReportMedia,
  type RoomPassClaims,
  type SessionId,
} from '@app/contracts';
import { connectionQuality } from '@app/domain';
import type { Consumer, Producer, WebRtcTransport } from 'mediasoup/types';
import { randomUUID } from 'node:crypto';
import {
  type ConsumerReading,
  NOTHING_READ,
  type ProducerReading,
  readConsumer,
  readProducer,
  worst,
} from './readings.js';
import type { UsageAccount } from './usage-ledger.js';

/** What was last seen of a transport, and what of it is counted already. */
interface MeteredTransport {
  readonly transport: WebRtcTransport;
  isConnected: boolean;
  countedIn: number;
  countedOut: number;
  inKbps: number;
  outKbps: number;
  /** 0 … 1, `null` while nothing was told. */
  inLoss: number | null;
  outLoss: number | null;
}
type Watched = 'sound' | 'picture';
const WATCHED_KINDS = { audio: 'sound', video: 'picture' } as const;
const IS_REACHED: readonly string[] = ['connected', 'completed'];
/** Of the looks at a peer, one in so many is close in any case. */
const CLOSE_EVERY = 6;
/** Clocks and networks are not exact: a report that is this much too early is taken. */
const REPORT_LEEWAY_MS = 1_000;

/**
 * What goes through one peer's transports: counts its bytes and time into an account of usage, and knows how its connection
 * is. Nothing here runs by itself or per packet: `sample` looks, and mediasoup tells when something begins, pauses or ends.
 */
export class PeerMeter {
  private readonly id = randomUUID();
  private readonly openedAtMs = performance.now();
  private readonly transports = new Map<string, MeteredTransport>();
  private readonly consumers = new Map<string, Consumer>();
  private readonly producers = new Map<string, Producer>();
  private readonly watching = new Set<Watched>();
  private consumerReading: ConsumerReading = NOTHING_READ;
  private producerReading: ProducerReading = NOTHING_READ;
  private report: ReportMedia | undefined;
  private reportedAtMs = -Infinity;
  private samples = 0;
  private isSampling = false;
  private isClosed = false;

  constructor(
    private readonly claims: () => Pick<RoomPassClaims, 'sub' | 'name' | 'role'>,
    private readonly account: UsageAccount,
    private readonly forget: (meter: PeerMeter) => void,
  ) {}

  /** Meters a transport of this peer and all that goes through it, until it ends. */
  add(transport: WebRtcTransport): void {
    const metered: MeteredTransport = {
      transport,
      isConnected: false,
      countedIn: 0,
      countedOut: 0,
      inKbps: 0,
      outKbps: 0,
      inLoss: null,
      outLoss: null,
    };
    this.transports.set(transport.id, metered);
    const { observer } = transport;
    const changed = (): void => {
      metered.isConnected = transport.dtlsState === 'connected' && IS_REACHED.includes(transport.iceState);
      this.watch();
    };
    observer.on('dtlsstatechange', changed);
    observer.on('icestatechange', changed);
    observer.on('newconsumer', (consumer) => this.watchConsumer(consumer));
    observer.on('newproducer', (producer) => {
      this.producers.set(producer.id, producer);
      producer.observer.once('close', () => this.producers.delete(producer.id));
    });
    observer.once('close', () => {
      this.transports.delete(transport.id);
      this.watch();
    });
  }

  /** Of the viewer's browser. @returns whole seconds to wait when it comes too early, and then it is not taken */
  take(report: ReportMedia): number {
    const nowMs = performance.now();
    const waitMs = this.reportedAtMs + MEDIA_REPORT_EVERY_MS - REPORT_LEEWAY_MS - nowMs;
    if (waitMs > 0) return Math.ceil(waitMs / 1_000);
    this.reportedAtMs = nowMs;
    this.report = report;
    return 0;
  }

  /**
   * Looks once: asks the worker about each transport and about each thing that is sent; closely, also about what is received
   * (round trip and jitter), and otherwise about that once a minute. Never rejects.
   */
  async sample(isClose: boolean): Promise<void> {
    if (this.isSampling) return;
    this.isSampling = true;
    const readsConsumers = isClose || this.samples % CLOSE_EVERY === 0;
    this.samples += 1;
    await Promise.all([
      ...[...this.transports.values()].map((metered) => this.count(metered)),
      readsConsumers ? this.readConsumers() : undefined,
      this.readProducers(),
    ]);
    this.isSampling = false;
  }

  get sessionId(): SessionId {
    return this.account.owner.sessionId;
  }

  /** As it was when it was last looked at. */
  get statistics(): PeerStatistics {
    const { sub, name, role } = this.claims();
    const transports = [...this.transports.values()];
    const lossPercent = worst(
      transports.flatMap(({ inLoss, outLoss }) => [inLoss, outLoss].map((loss) => (loss === null ? null : loss * 100))),
    );
    const figures = {
      lossPercent: worst([lossPercent, this.consumerReading.lossPercent, this.producerReading.lossPercent]),
      roundTripMs: worst([this.consumerReading.roundTripMs, this.producerReading.roundTripMs]),
      jitterMs: worst([this.consumerReading.jitterMs, this.producerReading.jitterMs]),
      frozenPercent: frozenPercent(this.report),
    };
    const video = this.video();
    const scores = [
      ...[...this.consumers.values()].filter((consumer) => !isPaused(consumer)).map(({ score }) => score.score),
      ...[...this.producers.values()]
        .filter(({ paused }) => !paused)
        .flatMap(({ score }) => score.map((one) => one.score)),
    ];
    return {
      peerId: this.id,
      participantId: sub,
      name,
      role,
      quality: connectionQuality(figures),
      isSending: this.producers.size > 0,
      connectedS: Math.round((performance.now() - this.openedAtMs) / 1_000),
      upKbps: Math.round(transports.reduce((sum, { inKbps }) => sum + inKbps, 0)),
      downKbps: Math.round(transports.reduce((sum, { outKbps }) => sum + outKbps, 0)),
      ...figures,
      spatialLayer: video?.currentLayers?.spatialLayer ?? null,
      temporalLayer: video?.currentLayers?.temporalLayer ?? null,
      score: scores.length === 0 ? null : Math.min(...scores),
    };
  }

  /** Call it before the transports are closed: their last bytes are asked for first, and mediasoup answers in order. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    const last = [...this.transports.values()].map((metered) => this.count(metered));
    for (const watched of this.watching) this.account.stop(watched);
    this.watching.clear();
    this.account.stop('connected');
    this.forget(this);
    void Promise.all(last).then(() => this.account.release());
  }

  private async count(metered: MeteredTransport): Promise<void> {
    // It may go while it is asked, alone or with its worker: what was not counted by then is lost.
    const [stats] = await metered.transport.getStats().catch(() => []);
    if (stats === undefined) return;
    const { bytesReceived, bytesSent, recvBitrate, sendBitrate, rtpPacketLossReceived, rtpPacketLossSent } = stats;
    this.account.transferred(
      Math.max(0, bytesReceived - metered.countedIn),
      Math.max(0, bytesSent - metered.countedOut),
    );
    metered.countedIn = Math.max(metered.countedIn, bytesReceived);
    metered.countedOut = Math.max(metered.countedOut, bytesSent);
    metered.inKbps = recvBitrate / 1_000;
    metered.outKbps = sendBitrate / 1_000;
    metered.inLoss = rtpPacketLossReceived ?? null;
    metered.outLoss = rtpPacketLossSent ?? null;
  }

  /** One consumer speaks for the way to this peer: a picture where there is one. */
  private async readConsumers(): Promise<void> {
    const consumer = this.video() ?? [...this.consumers.values()].find((each) => !isPaused(each));
    this.consumerReading = consumer === undefined ? NOTHING_READ : await readConsumer(consumer);
  }

  private async readProducers(): Promise<void> {
    const readings = await Promise.all([...this.producers.values()].filter(({ paused }) => !paused).map(readProducer));
    this.producerReading = {
      lossPercent: worst(readings.map(({ lossPercent }) => lossPercent)),
      roundTripMs: worst(readings.map(({ roundTripMs }) => roundTripMs)),
      jitterMs: worst(readings.map(({ jitterMs }) => jitterMs)),
    };
  }

  /** The picture that they get at the largest layer; `undefined` when they get none. */
  private video(): Consumer | undefined {
    const videos = [...this.consumers.values()].filter((consumer) => consumer.kind === 'video' && !isPaused(consumer));
    const layerOf = ({ currentLayers }: Consumer): number => currentLayers?.spatialLayer ?? -1;
    return videos.toSorted((a, b) => layerOf(b) - layerOf(a))[0];
  }

  private watchConsumer(consumer: Consumer): void {
    this.consumers.set(consumer.id, consumer);
    const changed = (): void => this.watch();
    consumer.observer.on('pause', changed);
    consumer.observer.on('resume', changed);
    consumer.observer.once('close', () => {
      this.consumers.delete(consumer.id);
      this.watch();
    });
    this.watch();
  }

  /** Brings the stopwatches in step with what gets through now. */
  private watch(): void {
    if (this.isClosed) return;
    const isReached = [...this.transports.values()].some(({ isConnected }) => isConnected);
    for (const kind of ['audio', 'video'] as const) {
      const watched = WATCHED_KINDS[kind];
      // What its sender has switched off still counts: who sits in front of it watches.
      const isWatching =
        isReached && [...this.consumers.values()].some((consumer) => consumer.kind === kind && !consumer.paused);
      if (isWatching === this.watching.has(watched)) continue;
      if (isWatching) this.watching.add(watched);
      else this.watching.delete(watched);
      this.account[isWatching ? 'start' : 'stop'](watched);
    }
  }
}

const isPaused = ({ paused, producerPaused }: Consumer): boolean => paused || producerPaused;

function frozenPercent(report: ReportMedia | undefined): number | null {
  if (report === undefined || report.shownMs === 0) return null;
  return Math.min(100, (report.frozenMs / report.shownMs) * 100);
}
