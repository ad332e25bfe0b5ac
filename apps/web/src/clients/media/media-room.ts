import type { Ack, MediaSource, ParticipantId, RefusalCode, RoomStatistics } from '@app/contracts';

/** A room pass as the API issues it. `expiresAt` is an ISO 8601 instant, `mediaUrl` absolute or a path of this origin. */
export interface MediaPass {
  token: string;
  expiresAt: string;
  participantId: ParticipantId;
  mediaUrl: string;
  /** TURN servers for networks that let nothing else through, with credentials as long-lived as the pass. */
  iceServers?: readonly IceServer[];
}
export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string | null;
  readonly credential?: string | null;
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

/**
 * Somebody in the room who sends something from their seat. Sound is always received; a picture only while it is shown
 * (`showPicture`), so a track is `null` when nothing is sent or nothing is shown. A paused track shows its last frame or
 * silence.
 */
export interface RemoteParticipant {
  readonly participantId: ParticipantId;
  readonly audioTrack: MediaStreamTrack | null;
  readonly videoTrack: MediaStreamTrack | null;
  readonly screenTrack: MediaStreamTrack | null;
  readonly screenSoundTrack: MediaStreamTrack | null;
  /** Switched off by its owner or muted by the moderator; `true` also while nothing of the kind is sent. */
  readonly isAudioPaused: boolean;
  readonly isVideoPaused: boolean;
  /** `false` while they share a screen, whether it is shown here or not. */
  readonly isScreenPaused: boolean;
  readonly isScreenSoundPaused: boolean;
}

/** What comes from the interpreters into one language. */
export interface RemoteBooth {
  readonly language: string;
  /** The voice that is let through, while this language is listened to (`listenTo`). */
  readonly soundTrack: MediaStreamTrack | null;
  /** Somebody interprets now: the stage lets them through and their microphone is on. */
  readonly isHeard: boolean;
  readonly interpreterId: ParticipantId | null;
  /**
   * Everybody who sends sound into the language, heard or not. Played all together, of which the stage lets one through, a
   * hand-over needs no new element. A `null` track is not listened to.
   */
  readonly voices: readonly { readonly participantId: ParticipantId; readonly track: MediaStreamTrack | null }[];
  /** The sign-language interpreter's picture, while it is shown: `showPicture(signerId, 'sign-language', …)`. */
  readonly signTrack: MediaStreamTrack | null;
  readonly signerId: ParticipantId | null;
}

/**
 * What becomes of something of one's own. `off`: no track was given. `waiting`: given, and sent as soon as the
 * stage allows. `muted`: sent, but switched off. `on`: sent. `elsewhere`: another page of the same person took over.
 */
export type LocalMediaState = 'off' | 'waiting' | 'muted' | 'on' | 'elsewhere';

/** How well media come through: the worse of both directions, judged every few seconds. */
export type MediaQuality = 'good' | 'fair' | 'poor';

/** Replaced, never changed: two snapshots that are `===` say the same. */
export interface MediaRoomSnapshot {
  readonly connection: MediaConnection;
  /** The pass allows it and the participant is on stage. */
  readonly mayPublish: boolean;
  readonly isMutedByModerator: boolean;
  /** Languages of the booths that this participant may speak into. */
  readonly interpretsInto: readonly string[];
  readonly microphone: LocalMediaState;
  readonly camera: LocalMediaState;
  readonly screen: LocalMediaState;
  readonly screenSound: LocalMediaState;
  readonly interpretation: LocalMediaState;
  readonly signLanguage: LocalMediaState;
  /** The booth that `interpretation` and `signLanguage` are about. */
  readonly interpretingInto: string | null;
  /** In the order they began to publish; does not hold what this page itself sends. */
  readonly remotes: ReadonlyMap<ParticipantId, RemoteParticipant>;
  /** By language, those that somebody sends into; never one's own voice. */
  readonly booths: ReadonlyMap<string, RemoteBooth>;
  readonly activeSpeaker: ParticipantId | null;
  readonly quality: MediaQuality;
}

/** `undefined` leaves what is sent as it is, `null` stops sending it. The caller owns its tracks: nothing here stops them. */
export interface LocalTracks {
  audioTrack?: MediaStreamTrack | null;
  videoTrack?: MediaStreamTrack | null;
  screenTrack?: MediaStreamTrack | null;
  screenSoundTrack?: MediaStreamTrack | null;
}
/** As `LocalTracks`, of a booth. */
export interface BoothTracks {
  soundTrack?: MediaStreamTrack | null;
  signTrack?: MediaStreamTrack | null;
}
export type MutableSource = 'microphone' | 'camera' | 'interpretation';
export type PictureSource = 'camera' | 'screen' | 'sign-language';
export type PublishRefusal = { code: RefusalCode; message: string } | null;

