import { ConnectTransport, Consume, Produce, ReceiveStage } from '@app/contracts';
import type { RtpCapabilities as RouterCapabilities } from 'mediasoup/types';
import { z } from 'zod';

/**
 * Strict shapes of the ORTC dictionaries that clients send, and the messages with them.
 * @NOTE mediasoup checks only part of what it serialises: a fractional `maxBitrate`, for one, throws in the middle of a
 * FlatBuffers table, and the builder that all rooms of that worker share is stuck from then on. Nothing unchecked may reach it.
 */
const Text = z.string().max(255);
const Uint32 = z.number().int().min(0).max(0xff_ff_ff_ff);
const PayloadType = z.number().int().min(0).max(127);
const HeaderExtensionId = z.number().int().min(1).max(255);
const ClockRateHz = z.number().int().min(1).max(1_000_000);
const Channels = z.number().int().min(1).max(255);
const Int32 = z.number().int().min(-0x80_00_00_00).max(0x7f_ff_ff_ff);
/** Real ones have a handful. */
const FormatParameters = z
  .record(z.string().max(64), z.union([Text, Int32]))
  .refine((parameters) => Object.keys(parameters).length <= 32, { message: 'too many parameters' });
const RtcpFeedback = z.object({ type: Text, parameter: Text.optional() });
const RtcpFeedbacks = z.array(RtcpFeedback).max(32);

const RtpCodecParameters = z.object({
  mimeType: Text,
  payloadType: PayloadType,
  clockRate: ClockRateHz,
  channels: Channels.optional(),
  parameters: FormatParameters.optional(),
  rtcpFeedback: RtcpFeedbacks.optional(),
});
const HeaderExtensionUri = z.enum([
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'urn:ietf:params:rtp-hdrext:toffset',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
]);
const RtpHeaderExtensionParameters = z.object({
  uri: HeaderExtensionUri,
  id: HeaderExtensionId,
  encrypt: z.boolean().optional(),
  parameters: FormatParameters.optional(),
});
const RtpEncodingParameters = z.object({
  ssrc: Uint32.optional(),
  rid: z.string().min(1).max(16).optional(),
  codecPayloadType: PayloadType.optional(),
  rtx: z.object({ ssrc: Uint32 }).optional(),
  dtx: z.boolean().optional(),
  scalabilityMode: z.string().max(16).optional(),
  maxBitrate: Uint32.optional(),
});
/** Simulcast has three layers at most. */
const RtpParameters = z.object({
  mid: z.string().min(1).max(8).optional(),
  codecs: z.array(RtpCodecParameters).min(1).max(16),
  headerExtensions: z.array(RtpHeaderExtensionParameters).max(16).optional(),
  encodings: z.array(RtpEncodingParameters).max(3).optional(),
  rtcp: z.object({ cname: Text.optional(), reducedSize: z.boolean().optional() }).optional(),
  msid: Text.optional(),
});

const Kind = z.enum(['audio', 'video']);
const RtpCapabilities = z.object({
  codecs: z
    .array(
      z.object({
        kind: Kind,
        mimeType: Text,
        preferredPayloadType: PayloadType,
        clockRate: ClockRateHz,
        channels: Channels.optional(),
        parameters: FormatParameters.optional(),
        rtcpFeedback: RtcpFeedbacks.optional(),
      }),
    )
    .max(64),
  // A browser may know extensions that mediasoup doesn't: those are left out, not refused.
  headerExtensions: z
    .array(
      z.object({
        kind: Kind,
        uri: Text,
        preferredId: HeaderExtensionId,
        preferredEncrypt: z.boolean().optional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).optional(),
      }),
    )
    .max(64)
    .optional()
    .transform((extensions) => extensions?.flatMap(toKnownExtension)),
});

function toKnownExtension<Extension extends { uri: string }>(
  extension: Extension,
): (Extension & { uri: z.infer<typeof HeaderExtensionUri> })[] {
  const uri = HeaderExtensionUri.safeParse(extension.uri);
  return uri.success ? [{ ...extension, uri: uri.data }] : [];
}

/** What a browser can receive, with the header extensions that it shares with the router under the router's numbers. */
export function underNumbersOf(
  router: Pick<RouterCapabilities, 'headerExtensions'>,
  { codecs, headerExtensions = [] }: z.output<typeof RtpCapabilities>,
): Pick<RouterCapabilities, 'codecs' | 'headerExtensions'> {
  const isShared = ({ kind, uri }: { kind: string; uri: string }): boolean =>
    headerExtensions.some((own) => own.kind === kind && own.uri === uri);
  return { codecs, headerExtensions: router.headerExtensions?.filter(isShared) ?? [] };
}

const DtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z
    .array(
      z.object({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        /** Pairs of hexadecimal digits with colons between, RFC 8122 section 5. */
        value: z.string().regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19,63}$/),
      }),
    )
    .min(1)
    .max(8),
});

/** Codecs of the declared kind only: mediasoup itself would take a camera that sends sound. */
export const ProduceStrictly = Produce.extend({ rtpParameters: RtpParameters }).refine(
  ({ kind, rtpParameters }) =>
    rtpParameters.codecs.every(({ mimeType }) => mimeType.toLowerCase().startsWith(`${kind}/`)),
  { path: ['rtpParameters', 'codecs'], message: 'must be of the declared kind' },
);
export type ProduceStrictly = z.infer<typeof ProduceStrictly>;
export const ConsumeStrictly = Consume.extend({ rtpCapabilities: RtpCapabilities });
export type ConsumeStrictly = z.infer<typeof ConsumeStrictly>;
export const ReceiveStageStrictly = ReceiveStage.extend({ rtpCapabilities: RtpCapabilities });
export type ReceiveStageStrictly = z.infer<typeof ReceiveStageStrictly>;
export const ConnectTransportStrictly = ConnectTransport.extend({ dtlsParameters: DtlsParameters });
export type ConnectTransportStrictly = z.infer<typeof ConnectTransportStrictly>;
