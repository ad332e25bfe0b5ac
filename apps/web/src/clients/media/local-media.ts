import type { Ack, RefusalCode } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { LocalMediaState, LocalTracks } from './media-room.js';
import { Refused } from './media-transports.js';
import type { Signalling } from './signalling.js';
import { CAMERA_ENCODINGS, CAMERA_START_KBPS } from './video-layers.js';

type Refusal = Extract<Ack<never>, { ok: false }>;

/** What local media needs of the session that is on. */
export interface SendingLink {
  readonly signalling: Signalling;
  /** Made on the first call. @throws Refused */
  sendTransport(): Promise<types.Transport>;
}
export interface Rights {
  readonly mayPublish: boolean;
  readonly isMutedByModerator: boolean;
}
/** What the person wants; outlives sessions. */
interface Wish {
  track: MediaStreamTrack | null;
  isMuted: boolean;
  /** Another page of the same person sends this source now. */
  isElsewhere: boolean;
}

const SOURCES = ['microphone', 'camera'] as const;
type OwnSource = (typeof SOURCES)[number];
const NO_RIGHTS: Rights = { mayPublish: false, isMutedByModerator: false };

/**
 * One's own microphone and camera: keeps what is sent in step with what the person wants, what the stage allows and
 * whether a session is on. Changes are made one after another.
 */
