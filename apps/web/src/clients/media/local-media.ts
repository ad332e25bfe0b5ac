import {
  type Ack,
  type MediaRights,
  type MediaSource,
  type RefusalCode,
  type ResumedMedia,
  VIDEO_CODECS,
  type VideoCodec,
} from '@app/contracts';
import type { types } from 'mediasoup-client';
import { chooseCodec, codecOf, type Encoders } from './codec-choice.js';
import type { Line } from './line.js';
import type { BoothTracks, LocalMediaState, LocalTracks, MutableSource, PublishRefusal } from './media-room.js';
import { type ProducerLabel, Refused } from './media-transports.js';
import { hintAt, keepSharp, sendingOptions } from './sending.js';
import { CAMERA_ENCODINGS } from './video-layers.js';

/** What local media needs of the session that is on. */
export interface SendingLink {
  readonly line: Line;
  readonly device: Promise<types.Device>;
  /** Made on the first call. @throws Refused */
  sendTransport(): Promise<types.Transport>;
}
/** What the person wants; outlives sessions. */
interface Wish {
  readonly track: MediaStreamTrack | null;
  isMuted: boolean;
  /** Another page of the same person sends this source now. */
  isElsewhere: boolean;
}
/** Something that is being sent. */
export interface Sent {
  readonly source: MediaSource;
  readonly language: string | null;
  readonly producer: types.Producer;
  /** Of a picture. */
  readonly codec: VideoCodec | undefined;
  /** As the server was told last. */
  isOffThere: boolean;
}
export interface OwnStates {
  microphone: LocalMediaState;
  camera: LocalMediaState;
  screen: LocalMediaState;
  screenSound: LocalMediaState;
  interpretation: LocalMediaState;
  signLanguage: LocalMediaState;
  interpretingInto: string | null;
}

interface Room {
  readonly videoCodecs: readonly VideoCodec[];
}

const TOP_CAMERA_LAYER = CAMERA_ENCODINGS.length - 1;
const STAGE_SOURCES: readonly MediaSource[] = ['microphone', 'camera', 'screen', 'screen-sound'];
const BOOTH_SOURCES: readonly MediaSource[] = ['interpretation', 'sign-language'];
const SOURCES: readonly MediaSource[] = [...STAGE_SOURCES, ...BOOTH_SOURCES];
const SCREEN_SOURCES: readonly MediaSource[] = ['screen', 'screen-sound'];
const NO_RIGHTS: MediaRights = {
  mayPublish: false,
  isMutedByModerator: false,
  mayShareScreen: false,
  interpretsInto: [],
};
const NOTHING_WANTED = { track: null, isMuted: false, isElsewhere: false } as const;

/**
 * What one sends oneself: keeps it in step with what the person wants, what the stage allows and whether a session is on.
 * Changes are made one after another.
 */
export class LocalMedia {
  private readonly wishes = new Map<MediaSource, Wish>();
  private readonly sent = new Map<MediaSource, Sent>();
  /** The language that is interpreted into. */
  private booth: string | null = null;
  private link: SendingLink | null = null;
  private rights = NO_RIGHTS;
  private probed: Promise<Encoders> | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  /** What everybody in the room can show. */
  private shownByAll: readonly VideoCodec[] = VIDEO_CODECS;

  constructor(
    /** Asked when something is to be sent: who watches does not wait for it. */
    private readonly probe: () => Promise<Encoders>,
    private readonly onChange: (states: OwnStates, rights: MediaRights) => void,
  ) {}

  /** A session is on: sends what is wanted and allowed. */
  async attach(link: SendingLink, { videoCodecs, ...rights }: MediaRights & Room): Promise<void> {
    this.link = link;
    this.shownByAll = videoCodecs;
    this.accept(rights);
    await this.keepInStep();
  }

  /** The session is over; its transports close what was sent. */
  detach(): void {
    this.link = null;
    this.sent.clear();
    this.changed();
  }

