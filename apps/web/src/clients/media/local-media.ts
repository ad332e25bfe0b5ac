import type { Ack, MediaRights, MediaSource, RefusalCode } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { BoothTracks, LocalMediaState, LocalTracks, MutableSource, PublishRefusal } from './media-room.js';
import { type ProducerLabel, Refused } from './media-transports.js';
import { prepareTrack, sendingOptions } from './sending.js';
import type { Signalling } from './signalling.js';

/** What local media needs of the session that is on. */
export interface SendingLink {
  readonly signalling: Signalling;
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

const STAGE_SOURCES: readonly MediaSource[] = ['microphone', 'camera', 'screen', 'screen-sound'];
const BOOTH_SOURCES: readonly MediaSource[] = ['interpretation', 'sign-language'];
const SOURCES: readonly MediaSource[] = [...STAGE_SOURCES, ...BOOTH_SOURCES];
const NO_RIGHTS: MediaRights = { mayPublish: false, isMutedByModerator: false, interpretsInto: [] };
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
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly onChange: (states: OwnStates, rights: MediaRights) => void) {}

  /** A session is on: sends what is wanted and allowed. */
  async attach(link: SendingLink, rights: MediaRights): Promise<void> {
    this.link = link;
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
    const producer = this.sent.get(source)?.producer;
    producer?.pause();
    this.changed();
    if (producer !== undefined) await this.link?.signalling.order('media:pause-producer', { producerId: producer.id });
  }

  async unmute(source: MutableSource): Promise<RefusalCode | null> {
    if (source === 'microphone' && this.rights.isMutedByModerator) return 'muted-by-moderator';
    const producer = this.sent.get(source)?.producer;
    if (producer !== undefined && this.link !== null) {
      const answer = await this.link.signalling.order('media:resume-producer', { producerId: producer.id });
      if (!answer.ok && answer.code === 'muted-by-moderator') return answer.code;
    }
    const wish = this.wishOf(source);
    wish.isMuted = false;
    if (wish.track !== null) wish.track.enabled = true;
    this.sent.get(source)?.producer.resume();
    this.changed();
    return null;
  }

  /** Who leaves the stage or a booth stops wanting, so that coming back does not switch a camera on. */
  private accept(rights: MediaRights): void {
    const before = this.rights;
    this.rights = rights;
    if (before.mayPublish && !rights.mayPublish) for (const source of STAGE_SOURCES) this.wishes.delete(source);
    if (this.booth !== null && before.interpretsInto.includes(this.booth) && !this.maySend('interpretation'))
      for (const source of BOOTH_SOURCES) this.wishes.delete(source);
    if (rights.isMutedByModerator) {
      this.wishOf('microphone').isMuted = true;
      this.sent.get('microphone')?.producer.pause();
    }
  }

  private wishOf(source: MediaSource): Wish {
    const wish = this.wishes.get(source) ?? { ...NOTHING_WANTED };
    this.wishes.set(source, wish);
    return wish;
  }

  private wish(source: MediaSource, track: MediaStreamTrack | null | undefined): void {
    if (track === undefined) return;
    if (track !== null) prepareTrack(source, track);
    const isMuted = track !== null && (!track.enabled || (source === 'microphone' && this.rights.isMutedByModerator));
    this.wishes.set(source, { track, isMuted, isElsewhere: false });
  }

  private maySend(source: MediaSource): boolean {
    if (!BOOTH_SOURCES.includes(source)) return this.rights.mayPublish;
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
      if (link === null) return null;
      const isWanted = track !== null && !isElsewhere && this.maySend(source);
      if (!isWanted || this.sent.get(source)?.language !== language) await this.stop(source, link);
      if (!isWanted) return null;
      const producer = this.sent.get(source)?.producer;
      if (producer === undefined) await this.start(source, language, track, link);
      else if (producer.track !== track) await producer.replaceTrack({ track });
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
    const transport = await link.sendTransport();
    // mediasoup-client pauses what is disabled, and tells the server by `isPaused`.
    track.enabled = !isPaused;
    const appData: ProducerLabel = { source, language, isPaused };
    const producer = await transport.produce({ track, stopTracks: false, appData, ...sendingOptions(source) });
    if (link !== this.link) return producer.close();
    this.sent.set(source, { source, language, producer });
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

  private async stop(source: MediaSource, link: SendingLink): Promise<void> {
    const producer = this.sent.get(source)?.producer;
    if (producer === undefined) return;
    this.sent.delete(source);
    producer.close();
    // Off stage, the server has closed it already and does not know it any more.
    await link.signalling.order('media:close-producer', { producerId: producer.id });
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
