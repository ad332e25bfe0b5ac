import type { DtlsParameters, IceCandidate, IceParameters, RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { z } from 'zod';
import type { ParticipantId } from '../ids.js';
import type { AskStatistics, ReportMedia, RoomStatistics } from './media-statistics.messages.js';
import type { AckCallback, PassRevokedReason, RenewPass } from './protocol.js';

/**
 * Media signalling. Order: `media:join-room`, `media:create-transport` (send and recv), `media:connect-transport`,
 * then `media:produce` / `media:consume`. Pictures are consumed paused; `media:resume-consumer` when the element is ready.
 * Who comes anew may send `media:join-room`, `media:create-transport` and `media:receive-stage` in one breath.
 * RTP parameters are ORTC dictionaries: their outer shape is parsed here, their content by mediasoup itself.
 */
const Dictionary = z.record(z.string(), z.unknown());

/** `interpretation` (sound) and `sign-language` (picture) come from a booth, the others from the stage. */
export const MediaSource = z.enum([
  'camera',
  'microphone',
  'screen',
  'screen-sound',
  'interpretation',
  'sign-language',
]);
export type MediaSource = z.infer<typeof MediaSource>;
export const MediaKind = z.enum(['audio', 'video']);
export type MediaKind = z.infer<typeof MediaKind>;
const MediasoupId = z.string().min(1).max(64);

/** What a room can carry; every viewer can show VP8. */
export const VIDEO_CODECS = ['VP8', 'VP9', 'AV1', 'H264'] as const;
export const VideoCodec = z.enum(VIDEO_CODECS);
export type VideoCodec = z.infer<typeof VideoCodec>;

export const JoinRoom = z.object({
  /** What this page can show; VP8 when it does not say. */
  videoCodecs: z.array(VideoCodec).max(8).optional(),
  /** `JoinedRoom.resumeKey` of what this page had on a socket that was lost; ignored when that is gone. */
  resumeKey: z.string().max(64).optional(),
});
export type JoinRoom = z.infer<typeof JoinRoom>;
export const CreateTransport = z.object({ direction: z.enum(['send', 'recv']) });
export type CreateTransport = z.infer<typeof CreateTransport>;
export const ConnectTransport = z.object({ transportId: MediasoupId, dtlsParameters: Dictionary });
export type ConnectTransport = z.infer<typeof ConnectTransport>;
export const RestartIce = z.object({ transportId: MediasoupId });
export type RestartIce = z.infer<typeof RestartIce>;
export const Produce = z.object({
  transportId: MediasoupId,
  kind: MediaKind,
  source: MediaSource,
  /** What a booth's media are in, BCP 47; for them only. */
  language: z.string().min(2).max(35).optional(),
  isPaused: z.boolean().default(false),
  rtpParameters: Dictionary,
});
export type Produce = z.infer<typeof Produce>;
export const ProducerOrder = z.object({ producerId: MediasoupId });
export type ProducerOrder = z.infer<typeof ProducerOrder>;
const SpatialLayer = z.number().int().min(0).max(2);
/** Which of a peer's pictures get bandwidth first; the highest. */
const Priority = z.number().int().min(1).max(255);
export const Consume = z.object({
  transportId: MediasoupId,
  producerId: MediasoupId,
  rtpCapabilities: Dictionary,
  /** By default: a picture's first key frame must not be lost before the element is ready. */
  isPaused: z.boolean().optional(),
  spatialLayer: SpatialLayer.optional(),
  priority: Priority.optional(),
});
export type Consume = z.infer<typeof Consume>;
/** Before the transport to receive by is connected: nothing can be lost yet, so all of it begins at once and unpaused. */
export const ReceiveStage = z.object({
  /** As the browser has them: header extensions go by their URIs. */
  rtpCapabilities: Dictionary,
  /** Of the picture of who speaks; without it there comes sound alone. */
  spatialLayer: SpatialLayer.optional(),
  priority: Priority.optional(),
});
export type ReceiveStage = z.infer<typeof ReceiveStage>;
export const ConsumerOrder = z.object({ consumerId: MediasoupId });
export type ConsumerOrder = z.infer<typeof ConsumerOrder>;
export const PreferLayers = z.object({
  consumerId: MediasoupId,
  spatialLayer: SpatialLayer,
  temporalLayer: z.number().int().min(0).max(2).optional(),
  priority: Priority.optional(),
});
export type PreferLayers = z.infer<typeof PreferLayers>;
/** Much of what is sent over this transport is lost, and so much comes, kilobits a second. */
export const LineNarrowed = z.object({ transportId: MediasoupId, kbps: z.number().int().min(0).max(1_000_000) });
export type LineNarrowed = z.infer<typeof LineNarrowed>;
export const Ping = z.object({});
export type Ping = z.infer<typeof Ping>;

export interface RemoteProducer {
  producerId: string;
  participantId: ParticipantId;
  kind: MediaKind;
  source: MediaSource;
  /** What a booth's media are in; `null` for the stage's. */
  language: string | null;
  /** Nothing is forwarded: its owner switched it off, the moderator muted the seat, or the partner in the booth is heard. */
  isPaused: boolean;
}
/** `mayPublish`: backstage or on stage. The audience sees who is on stage while the session is on air, backstage sees everybody. */
export interface MediaRights {
  mayPublish: boolean;
  isMutedByModerator: boolean;
  /** The stage lets this participant share a screen. */
  mayShareScreen: boolean;
  /** Languages of the booths this participant is in. */
  interpretsInto: string[];
}
/** Rights change by `media:rights-changed`; what may be seen, by producers that open and close. */
export interface JoinedRoom extends MediaRights {
  /** Names the router of this connection; gone with its worker, and then everything negotiated under it is. */
  epoch: string;
  routerRtpCapabilities: RtpCapabilities;
  producers: RemoteProducer[];
  activeSpeaker: ParticipantId | null;
  /** What everybody who watches can show; changes by `media:codecs-changed`. */
  videoCodecs: VideoCodec[];
  /**
   * Takes everything that this connection has over to another socket of the same participant, within
   * `RESUME_GRACE_MS` of losing this one. Known to this page alone.
   */
  resumeKey: string;
  /** What goes on untouched, when a connection was resumed; `null` when everything begins anew. */
  resumed: ResumedMedia | null;
}
/** How long the server keeps the media of a socket that was lost without a goodbye. */
export const RESUME_GRACE_MS = 15_000;
/** What a resumed connection has now, all of it: what is missing ended meanwhile. */
export interface ResumedMedia {
  transportIds: string[];
  /** One's own. `isSwitchedOff`: by oneself, or because the seat was muted. */
  producers: { producerId: string; isSwitchedOff: boolean }[];
  consumers: { consumerId: string; isPaused: boolean; spatialLayer: number | null }[];
}
export interface CreatedTransport {
  transportId: string;
  iceParameters: IceParameters;
  iceCandidates: IceCandidate[];
  dtlsParameters: DtlsParameters;
}
export interface CreatedConsumer {
  consumerId: string;
  producerId: string;
  kind: MediaKind;
  rtpParameters: RtpParameters;
  isProducerPaused: boolean;
}
/** What is not among them is asked for with `media:consume`. */
export interface ReceivedStage {
  consumers: CreatedConsumer[];
}
type Nothing = Record<string, never>;

export interface MediaClientToServer {
  'media:join-room': (message: JoinRoom, ack: AckCallback<JoinedRoom>) => void;
  'media:create-transport': (message: CreateTransport, ack: AckCallback<CreatedTransport>) => void;
  'media:connect-transport': (message: ConnectTransport, ack: AckCallback<Nothing>) => void;
  'media:restart-ice': (message: RestartIce, ack: AckCallback<{ iceParameters: IceParameters }>) => void;
  'media:produce': (message: Produce, ack: AckCallback<{ producerId: string }>) => void;
  'media:pause-producer': (message: ProducerOrder, ack: AckCallback<Nothing>) => void;
  'media:resume-producer': (message: ProducerOrder, ack: AckCallback<Nothing>) => void;
  'media:close-producer': (message: ProducerOrder, ack: AckCallback<Nothing>) => void;
  'media:consume': (message: Consume, ack: AckCallback<CreatedConsumer>) => void;
  /** What a newcomer hears and sees first. */
  'media:receive-stage': (message: ReceiveStage, ack: AckCallback<ReceivedStage>) => void;
  'media:pause-consumer': (message: ConsumerOrder, ack: AckCallback<Nothing>) => void;
  'media:resume-consumer': (message: ConsumerOrder, ack: AckCallback<Nothing>) => void;
  'media:close-consumer': (message: ConsumerOrder, ack: AckCallback<Nothing>) => void;
  'media:prefer-layers': (message: PreferLayers, ack: AckCallback<Nothing>) => void;
  /** A hint: the server sends less for a while when it sees the loss, too, and asks its own estimate after that. */
  'media:line-narrowed': (message: LineNarrowed, ack: AckCallback<Nothing>) => void;
  /** Does nothing but answer. */
  'media:ping': (message: Ping, ack: AckCallback<Nothing>) => void;
  'media:report': (message: ReportMedia, ack: AckCallback<Nothing>) => void;
  /** For moderators: of this room. */
  'media:statistics': (message: AskStatistics, ack: AckCallback<RoomStatistics>) => void;
  'pass:renew': (message: RenewPass, ack: AckCallback<{ expiresAt: string }>) => void;
}
export interface MediaServerToClient {
  'media:producer-opened': (message: RemoteProducer) => void;
  'media:producer-closed': (message: { producerId: string }) => void;
  'media:producer-paused': (message: { producerId: string }) => void;
  'media:producer-resumed': (message: { producerId: string }) => void;
  'media:consumer-closed': (message: { consumerId: string }) => void;
  'media:active-speaker-changed': (message: { participantId: ParticipantId | null }) => void;
  'media:rights-changed': (message: MediaRights) => void;
  /** To who may publish. */
  'media:codecs-changed': (message: { videoCodecs: VideoCodec[] }) => void;
  /** The worker of this connection is gone: join again on this same socket, for another epoch. */
  'media:room-restarted': (message: { lostEpoch: string }) => void;
  'media:room-closed': (message: { reason: 'ended' | 'cancelled' }) => void;
  'pass:revoked': (message: { reason: PassRevokedReason }) => void;
}