  async want({ audioTrack, videoTrack, screenTrack, screenSoundTrack }: LocalTracks): Promise<PublishRefusal> {
    this.wish('microphone', audioTrack);
    this.wish('camera', videoTrack);
    this.wish('screen', screenTrack);
    this.wish('screen-sound', screenSoundTrack);
    return this.keepInStep();
  }

  async interpret(language: string, { soundTrack, signTrack }: BoothTracks): Promise<PublishRefusal> {
    if (language !== this.booth) for (const source of BOOTH_SOURCES) this.wishes.delete(source);
    this.booth = language;
    this.wish('interpretation', soundTrack);
    this.wish('sign-language', signTrack);
    return this.keepInStep();
  }

  changeRights(rights: MediaRights): void {
    this.accept(rights);
    void this.keepInStep();
  }

  /**
   * Who came or went changed what everybody can show. What somebody can't is sent anew; what more could be used now waits
   * for the next time, so that who comes and goes does not make pictures blink.
   */
  changeCodecs(shownByAll: readonly VideoCodec[]): void {
    this.shownByAll = shownByAll;
    void this.keepInStep();
  }

  /** The device can't encode all layers in time: its cameras go without this many upper ones. */
  async relieve(layersLess: number): Promise<void> {
    for (const { source, producer } of this.sending()) {
      const isCamera = source === 'camera' || source === 'sign-language';
      const most = TOP_CAMERA_LAYER - layersLess;
      if (!isCamera || (producer.maxSpatialLayer ?? TOP_CAMERA_LAYER) === most) continue;
      // A browser that refuses goes on as it was; it is asked again with the next look.
      await producer.setMaxSpatialLayer(most).catch(() => undefined);
    }
  }

  /** What is being sent now. */
  sending(): Sent[] {
    return [...this.sent.values()];
  }

  /** The server ended this producer, and not because of the stage. @returns whether it was one of ours */
  closedByServer(producerId: string): boolean {
    const sent = this.sending().find(({ producer }) => producer.id === producerId);
    if (sent === undefined) return false;
    this.sent.delete(sent.source);
    sent.producer.close();
    if (this.maySend(sent.source)) this.wishOf(sent.source).isElsewhere = true;
    this.changed();
    return true;
  }

  async mute(source: MutableSource): Promise<void> {
    const wish = this.wishOf(source);
    wish.isMuted = true;
    if (wish.track !== null) wish.track.enabled = false;
    const sent = this.sent.get(source);
    sent?.producer.pause();
    this.changed();
    if (sent !== undefined) await this.tell(sent, true);
  }

  async unmute(source: MutableSource): Promise<RefusalCode | null> {
    if (source === 'microphone' && this.rights.isMutedByModerator) return 'muted-by-moderator';
    const sent = this.sent.get(source);
    if (sent !== undefined && (await this.tell(sent, false)) === 'muted-by-moderator') return 'muted-by-moderator';
    const wish = this.wishOf(source);
    wish.isMuted = false;
    if (wish.track !== null) wish.track.enabled = true;
    this.sent.get(source)?.producer.resume();
    this.changed();
    return null;
  }

  /**
   * The connection is back, and these are one's own producers there. What changed there meanwhile counts, then what was
   * wished here meanwhile is told.
   */
  async resume({ videoCodecs, ...rights }: MediaRights & Room, producers: ResumedMedia['producers']): Promise<void> {
    this.shownByAll = videoCodecs;
    this.accept(rights);
    const there = new Map(producers.map(({ producerId, isSwitchedOff }) => [producerId, isSwitchedOff]));
    for (const sent of this.sending()) {
      const isOffThere = there.get(sent.producer.id);
      there.delete(sent.producer.id);
      if (isOffThere === undefined) this.closedByServer(sent.producer.id);
      else if (isMutable(sent.source)) await this.agree(sent, sent.source, isOffThere);
    }
    for (const producerId of there.keys()) await this.link?.line.order('media:close-producer', { producerId });
    await this.keepInStep();
  }

