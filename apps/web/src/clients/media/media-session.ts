import type { Ack, CreatedTransport, JoinedRoom, MediaSource, ParticipantId, ResumedMedia } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { FirstStage } from './first-stage.js';
import { Line } from './line.js';
import type { LocalMedia } from './local-media.js';
import type { MediaStatistics } from './media-room.js';
import {
  type Counters,
  measure,
  type MeasuredStream,
  NOTHING_MEASURED,
  qualityOf,
  strainsToReceive,
  strainsToSend,
} from './media-statistics.js';
import type { MediaStore } from './media-store.js';
import { createTransport, type KeptTransport } from './media-transports.js';
import type { Relays } from './relays.js';
import { Relief } from './relief.js';
import { RemoteMedia } from './remote-media.js';
import type { Signalling } from './signalling.js';
import type { Viewing } from './viewing.js';

/** What a session is made of; all but the join outlives it. */
export interface SessionParts {
  readonly self: ParticipantId;
  readonly joined: JoinedRoom;
  /** The transport to receive by, when it was asked for together with the join. */
  readonly receiving: Promise<Ack<CreatedTransport>> | null;
  /** What came of the stage together with the join. */
  readonly first: Promise<FirstStage>;
  readonly signalling: Signalling;
  readonly relays: Relays;
  /** The network seems to have gone: whoever holds the socket should look whether it has, too. */
  readonly onStall: () => void;
  readonly device: Promise<types.Device>;
  readonly local: LocalMedia;
  readonly store: MediaStore;
  readonly viewing: Viewing;
}

const MEASURE_EVERY_MS = 2_000;
/** Who asks more often gets the same answer. */
const FRESH_MS = 900;

/** What lies between joining a room and leaving it or seeing it rebuilt: two transports and what goes through them. */
export class MediaSession {
  /** Resolves when this session can't go on but a new join may help. Never rejects. */
  readonly spoiled: Promise<'restarted' | 'hopeless'>;
  private spoil: (why: 'restarted' | 'hopeless') => void = () => undefined;
  private readonly remote: RemoteMedia;
  private readonly transports = new Map<'send' | 'recv', Promise<KeptTransport>>();
  private readonly line: Line;
  private isSpoiled = false;
  private isClosed = false;
  private counters: Counters = new Map();
  private measured = NOTHING_MEASURED;
  private measuring: Promise<MediaStatistics> | null = null;
  private readonly sendingRelief = new Relief();
  private readonly receivingRelief = new Relief();
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(private readonly parts: SessionParts) {
    this.spoiled = new Promise((resolve) => (this.spoil = resolve));
    void this.spoiled.then(() => (this.isSpoiled = true));
    const { self, signalling, device, first, store, viewing } = parts;
    this.line = new Line(signalling);
    const link = { line: this.line, device, first, recvTransport: () => this.transport('recv') };
    this.remote = new RemoteMedia(self, link, viewing, (remotes) => {
      if (!this.isClosed) store.update(remotes);
    });
    this.timer = setInterval(() => void this.statistics().then((measured) => this.relieve(measured)), MEASURE_EVERY_MS);
  }

  /** Sends and receives; done when what was there on joining has been asked for. */
  async start(): Promise<void> {
    const { joined, signalling, local, store } = this.parts;
    const { activeSpeaker, producers } = joined;
    const isBack = store.getSnapshot().remotes.size > 0;
    store.update({ activeSpeaker });
    const cameras = producers.filter(({ source }) => source === 'camera').map(({ participantId }) => participantId);
    this.parts.viewing.likely(cameras.find((id) => id === activeSpeaker) ?? cameras[0] ?? null);
    this.hear(signalling);
    // It is there already, so this page has to know of it; who fails here hears of it by `spoiled`.
    if (this.parts.receiving !== null) this.transport('recv').catch(() => undefined);
    const sending = { line: this.line, device: this.parts.device, sendTransport: () => this.transport('send') };
    await Promise.all([this.remote.start(producers, { activeSpeaker, isBack }), local.attach(sending, joined)]);
  }

  /** What lets another socket go on with this session; `undefined` when none can. */
  get resumeKey(): string | undefined {
    return this.isClosed || this.isSpoiled || this.line.isTorn ? undefined : this.parts.joined.resumeKey;
  }

  /** The socket is gone. Media go on; nothing is asked for until `resume`. */
  lose(): void {
    this.line.lose();
  }

