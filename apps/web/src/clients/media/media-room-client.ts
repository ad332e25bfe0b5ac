import type {
  Ack,
  CreatedTransport,
  JoinedRoom,
  MediaRights,
  MediaSource,
  ParticipantId,
  RefusalCode,
  RoomStatistics,
} from '@app/contracts';
import type { types } from 'mediasoup-client';
import { decodableVideoCodecs, probeEncoders } from './codec-choice.js';
import { loadDevice } from './device.js';
import { type FirstStage, NOTHING_FIRST, receiveFirst } from './first-stage.js';
import { LocalMedia } from './local-media.js';
import { MediaReport } from './media-report.js';
import type {
  BoothTracks,
  Expected,
  LocalTracks,
  MediaPass,
  MediaRoom,
  MediaRoomSnapshot,
  MediaStatistics,
  MutableSource,
  PassSource,
  PictureSource,
  PublishRefusal,
} from './media-room.js';
import { MediaSession } from './media-session.js';
import { NOTHING_MEASURED } from './media-statistics.js';
import { NOT_CONNECTED, MediaStore } from './media-store.js';
import { Relays } from './relays.js';
import { watchNetwork, type NetworkNews } from './network-watch.js';
import { isPassing, LOST, Signalling, type SignallingEnd } from './signalling.js';
import { Viewing } from './viewing.js';
import { AFTER_LOSS, sleep, UNTIL_OPEN, waitMs } from './waiting.js';

/** A pass that ends sooner is not worth another socket. */
const PASS_TO_SPARE_MS = 15_000;

/** A page that has not said by then what it shows does not show what was expected. */
const EXPECTED_FOR_MS = 6_000;

interface Entered {
  readonly joined: JoinedRoom;
  /** `null` when the join asked to resume, where there should be one already. */
  readonly receiving: Promise<Ack<CreatedTransport>> | null;
  readonly first: Promise<FirstStage>;
}
interface FoundPass {
  readonly pass: MediaPass;
  /** Issued for this attempt. */
  readonly isFresh: boolean;
}

/** Where nothing comes any more, nobody waits for long: a socket that only was slow costs no more than another one. */
const STALLED_PING_MS = 1_000;
/** How often what the server can't see is gathered; it is told less often. */
const TELL_EVERY_MS = 2_000;

export { prepareDevice } from './device.js';

/** The live `MediaRoom`: attempts → conversations (one socket) → sessions (one join), each begun anew when it ends. */
export class MediaRoomClient implements MediaRoom {
  private readonly store = new MediaStore();
  private readonly local: LocalMedia;
  private readonly viewing = new Viewing();
  private readonly relays = new Relays();
  private readonly closing = new AbortController();
  private readonly report = new MediaReport();
  private isStarted = false;
  private session: MediaSession | null = null;
  private signalling: Signalling | null = null;
  /** The newest; good for another socket while it lasts. */
  private pass: MediaPass | null = null;
  private likelyUrl: string | null = null;
  private device: { readonly forCapabilities: string; readonly loaded: Promise<types.Device> } | null = null;
  /** Losses in a row, without a session that came up. */
  private losses = 0;

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  constructor() {
    this.local = new LocalMedia(probeEncoders, (states, rights) => this.store.update({ ...states, ...pick(rights) }));
  }