  private async agree(sent: Sent, source: MutableSource, isOffThere: boolean): Promise<void> {
    const changedThere = isOffThere !== sent.isOffThere;
    sent.isOffThere = isOffThere;
    if (changedThere && isOffThere) return this.mute(source);
    const { isMuted } = this.wishOf(source);
    if (isMuted !== isOffThere) await this.tell(sent, isMuted);
  }

  /** @returns the code of a refusal */
  private async tell(sent: Sent, isOff: boolean): Promise<RefusalCode | null> {
    const order = isOff ? 'media:pause-producer' : 'media:resume-producer';
    const answer = await this.link?.line.order(order, { producerId: sent.producer.id });
    if (answer === undefined) return null;
    if (answer.ok) sent.isOffThere = isOff;
    return answer.ok ? null : answer.code;
  }

  /** Who leaves the stage or a booth stops wanting, so that coming back does not switch a camera on. */
  private accept(rights: MediaRights): void {
    const before = this.rights;
    this.rights = rights;
    if (before.mayPublish && !rights.mayPublish) for (const source of STAGE_SOURCES) this.wishes.delete(source);
    if (before.mayShareScreen && !rights.mayShareScreen)
      for (const source of SCREEN_SOURCES) this.wishes.delete(source);
    if (this.booth !== null && before.interpretsInto.includes(this.booth) && !this.maySend('interpretation'))
      for (const source of BOOTH_SOURCES) this.wishes.delete(source);
    if (rights.isMutedByModerator) {
      this.wishOf('microphone').isMuted = true;
      const sent = this.sent.get('microphone');
      sent?.producer.pause();
      // The server has paused it itself.
      if (sent !== undefined) sent.isOffThere = true;
    }
  }

  private wishOf(source: MediaSource): Wish {
    const wish = this.wishes.get(source) ?? { ...NOTHING_WANTED };
    this.wishes.set(source, wish);
    return wish;
  }

  private wish(source: MediaSource, track: MediaStreamTrack | null | undefined): void {
    if (track === undefined) return;
    const isMuted = track !== null && (!track.enabled || (source === 'microphone' && this.rights.isMutedByModerator));
    this.wishes.set(source, { track, isMuted, isElsewhere: false });
  }

  private maySend(source: MediaSource): boolean {
    const { mayPublish, mayShareScreen } = this.rights;
    if (SCREEN_SOURCES.includes(source)) return mayPublish && mayShareScreen;
    if (!BOOTH_SOURCES.includes(source)) return mayPublish;
    return this.booth !== null && this.rights.interpretsInto.includes(this.booth);
  }

  private async keepInStep(): Promise<PublishRefusal> {
    const result = this.turn.then(() => this.step());
    this.turn = result;
    return result;
  }

  /** Never rejects. */
  private async step(): Promise<PublishRefusal> {
    let refusal: PublishRefusal = null;
    for (const source of SOURCES) refusal = (await this.stepOf(source)) ?? refusal;
    this.changed();
    return refusal;
  }

  private async stepOf(source: MediaSource): Promise<PublishRefusal> {
    const { link } = this;
    const { track, isElsewhere } = this.wishOf(source);
    const language = BOOTH_SOURCES.includes(source) ? this.booth : null;
    try {
      if (link?.line.isUp !== true) return null;
      const isWanted = track !== null && !isElsewhere && this.maySend(source);
      const sent = this.sent.get(source);
      if (!isWanted || sent?.language !== language || (await this.hasBetter(sent))) await this.stop(source, link);
      if (!isWanted) return null;
      const producer = this.sent.get(source)?.producer;
      if (producer === undefined) await this.start(source, language, track, link);
      else if (producer.track !== track) {
        hintAt(source, this.sent.get(source)?.codec ?? 'VP8', track);
        await producer.replaceTrack({ track });
      }
      return null;
    } catch (error) {
      // The session went meanwhile: the next one starts over. The stage said no meanwhile: it will say yes by itself.
      if (link !== this.link || (error instanceof Refused && error.refusal.code === 'right-missing')) return null;
      if (error instanceof Refused) return refusalFrom(error.refusal);
      // What the browser says of a track that it can't send.
      return { code: 'bad-message', message: error instanceof Error ? error.message : String(error) };
    }
  }

