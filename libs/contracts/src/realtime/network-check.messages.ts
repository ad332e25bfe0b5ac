import type { DtlsParameters, IceCandidate, IceParameters, RtpCapabilities, SctpParameters } from 'mediasoup/types';
import { z } from 'zod';
import { ConnectTransport } from './media.messages.js';
import type { AckCallback, PassRevokedReason } from './protocol.js';

/**
 * A network check goes the way that sound and picture will go: ICE and DTLS to a media worker, then data over SCTP that is
 * neither ordered nor sent twice. Order: `check:open`, `check:connect` and `check:send-data` / `check:receive-data`, then
 * probes and load over the channels. One check per pass, bounded in time, messages and bytes: see NETWORK_CHECK.
 */
export const NETWORK_CHECK_SOCKET_PATH = '/sockets/media-check';

/** What goes over the channels: the first byte says what a message is. */
export const NETWORK_CHECK = {
  /** Comes back as it went, at most so long and so often. */
  probe: 1,
  probeBytes: 64,
  probes: 240,
  /** Counted and thrown away. */
  load: 2,
  /** As much as fits one packet. */
  loadBytes: 1_100,
  /** Kilobits per second and milliseconds of the load in each direction: a camera's three layers with sound need 1,950. */
  loadKbps: 3_200,
  loadMs: 2_000,
  /** Of a load's beginning, in milliseconds, that does not count: congestion control is finding out. */
  rampMs: 600,
  /** Messages that the server takes before it ends the check. */
  mostMessages: 1_600,
  /** A check ends by itself after this, in milliseconds. */
  lifeMs: 25_000,
} as const;

export const OpenCheck = z.object({});
export const ConnectCheck = ConnectTransport;
export const SendCheckData = z.object({ streamId: z.number().int().min(0).max(65_534) });
export type SendCheckData = z.infer<typeof SendCheckData>;

interface CheckTransport {
  transportId: string;
  iceParameters: IceParameters;
  iceCandidates: IceCandidate[];
  dtlsParameters: DtlsParameters;
  sctpParameters: SctpParameters;
}
export interface OpenedCheck {
  routerRtpCapabilities: RtpCapabilities;
  send: CheckTransport;
  recv: CheckTransport;
}
export interface CheckChannel {
  dataConsumerId: string;
  dataProducerId: string;
  sctpStreamParameters: { streamId: number; ordered?: boolean; maxRetransmits?: number };
}
/** Load that has arrived. `atMs` is when the last of it did, by a clock that only differences are taken of. */
export interface CheckReport {
  messages: number;
  bytes: number;
  atMs: number;
}
type Nothing = Record<string, never>;

export interface NetworkCheckClientToServer {
  'check:open': (message: Nothing, ack: AckCallback<OpenedCheck>) => void;
  'check:connect': (message: z.infer<typeof ConnectCheck>, ack: AckCallback<Nothing>) => void;
  'check:send-data': (message: SendCheckData, ack: AckCallback<{ dataProducerId: string }>) => void;
  'check:receive-data': (message: Nothing, ack: AckCallback<CheckChannel>) => void;
  /** What has arrived of the load that the client sends. */
  'check:report': (message: Nothing, ack: AckCallback<CheckReport>) => void;
  /** Load towards the client, once; answered with the messages sent when it is over. */
  'check:download': (message: Nothing, ack: AckCallback<{ messages: number }>) => void;
}
/** The check is over, for this reason; the socket is closed after it. */
export interface NetworkCheckServerToClient {
  'check:ended': (message: { reason: 'time' | 'limit' | 'server' }) => void;
  'pass:revoked': (message: { reason: PassRevokedReason }) => void;
}