export class LocalMedia {
  private readonly wishes: Record<OwnSource, Wish> = {
    microphone: { track: null, isMuted: false, isElsewhere: false },
    camera: { track: null, isMuted: false, isElsewhere: false },
  };
  private readonly producers = new Map<OwnSource, types.Producer>();
  private link: SendingLink | null = null;
  private rights = NO_RIGHTS;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly onChange: (states: Record<OwnSource, LocalMediaState>, rights: Rights) => void) {}

  /** A session is on: sends what is wanted and allowed. */
  async attach(link: SendingLink, rights: Rights): Promise<void> {
    this.link = link;
    this.accept(rights);
    await this.keepInStep();
  }

  /** The session is over; its transports close what was sent. */
  detach(): void {
    this.link = null;
    this.producers.clear();
    this.changed();
  }

  async want({ audioTrack, videoTrack }: LocalTracks): Promise<Refusal | null> {
    this.wish('microphone', audioTrack);
    this.wish('camera', videoTrack);
    return this.keepInStep();
  }

  changeRights(rights: Rights): void {
    this.accept(rights);
    void this.keepInStep();
  }

  /** The server ended this producer, and not because of the stage. @returns whether it was one of ours */
  closedByServer(producerId: string): boolean {
    for (const [source, producer] of this.producers) {
      if (producer.id !== producerId) continue;
      this.producers.delete(source);
      producer.close();
      if (this.rights.mayPublish) this.wishes[source].isElsewhere = true;
      this.changed();
      return true;
    }
    return false;
  }

  async mute(source: OwnSource): Promise<void> {
    const wish = this.wishes[source];
    wish.isMuted = true;
    if (wish.track !== null) wish.track.enabled = false;
    const producer = this.producers.get(source);
    producer?.pause();
    this.changed();
    if (producer !== undefined) await this.link?.signalling.order('media:pause-producer', { producerId: producer.id });
  }

  async unmute(source: OwnSource): Promise<RefusalCode | null> {
    if (source === 'microphone' && this.rights.isMutedByModerator) return 'muted-by-moderator';
    const producer = this.producers.get(source);
    if (producer !== undefined && this.link !== null) {
      const answer = await this.link.signalling.order('media:resume-producer', { producerId: producer.id });
      if (!answer.ok && answer.code === 'muted-by-moderator') return answer.code;
    }
    const wish = this.wishes[source];
    wish.isMuted = false;
    if (wish.track !== null) wish.track.enabled = true;
    this.producers.get(source)?.resume();
    this.changed();
    return null;
  }

  /** Who leaves the stage stops wanting, so that coming back does not switch a camera on. */
  private accept(rights: Rights): void {
    if (this.rights.mayPublish && !rights.mayPublish) {
      for (const source of SOURCES) this.wishes[source] = { track: null, isMuted: false, isElsewhere: false };
    }
    this.rights = rights;
    if (rights.isMutedByModerator) {
      this.wishes.microphone.isMuted = true;
      this.producers.get('microphone')?.pause();
    }
  }

  private wish(source: OwnSource, track: MediaStreamTrack | null | undefined): void {
    if (track === undefined) return;
    const isMuted = track !== null && (!track.enabled || (source === 'microphone' && this.rights.isMutedByModerator));
    this.wishes[source] = { track, isMuted, isElsewhere: false };
  }

  private async keepInStep(): Promise<Refusal | null> {
    const result = this.turn.then(() => this.step());
    this.turn = result;
    return result;
  }

  /** Never rejects. */
  private async step(): Promise<Refusal | null> {
    let refusal: Refusal | null = null;
    for (const source of SOURCES) refusal = (await this.stepOf(source)) ?? refusal;
    this.changed();
    return refusal;
  }

  private async stepOf(source: OwnSource): Promise<Refusal | null> {
    const { link, rights } = this;
    const wish = this.wishes[source];
    const producer = this.producers.get(source);
    try {
      if (link === null) return null;
      if (wish.track === null || wish.isElsewhere || !rights.mayPublish) await this.stop(source, link);
      else if (producer === undefined) await this.start(source, wish.track, link);
      else if (producer.track !== wish.track) await producer.replaceTrack({ track: wish.track });
      return null;
    } catch (error) {
      // The session went meanwhile: the next one starts over. The stage said no meanwhile: it will say yes by itself.
      if (link !== this.link || (error instanceof Refused && error.refusal.code === 'right-missing')) return null;
      if (error instanceof Refused) return error.refusal;
      // What the browser says of a track that it can't send.
      return { ok: false, code: 'bad-message', message: error instanceof Error ? error.message : String(error) };
    }
  }

  private async start(source: OwnSource, track: MediaStreamTrack, link: SendingLink): Promise<void> {
    const isPaused = this.wishes[source].isMuted;
    const transport = await link.sendTransport();
    // mediasoup-client pauses what is disabled, and tells the server by `isPaused`.
    track.enabled = !isPaused;
    const producer = await transport.produce({
      track,
      stopTracks: false,
      appData: { source, isPaused },
      ...(source === 'camera'
        ? { encodings: CAMERA_ENCODINGS, codecOptions: { videoGoogleStartBitrate: CAMERA_START_KBPS } }
        : { codecOptions: { opusFec: true, opusDtx: true } }),
    });
    if (link !== this.link) return producer.close();
    this.producers.set(source, producer);
    // An unplugged camera must not leave its last frame behind.
    producer.on('trackended', () => {
      if (this.wishes[source].track === producer.track)
        void this.want(source === 'camera' ? { videoTrack: null } : { audioTrack: null });
    });
    // What was wanted while the answer was on its way.
    const { isMuted } = this.wishes[source];
    if (isMuted && !isPaused) await this.mute(source);
    if (!isMuted && isPaused) await this.unmute(source);
  }

  private async stop(source: OwnSource, link: SendingLink): Promise<void> {
    const producer = this.producers.get(source);
    if (producer === undefined) return;
    this.producers.delete(source);
    producer.close();
    // Off stage, the server has closed it already and does not know it any more.
    await link.signalling.order('media:close-producer', { producerId: producer.id });
  }

  private changed(): void {
    this.onChange({ microphone: this.stateOf('microphone'), camera: this.stateOf('camera') }, this.rights);
  }

  private stateOf(source: OwnSource): LocalMediaState {
    const { track, isMuted, isElsewhere } = this.wishes[source];
    if (isElsewhere) return 'elsewhere';
    if (track === null) return 'off';
    if (!this.producers.has(source)) return 'waiting';
    return isMuted ? 'muted' : 'on';
  }
}