  /**
   * Goes on over this socket: nothing that runs is negotiated anew. @returns `false` when the server has something else
   * than this page, which then has to join anew
   */
  async resume(signalling: Signalling, joined: JoinedRoom, resumed: ResumedMedia): Promise<boolean> {
    const kept = await Promise.all([...this.transports.values()].map((each) => each.catch(() => null)));
    const transports = kept.filter((each) => each !== null && !each.transport.closed);
    const own = transports.map((each) => each?.transport.id).sort();
    if (this.resumeKey === undefined || own.join() !== [...resumed.transportIds].sort().join()) return false;
    this.line.regain(signalling);
    this.parts.store.update({ activeSpeaker: joined.activeSpeaker });
    this.hear(signalling);
    this.revive('looks-well');
    await Promise.all([
      this.parts.local.resume(joined, resumed.producers),
      this.remote.resume(joined.producers, resumed.consumers),
    ]);
    return true;
  }

  /** Restarts ICE where it is worth its while. */
  revive(why: 'moved' | 'looks-well'): void {
    for (const transport of this.transports.values()) {
      transport.then(
        ({ revive }) => revive(why),
        () => undefined,
      );
    }
  }

  private hear(signalling: Signalling): void {
    const { joined, local, store } = this.parts;
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
      'media:codecs-changed': ({ videoCodecs }) => local.changeCodecs(videoCodecs),
      'media:room-restarted': ({ lostEpoch }) => {
        if (lostEpoch === joined.epoch) this.spoil('restarted');
      },
    });
  }

  /** What the page shows or plays has changed. */
  look(): void {
    this.remote.look();
  }

  async statsOf(participantId: ParticipantId, source: MediaSource): Promise<RTCStatsReport | null> {
    return this.remote.statsOf(participantId, source);
  }

  /** Measures, unless it has just been done. Never rejects. */
  async statistics(): Promise<MediaStatistics> {
    if (Date.now() - this.measured.atMs < FRESH_MS) return this.measured;
    this.measuring ??= this.measure().finally(() => (this.measuring = null));
    return this.measuring;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    clearInterval(this.timer);
    this.remote.close();
    this.parts.local.detach();
    for (const transport of this.transports.values()) {
      transport.then(
        ({ transport: made }) => made.close(),
        () => undefined,
      );
    }
  }

  private async measure(): Promise<MediaStatistics> {
    const { self, local, store } = this.parts;
    const reportOf = async (direction: 'send' | 'recv'): Promise<RTCStatsReport | null> => {
      const transport = (await this.transports.get(direction)?.catch(() => undefined))?.transport;
      if (transport === undefined || transport.closed) return null;
      return transport.getStats().catch(() => null);
    };
    const [send, receive] = await Promise.all([reportOf('send'), reportOf('recv')]);
    const sent = local.sending().map(({ source, language, producer }): MeasuredStream => {
      return { mid: producer.localId, participantId: self, source, language, isPaused: producer.paused };
    });
    const received = this.remote.receiving().flatMap(({ consumer, participantId, source, language, isPaused }) => {
      return consumer === null ? [] : [{ mid: consumer.localId, participantId, source, language, isPaused }];
    });
    const before = this.measured;
    const { statistics, counters } = measure({ send, receive }, { sent, received }, this.counters, Date.now());
    this.counters = counters;
    this.measured = statistics;
    if (!this.isClosed) store.update({ quality: qualityOf(statistics, before) });
    return statistics;
  }

  /** A device that can't keep up goes without upper layers: of its own cameras, and of what it is shown. */
  private relieve(measured: MediaStatistics): void {
    if (this.isClosed) return;
    void this.parts.local.relieve(this.sendingRelief.look(strainsToSend(measured)));
    if (this.parts.viewing.relieve(this.receivingRelief.look(strainsToReceive(measured)))) this.look();
  }

  private async transport(direction: 'send' | 'recv'): Promise<types.Transport> {
    const { device, relays, onStall, receiving } = this.parts;
    const known = this.transports.get(direction);
    const asked = direction === 'recv' ? receiving : null;
    const parts = { device, relays, onStall, asked, line: this.line };
    const made = known ?? createTransport(direction, parts, () => this.spoil('hopeless'));
    this.transports.set(direction, made);
    // Refused transports mean that the room went on without us; whoever waits for this one hears of it, too.
    if (known === undefined) made.catch(() => this.spoil('hopeless'));
    return (await made).transport;
  }
}