  connect(passSource: PassSource, { mediaUrl = null, expectPicturePx = 0 }: Expected = {}): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.likelyUrl = mediaUrl;
    this.viewing.expect(expectPicturePx);
    const patience = setTimeout(() => {
      if (this.viewing.forgetExpected()) this.session?.look();
    }, EXPECTED_FOR_MS);
    this.closing.signal.addEventListener('abort', () => clearTimeout(patience));
    const reporting = setInterval(() => void this.tellStatistics(), TELL_EVERY_MS);
    this.closing.signal.addEventListener('abort', () => clearInterval(reporting));
    const stopWatching = watchNetwork((news) => void this.check(news));
    // A page that goes says so; what is lost without a word is kept for a while.
    const leave = (): void => this.signalling?.close();
    globalThis.addEventListener('pagehide', leave);
    this.closing.signal.addEventListener('abort', () => {
      stopWatching();
      globalThis.removeEventListener('pagehide', leave);
    });
    void this.live(async () => {
      const pass = await passSource();
      if (pass.ok) {
        this.pass = pass.value;
        this.relays.renew(pass.value.iceServers ?? []);
      }
      return pass;
    });
  }

  async publish(tracks: LocalTracks): Promise<PublishRefusal> {
    return this.local.want(tracks);
  }
  async interpret(language: string, tracks: BoothTracks): Promise<PublishRefusal> {
    return this.local.interpret(language, tracks);
  }
  async mute(source: MutableSource): Promise<void> {
    return this.local.mute(source);
  }
  async unmute(source: MutableSource): Promise<RefusalCode | null> {
    return this.local.unmute(source);
  }

  showPicture(participantId: ParticipantId, source: PictureSource, widthPx: number): void {
    if (this.viewing.showPicture(participantId, source, widthPx)) this.session?.look();
  }
  listenTo(languages: readonly string[]): void {
    this.viewing.listenTo(languages);
    this.session?.look();
  }
  lowBandwidth(isLow: boolean): void {
    this.viewing.lowBandwidth(isLow);
    this.session?.look();
  }

  async statistics(): Promise<MediaStatistics> {
    return (await this.session?.statistics()) ?? NOTHING_MEASURED;
  }
  async roomStatistics(): Promise<Ack<RoomStatistics>> {
    const unavailable = { ok: false, code: 'unavailable', message: 'There is no connection.' } as const;
    return (await this.signalling?.order('media:statistics', {})) ?? unavailable;
  }
  async getRemoteStats(participantId: ParticipantId, source: MediaSource): Promise<RTCStatsReport | null> {
    return (await this.session?.statsOf(participantId, source)) ?? null;
  }

  async renewPass(): Promise<void> {
    // The known one must not serve for another socket either.
    this.pass = null;
    await this.signalling?.renew();
  }

  close(): void {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    this.leaveSession();
    this.signalling?.close();
    this.store.update({ connection: { status: 'closed' }, ...NOBODY });
  }

  private async live(passSource: PassSource): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const end = await this.attempt(passSource);
      if (signal.aborted) return;
      if (end.kind === 'ended') return this.finish({ status: 'ended', reason: end.reason });
      if (end.kind === 'refused') return this.finish({ status: 'refused', code: end.code });
      this.reconnecting();
      await sleep(waitMs(AFTER_LOSS, this.losses), signal);
      this.losses += 1;
    }
  }

  private async attempt(passSource: PassSource): Promise<SignallingEnd> {
    const finding = this.passFor(passSource);
    const likelyUrl = this.pass?.mediaUrl ?? this.likelyUrl;
    const early =
      likelyUrl === null
        ? null
        : Signalling.open(
            likelyUrl,
            finding.then((found) => ('pass' in found && found.pass.mediaUrl === likelyUrl ? found.pass : null)),
            passSource,
          );
    const found = await finding;
    if ('kind' in found) return found;
    const { pass, isFresh } = found;
    const opened = await (early !== null && pass.mediaUrl === likelyUrl
      ? early
      : Signalling.open(pass.mediaUrl, Promise.resolve(pass), passSource));
    // The next attempt has a fresh one, and its refusal is for good.
    if (!(opened instanceof Signalling)) return isFresh ? opened : LOST;
    this.signalling = opened;
    if (this.closing.signal.aborted) opened.close();
    try {
      return await this.converse(opened, pass);
    } finally {
      this.signalling = null;
      opened.drop();
    }
  }

  /** A lost socket comes back with the pass it had, so that nothing but streaming is needed for it. */
  private async passFor(passSource: PassSource): Promise<FoundPass | SignallingEnd> {
    const known = this.pass;
    const isGood = known !== null && Date.parse(known.expiresAt) - Date.now() > PASS_TO_SPARE_MS;
    if (isGood && this.losses <= 1) return { pass: known, isFresh: false };
    // An outage of the API is one of ours, too.
    const pass = await passSource().catch(() => null);
    if (pass === null) return isGood ? { pass: known, isFresh: false } : LOST;
    if (pass.ok) return { pass: pass.value, isFresh: true };
    return isPassing(pass.code) ? LOST : { kind: 'refused', code: pass.code };
  }

  /** Joins, and joins again whenever the room was rebuilt, until the socket ends. */
  private async converse(signalling: Signalling, pass: MediaPass): Promise<SignallingEnd> {
    for (let hopeless = 0; ;) {
      const entered = await this.join(signalling);
      if ('kind' in entered) return entered;
      const { joined } = entered;
      const device = this.deviceFor(joined);
      const deviceProblem = device.then(
        () => new Promise<never>(() => undefined),
        (): SignallingEnd => ({ kind: 'refused', code: 'cannot-consume' }),
      );
      const session = await this.goOn(signalling, entered, pass, device);
      if (session === null) continue;
      this.store.update({ connection: { status: 'connected' }, ...pick(joined) });
      const next = await Promise.race([signalling.ended, session.spoiled, deviceProblem]);
      if (typeof next === 'object') {
        if (next.kind === 'lost') session.lose();
        else this.leaveSession();
        return next;
      }
      this.leaveSession();
      this.reconnecting();
      if (next === 'hopeless') await this.pause(signalling, waitMs(AFTER_LOSS, hopeless++));
      else hopeless = 0;
    }
  }

  /** The session that was on, when server and page agree about it; else a new one. `null`: the room has to be joined again. */
  private async goOn(
    signalling: Signalling,
    { joined, receiving, first }: Entered,
    pass: MediaPass,
    device: Promise<types.Device>,
  ): Promise<MediaSession | null> {
    const { session } = this;
    if (joined.resumed !== null) {
      if (session !== null && (await session.resume(signalling, joined, joined.resumed))) return session;
      this.leaveSession();
      return null;
    }
    this.leaveSession();
    this.session = new MediaSession({
      self: pass.participantId,
      joined,
      receiving,
      first,
      signalling,
      relays: this.relays,
      onStall: () => void this.check('stalled'),
      device,
      local: this.local,
      store: this.store,
      viewing: this.viewing,
    });
    void this.session.start();
    return this.session;
  }

  private leaveSession(): void {
    this.session?.close();
    this.session = null;
  }

  private deviceFor({ routerRtpCapabilities }: JoinedRoom): Promise<types.Device> {
    const forCapabilities = JSON.stringify(routerRtpCapabilities);
    if (this.device?.forCapabilities !== forCapabilities)
      this.device = { forCapabilities, loaded: loadDevice(routerRtpCapabilities) };
    return this.device.loaded;
  }

  /** Something happened to the network or to the page: looks whether connections still live, and mends them at once. */
  private async check(news: NetworkNews | 'stalled'): Promise<void> {
    // A socket of a network that is gone is noticed here; what comes after it looks after its transports.
    const isUp = (await this.signalling?.ping(news === 'stalled' ? STALLED_PING_MS : undefined)) ?? false;
    if (isUp) this.session?.revive(news === 'network' ? 'moved' : 'looks-well');
  }

  private async join(signalling: Signalling): Promise<Entered | SignallingEnd> {
    for (let attempt = 0; ; attempt += 1) {
      signalling.hold();
      const resumeKey = this.session?.resumeKey;
      const joining = signalling.order('media:join-room', { videoCodecs: decodableVideoCodecs(), resumeKey });
      // In one breath: who comes anew needs a transport to receive by, and the way to the server may be long.
      const receiving =
        resumeKey === undefined ? signalling.order('media:create-transport', { direction: 'recv' }) : null;
      const first = receiving === null ? NOTHING_FIRST : receiveFirst(signalling, this.viewing.expectedLayer);
      const answer: Ack<JoinedRoom> = await joining;
      if (answer.ok) {
        this.losses = 0;
        return { joined: answer.value, receiving, first };
      }
      if (answer.code === 'room-not-open') {
        this.leaveSession();
        this.store.update({ connection: { status: 'room-not-open' }, ...NOBODY });
        const end = await this.pause(signalling, waitMs(UNTIL_OPEN, attempt));
        if (end !== null) return end;
      } else {
        // The reason for the end may have come just before this answer did not.
        const end = await Promise.race([signalling.ended, Promise.resolve(null)]);
        return end ?? (isPassing(answer.code) ? LOST : { kind: 'refused', code: answer.code });
      }
    }
  }

  /** Waits; the end of the conversation when it comes first. */
  private async pause(signalling: Signalling, ms: number): Promise<SignallingEnd | null> {
    return Promise.race([signalling.ended, sleep(ms, this.closing.signal).then(() => null)]);
  }

  /** A report that does not get through is one less: the next one tells of its own time. */
  private async tellStatistics(): Promise<void> {
    const report = this.report.take(await this.statistics());
    if (report !== null) await this.signalling?.order('media:report', report);
  }

  private reconnecting(): void {
    if (this.store.getSnapshot().connection.status === 'connecting') return;
    this.store.update({ connection: { status: 'reconnecting' } });
  }

  /** For good. */
  private finish(connection: MediaRoomSnapshot['connection']): void {
    this.leaveSession();
    this.store.update({ connection, ...NOBODY, mayPublish: false, interpretsInto: [] });
  }
}

const { remotes, booths, activeSpeaker } = NOT_CONNECTED;
const NOBODY = { remotes, booths, activeSpeaker };

const pick = ({ mayPublish, isMutedByModerator, mayShareScreen, interpretsInto }: MediaRights): MediaRights => ({
  mayPublish,
  isMutedByModerator,
  mayShareScreen,
  interpretsInto,
});