  private async start(
    source: MediaSource,
    language: string | null,
    track: MediaStreamTrack,
    link: SendingLink,
  ): Promise<void> {
    const isPaused = this.wishOf(source).isMuted;
    const [transport, device, encoders] = await Promise.all([link.sendTransport(), link.device, this.encoders()]);
    const wanted = chooseCodec(source, encoders, this.shownByAll);
    const known = track.kind === 'video' ? (device.sendRtpCapabilities.codecs ?? []) : [];
    const codec = known.find(({ mimeType }) => codecOf(mimeType) === wanted);
    hintAt(source, wanted, track);
    // mediasoup-client pauses what is disabled, and tells the server by `isPaused`.
    track.enabled = !isPaused;
    const appData: ProducerLabel = { source, language, isPaused };
    const producer = await transport.produce({
      track,
      stopTracks: false,
      appData,
      ...sendingOptions(source, wanted),
      codec,
    });
    if (link !== this.link) return producer.close();
    if (source === 'screen') await keepSharp(producer.rtpSender);
    const sentCodec = codecOf(producer.rtpParameters.codecs[0]?.mimeType ?? '');
    this.sent.set(source, { source, language, producer, codec: sentCodec, isOffThere: isPaused });
    // An unplugged camera must not leave its last frame behind, nor a window that is not shared any more.
    producer.on('trackended', () => {
      if (this.wishes.get(source)?.track !== producer.track) return;
      this.wish(source, null);
      void this.keepInStep();
    });
    // What was wanted while the answer was on its way.
    const { isMuted } = this.wishOf(source);
    if (isMuted === isPaused || !isMutable(source)) return;
    if (isMuted) await this.mute(source);
    else await this.unmute(source);
  }

  private async encoders(): Promise<Encoders> {
    this.probed ??= this.probe();
    return this.probed;
  }

  /** Somebody can't show this, and something else would do. */
  private async hasBetter({ source, codec }: Sent): Promise<boolean> {
    if (codec === undefined || this.shownByAll.includes(codec)) return false;
    return chooseCodec(source, await this.encoders(), this.shownByAll) !== codec;
  }

  private async stop(source: MediaSource, link: SendingLink): Promise<void> {
    const producer = this.sent.get(source)?.producer;
    if (producer === undefined) return;
    this.sent.delete(source);
    producer.close();
    // Off stage, the server has closed it already and does not know it any more.
    await link.line.order('media:close-producer', { producerId: producer.id });
  }

  private changed(): void {
    this.onChange(
      {
        microphone: this.stateOf('microphone'),
        camera: this.stateOf('camera'),
        screen: this.stateOf('screen'),
        screenSound: this.stateOf('screen-sound'),
        interpretation: this.stateOf('interpretation'),
        signLanguage: this.stateOf('sign-language'),
        interpretingInto: this.booth,
      },
      this.rights,
    );
  }

  private stateOf(source: MediaSource): LocalMediaState {
    const { track, isMuted, isElsewhere } = this.wishes.get(source) ?? NOTHING_WANTED;
    if (isElsewhere) return 'elsewhere';
    if (track === null) return 'off';
    if (!this.sent.has(source)) return 'waiting';
    return isMuted ? 'muted' : 'on';
  }
}

const isMutable = (source: MediaSource): source is MutableSource =>
  source === 'microphone' || source === 'camera' || source === 'interpretation';

const refusalFrom = ({ code, message }: Extract<Ack<never>, { ok: false }>): PublishRefusal => ({ code, message });
