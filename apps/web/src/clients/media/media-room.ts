import type { Ack, ParticipantId, RefusalCode } from '@app/contracts';

/** A room pass as the API issues it. `expiresAt` is an ISO 8601 instant, `mediaUrl` absolute or a path of this origin. */
export interface MediaPass {
  token: string;
  expiresAt: string;
  participantId: ParticipantId;
  mediaUrl: string;
}
/**
 * Fetches a fresh pass: before each connection and before the current one runs out. A refusal ends the connection
 * (`refused`); a rejected promise counts as an outage and is tried again.
 */
export type PassSource = () => Promise<Ack<MediaPass>>;

export type MediaConnection =
  /** `room-not-open`: nobody has opened the stage yet; the client asks again by itself. `closed`: by `close()`. */
  | { readonly status: 'connecting' | 'connected' | 'reconnecting' | 'room-not-open' | 'closed' }
  /** The session is over. */
  | { readonly status: 'ended'; readonly reason: 'ended' | 'cancelled' }
  /** For good: signing in again or reloading may help, waiting won't. `removed` and `expired` arrive as `pass-revoked` and `pass-expired`. */
  | { readonly status: 'refused'; readonly code: RefusalCode };

/** Somebody in the room who publishes something. A `null` track is not being sent; a paused one shows its last frame or silence. */
export interface RemoteParticipant {
  readonly participantId: ParticipantId;
  readonly audioTrack: MediaStreamTrack | null;
  readonly videoTrack: MediaStreamTrack | null;
  /** Switched off by its owner or muted by the moderator; `true` also while there is no such track. */
  readonly isAudioPaused: boolean;
  readonly isVideoPaused: boolean;
}

/**
 * What becomes of one's own microphone or camera. `off`: no track was given. `waiting`: given, and sent as soon as the
 * stage allows. `muted`: sent, but switched off. `on`: sent. `elsewhere`: another page of the same person took over.
 */
export type LocalMediaState = 'off' | 'waiting' | 'muted' | 'on' | 'elsewhere';

/** Replaced, never changed: two snapshots that are `===` say the same. */
export interface MediaRoomSnapshot {
  readonly connection: MediaConnection;
  /** The pass allows it and the participant is on stage. */
  readonly mayPublish: boolean;
  readonly isMutedByModerator: boolean;
  readonly microphone: LocalMediaState;
  readonly camera: LocalMediaState;
  /** In the order they began to publish; does not hold what this page itself sends. */
  readonly remotes: ReadonlyMap<ParticipantId, RemoteParticipant>;
  readonly activeSpeaker: ParticipantId | null;
}

/** `undefined` leaves what is sent as it is, `null` stops sending it. The caller owns its tracks: nothing here stops them. */
export interface LocalTracks {
  audioTrack?: MediaStreamTrack | null;
  videoTrack?: MediaStreamTrack | null;
}

/**
 * One participant's connection to the media of one room. It keeps itself alive: new passes, lost sockets, lost networks
 * and rebuilt rooms are dealt with, and what was published is published again.
 */
export interface MediaRoom {
  /** `useSyncExternalStore(room.subscribe, room.getSnapshot)`; both are bound. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => MediaRoomSnapshot;
  /** Starts; the outcome shows in `connection`. */
  connect(passSource: PassSource): void;
  /**
   * Sends these tracks now, or as soon as the stage allows. Who leaves the stage stops sending and has to call this
   * again after coming back, so that no camera goes on air by surprise.
   * @returns the refusal when the server refused for another reason than the stage; `null` otherwise.
   */
  publish(tracks: LocalTracks): Promise<{ code: RefusalCode; message: string } | null>;
  /** Switches one's own microphone or camera off without giving up the track; others see it as paused. */
  mute(source: 'microphone' | 'camera'): Promise<void>;
  /** Switches it on again. @returns `muted-by-moderator` while the moderator has muted this seat, else `null`. */
  unmute(source: 'microphone' | 'camera'): Promise<RefusalCode | null>;
  /**
   * Width in CSS pixels × device pixel ratio at which this participant is shown; 0 pauses their video (not visible).
   * Until it is called, a participant's video arrives in full.
   */
  setPreferredLayer(participantId: ParticipantId, widthPx: number): void;
  /** WebRTC statistics of one remote track, `null` when it isn't received: for quality displays and tests. */
  getRemoteStats(participantId: ParticipantId, kind: 'audio' | 'video'): Promise<RTCStatsReport | null>;
  /** Says goodbye and lets go of everything; a second call does nothing. */
  close(): void;
}
