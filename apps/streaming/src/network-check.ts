import {
  type Ack,
  type CheckChannel,
  type CheckReport,
  NETWORK_CHECK,
  type OpenedCheck,
  type SendCheckData,
} from '@app/contracts';
import { accept, refuse } from '@app/realtime';
import type { DataConsumer, DataProducer, DirectTransport, Router, WebRtcTransport } from 'mediasoup/types';
import { setTimeout as delay } from 'node:timers/promises';
import { ask } from './mediasoup-refusal.js';
import { UploadCount } from './network-check-count.js';
import type { ConnectTransportStrictly } from './rtp-parameters.js';
import type { MediaWorker } from './worker-pool.js';

type Nothing = Record<string, never>;
type EndReason = 'time' | 'limit' | 'server';
/** Between two portions of the load, in milliseconds. */
const PORTION_MS = 20;
/** With so much waiting, in bytes, the way is full: more would only wait, or be dropped here and counted as lost. */
const MOST_WAITING_BYTES = 32_000;
/** Both directions without order or repetition, as RTP goes. */
const LIKE_RTP = { ordered: false, maxRetransmits: 0 } as const;
const MAX_MESSAGE_BYTES = 2_048;

/** What a check consists of at its worker; ends with its router. */
interface CheckParts {
  readonly router: Router;
  readonly send: WebRtcTransport;
  readonly recv: WebRtcTransport;
  readonly inside: DirectTransport;
  /** What the server says, to `recv`. */
  readonly voice: DataProducer;
}

/**
 * One network check: a router of its own with a transport in each direction, and this process at the other end of both. It
 * sends only to whoever has proven the address by ICE and DTLS, a fixed amount, once; whoever sends more than a check needs
 * is cut off. The caller hands over one message at a time.
 */
export class NetworkCheck {
  private readonly count = new UploadCount();
  private parts: CheckParts | undefined;
  private readonly connected = new Set<string>();
  private channel: DataConsumer | undefined;
  private hasUpload = false;
  private hasDownload = false;
  private isClosed = false;
  private readonly timer: NodeJS.Timeout;

  /** `onEnd` is called once, also by `close`. */
  constructor(
    private readonly takeWorker: () => Promise<MediaWorker>,
    private readonly onEnd: (reason: EndReason) => void,
  ) {
    this.timer = setTimeout(() => this.end('time'), NETWORK_CHECK.lifeMs);
    this.timer.unref();
  }

  async open(): Promise<Ack<OpenedCheck>> {
    if (this.parts !== undefined || this.isClosed) return refuse('wrong-state', 'A pass is for one check.');
    const worker = await this.takeWorker();
    const made = await ask(makeParts(worker));
    if (!made.ok) return made;
    const { router, send, recv } = made.value;
    if (this.isClosed) {
      router.close();
      return ended();
    }
    this.parts = made.value;
    router.observer.once('close', () => this.end('server'));
    return accept({
      routerRtpCapabilities: router.rtpCapabilities,
      send: describeTransport(send),
      recv: describeTransport(recv),
    });
  }

  async connect({ transportId, dtlsParameters }: ConnectTransportStrictly): Promise<Ack<Nothing>> {
    const { parts } = this;
    const transport = [parts?.send, parts?.recv].find((one) => one?.id === transportId);
    if (transport === undefined) return refuse('transport-unknown', 'This check has no such transport.');
    if (this.connected.has(transportId)) return refuse('wrong-state', 'This transport is connected already.');
    this.connected.add(transportId);
    const done = await ask(transport.connect({ dtlsParameters }));
    return done.ok ? accept({}) : done;
  }

  /** Takes what the client sends: probes go back, load is counted. */
  async sendData({ streamId }: SendCheckData): Promise<Ack<{ dataProducerId: string }>> {
    const { parts } = this;
    if (parts === undefined || this.hasUpload) return refuse('wrong-state', 'Open the check first; it sends once.');
    this.hasUpload = true;
    const made = await ask(parts.send.produceData({ sctpStreamParameters: { streamId, ...LIKE_RTP } }));
    if (!made.ok) return made;
    const heard = await ask(parts.inside.consumeData({ dataProducerId: made.value.id }));
    if (!heard.ok) return heard;
    heard.value.on('message', (message) => this.take(message));
    return accept({ dataProducerId: made.value.id });
  }