/** One stream over the last second or two. `null`: does not apply, or nothing came to judge by. */
export interface StreamStatistics {
  readonly source: MediaSource;
  readonly participantId: ParticipantId;
  /** Of a booth's media. */
  readonly language: string | null;
  /** `video/VP8`, `audio/opus` … */
  readonly codec: string | null;
  readonly kbps: number;
  /** 0 … 100. */
  readonly lossPercent: number;
  readonly jitterMs: number | null;
  readonly framesPerSecond: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}
export interface ReceivedStatistics extends StreamStatistics {
  readonly isPaused: boolean;
  /** Milliseconds without a new frame since the stream began, as the browser counts freezes. */
  readonly freezesMs: number;
  readonly freezeCount: number;
  /** Of its frames, 0 … 100: they came, but were not decoded in time. */
  readonly droppedPercent: number;
}
export interface SentStatistics extends StreamStatistics {
  /** Simulcast and SVC layers that are being sent, and the one that counts: `L3T3_KEY` … */
  readonly layers: number;
  readonly scalabilityMode: string | null;
  /** Why the browser sends less than it was asked to. */
  readonly limitedBy: 'none' | 'cpu' | 'bandwidth' | 'other';
}
export interface MediaStatistics {
  /** Instant, as `Date.now()`. */
  readonly atMs: number;
  readonly roundTripMs: number | null;
  readonly availableSendKbps: number | null;
  readonly availableReceiveKbps: number | null;
  readonly sendKbps: number;
  readonly receiveKbps: number;
  /** `udp`, `tcp`, or `relay` when it goes through a TURN server. */
  readonly path: 'udp' | 'tcp' | 'relay' | null;
  readonly sent: readonly SentStatistics[];
  readonly received: readonly ReceivedStatistics[];
}

/** What is known before there is a pass and before the page is drawn; only hastens. */
export interface Expected {
  /** As the pass will say. */
  readonly mediaUrl?: string | null;
  /**
   * The picture of who speaks is received at this width in device pixels until the page first says what it shows, for a few
   * seconds at most.
   */
  readonly expectPicturePx?: number;
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
  connect(passSource: PassSource, expected?: Expected): void;
  /**
   * Sends these tracks now, or as soon as the stage allows. Who leaves the stage stops sending and has to call this
   * again after coming back, so that no camera goes on air by surprise.
   * @returns the refusal when the server refused for another reason than the stage; `null` otherwise.
   */
  publish(tracks: LocalTracks): Promise<PublishRefusal>;
  /**
   * Sends these tracks into the booth of this language, now or as soon as it is one's own; what was sent into another
   * language stops. Whether anybody hears them is the stage's decision: of a booth's partners one is let through.
   */
  interpret(language: string, tracks: BoothTracks): Promise<PublishRefusal>;
  /** Switches something of one's own off without giving up the track; others see it as paused. */
  mute(source: MutableSource): Promise<void>;
  /** Switches it on again. @returns `muted-by-moderator` while the moderator has muted this seat, else `null`. */
  unmute(source: MutableSource): Promise<RefusalCode | null>;
  /**
   * Width in device pixels (CSS pixels × device pixel ratio) at which this picture is shown: it is received from now on, in
   * the layer that fits. 0: it is not visible, pauses at once and is given up a little later. Pictures that this was
   * never called for are not received.
   */
  showPicture(participantId: ParticipantId, source: PictureSource, widthPx: number): void;
  /** Languages whose booths are heard, all of them; the floor is always received. */
  listenTo(languages: readonly string[]): void;
  /** Low bandwidth: no cameras are received, whatever is shown. Screens, sign language and sound are. */
  lowBandwidth(isLow: boolean): void;
  /** What was measured last, or is measured now; all zero and empty without a connection. */
  statistics(): Promise<MediaStatistics>;
  /** How everybody's connection is, as the server sees it; for moderators of this room. `unavailable` without a connection. */
  roomStatistics(): Promise<Ack<RoomStatistics>>;
  /** WebRTC statistics of one remote track, `null` when it isn't received: for tests. */
  getRemoteStats(participantId: ParticipantId, source: MediaSource): Promise<RTCStatsReport | null>;
  /** Fetches a new pass now: the rights of the present one have changed. */
  renewPass(): Promise<void>;
  /** Says goodbye and lets go of everything; a second call does nothing. */
  close(): void;
}
