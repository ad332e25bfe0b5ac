import type { Ack, JoinedRoom, MediaRights, MediaSource, ParticipantId, RefusalCode, RoomStatistics } from '@app/contracts';
import { Device, type types } from 'mediasoup-client';
import { LocalMedia } from './local-media.js';
import { MediaReport } from './media-report.js';
import type {
  BoothTracks,
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
import { isPassing, LOST, Signalling, type SignallingEnd } from './signalling.js';
import { Viewing } from './viewing.js';
import { AFTER_LOSS, sleep, UNTIL_OPEN, waitMs } from './waiting.js';

/** How often what the server can't see is gathered; it is told less often. */
const TELL_EVERY_MS = 2_000;

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
  /** Losses in a row, without a session that came up. */
  private losses = 0;

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  constructor() {
    this.local = new LocalMedia((states, rights) => this.store.update({ ...states, ...pick(rights) }));
  }

  connect(passSource: PassSource): void {
    if (this.isStarted) return;
    this.isStarted = true;
    const reporting = setInterval(() => void this.tellStatistics(), TELL_EVERY_MS);
    this.closing.signal.addEventListener('abort', () => clearInterval(reporting));
    void this.live(async () => {
      const pass = await passSource();
      if (pass.ok) this.relays.renew(pass.value.iceServers ?? []);
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

  close(): void {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    this.session?.close();
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
    // An outage of the API is one of ours, too.
    const pass = await passSource().catch(() => null);
    if (pass === null) return LOST;
    if (!pass.ok) return isPassing(pass.code) ? LOST : { kind: 'refused', code: pass.code };
    const opened = await Signalling.open(pass.value, passSource);
    if (!(opened instanceof Signalling)) return opened;
    this.signalling = opened;
    if (this.closing.signal.aborted) opened.close();
    try {
      return await this.converse(opened, pass.value);
    } finally {
      this.signalling = null;
      opened.close();
    }
  }

  /** Joins, and joins again whenever the room was rebuilt, until the socket ends. */
  private async converse(signalling: Signalling, pass: MediaPass): Promise<SignallingEnd> {
    let device: Promise<types.Device> | null = null;
    for (let hopeless = 0; ;) {
      const joined = await this.join(signalling);
      if ('kind' in joined) return joined;
      device ??= loadDevice(joined);
      const deviceProblem = device.then(
        () => new Promise<never>(() => undefined),
        (): SignallingEnd => ({ kind: 'refused', code: 'cannot-consume' }),
      );
      const session = new MediaSession({
        self: pass.participantId,
        joined,
        signalling,
        relays: this.relays,
        device,
        local: this.local,
        store: this.store,
        viewing: this.viewing,
      });
      this.session = session;
      this.store.update({ connection: { status: 'connected' }, ...pick(joined) });
      void session.start();
      const next = await Promise.race([signalling.ended, session.spoiled, deviceProblem]);
      session.close();
      this.session = null;
      if (typeof next === 'object') return next;
      this.reconnecting();
      if (next === 'hopeless') await this.pause(signalling, waitMs(AFTER_LOSS, hopeless++));
      else hopeless = 0;
    }
  }

  private async join(signalling: Signalling): Promise<JoinedRoom | SignallingEnd> {
    for (let attempt = 0; ; attempt += 1) {
      signalling.hold();
      const answer: Ack<JoinedRoom> = await signalling.order('media:join-room', {});
      if (answer.ok) {
        this.losses = 0;
        return answer.value;
      }
      if (answer.code === 'room-not-open') {
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

  private finish(connection: MediaRoomSnapshot['connection']): void {
    this.store.update({ connection, ...NOBODY, mayPublish: false, interpretsInto: [] });
  }
}

const { remotes, booths, activeSpeaker } = NOT_CONNECTED;
const NOBODY = { remotes, booths, activeSpeaker };

const pick = ({ mayPublish, isMutedByModerator, interpretsInto }: MediaRights): MediaRights => ({
  mayPublish,
  isMutedByModerator,
  interpretsInto,
});

/** @throws when this browser can't do WebRTC as the room needs it */
async function loadDevice({ routerRtpCapabilities }: JoinedRoom): Promise<types.Device> {
  const device = await Device.factory();
  // The same dictionaries; mediasoup-client lists fewer URIs of header extensions.
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
  return device;
}