  async receiveData(): Promise<Ack<CheckChannel>> {
    const { parts } = this;
    if (parts === undefined || this.channel !== undefined)
      return refuse('wrong-state', 'Open the check first; it receives once.');
    const made = await ask(parts.recv.consumeData({ dataProducerId: parts.voice.id, ...LIKE_RTP }));
    if (!made.ok) return made;
    const { id, dataProducerId, sctpStreamParameters } = made.value;
    if (sctpStreamParameters === undefined || this.isClosed) return ended();
    this.channel = made.value;
    return accept({ dataConsumerId: id, dataProducerId, sctpStreamParameters });
  }

  report(): Ack<CheckReport> {
    return accept(this.count.report);
  }

  /** The load towards the client, paced; no faster than it leaves. */
  async download(): Promise<Ack<{ messages: number }>> {
    const { channel } = this;
    if (channel === undefined || this.hasDownload) return refuse('wrong-state', 'There is one load, after receiving.');
    this.hasDownload = true;
    const message = Buffer.alloc(NETWORK_CHECK.loadBytes, NETWORK_CHECK.load);
    const beganMs = performance.now();
    let messages = 0;
    for (let atMs = 0; atMs < NETWORK_CHECK.loadMs; atMs = performance.now() - beganMs) {
      const waiting = await ask(channel.getBufferedAmount());
      if (this.isClosed || !waiting.ok) return ended();
      // By the clock and not by the turn: a busy server's timers are late.
      const due = Math.min((atMs * NETWORK_CHECK.loadKbps) / 8 - messages * message.length, MOST_WAITING_BYTES);
      const portion = waiting.value < MOST_WAITING_BYTES ? Math.max(0, Math.ceil(due / message.length)) : 0;
      for (let sent = 0; sent < portion; sent += 1) this.parts?.voice.send(message);
      messages += portion;
      await delay(PORTION_MS);
    }
    return accept({ messages });
  }

  close(): void {
    this.end('server');
  }

  private take(message: Buffer): void {
    const verdict = this.count.take(message, performance.now());
    if (verdict === 'echo') this.parts?.voice.send(message);
    if (verdict === 'too-much') this.end('limit');
  }

  private end(reason: EndReason): void {
    if (this.isClosed) return;
    this.isClosed = true;
    clearTimeout(this.timer);
    this.parts?.router.close();
    this.onEnd(reason);
  }
}

async function makeParts({ worker, webRtcServer }: MediaWorker): Promise<CheckParts> {
  const router = await worker.createRouter();
  try {
    const options = {
      webRtcServer,
      preferUdp: true,
      enableSctp: true,
      maxSendMessageSize: MAX_MESSAGE_BYTES,
      maxReceiveMessageSize: MAX_MESSAGE_BYTES,
    };
    const [send, recv, inside] = await Promise.all([
      router.createWebRtcTransport(options),
      router.createWebRtcTransport(options),
      router.createDirectTransport({
        maxSendMessageSize: MAX_MESSAGE_BYTES,
        maxReceiveMessageSize: MAX_MESSAGE_BYTES,
      }),
    ]);
    return { router, send, recv, inside, voice: await inside.produceData() };
  } catch (error) {
    router.close();
    throw error;
  }
}

function describeTransport(transport: WebRtcTransport): OpenedCheck['send'] {
  const { id, iceParameters, iceCandidates, dtlsParameters, sctpParameters } = transport;
  if (sctpParameters === undefined) throw new Error('a transport with SCTP has its parameters');
  return { transportId: id, iceParameters, iceCandidates, dtlsParameters, sctpParameters };
}

const ended = () => refuse('wrong-state', 'This check is over.');
