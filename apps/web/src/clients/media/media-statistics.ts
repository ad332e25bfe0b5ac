import type { MediaSource, ParticipantId } from '@app/contracts';
import type { MediaQuality, MediaStatistics, ReceivedStatistics, SentStatistics } from './media-room.js';

/** One of this page's streams; `mid` names it in the reports of its transport. */
export interface MeasuredStream {
  readonly mid: string;
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  readonly language: string | null;
  readonly isPaused: boolean;
}
/** What was counted up to an instant, by the id of the report's entry. */
export type Counters = ReadonlyMap<
  string,
  { readonly atMs: number; readonly bytes: number; readonly packets: number; readonly lost: number }
>;
/** What the browser told of both transports. `null`: there is none. */
export interface Reports {
  readonly send: RTCStatsReport | null;
  readonly receive: RTCStatsReport | null;
}
export interface Streams {
  readonly sent: readonly MeasuredStream[];
  readonly received: readonly MeasuredStream[];
}

export const NOTHING_MEASURED: MediaStatistics = {
  atMs: 0,
  roundTripMs: null,
  availableSendKbps: null,
  availableReceiveKbps: null,
  sendKbps: 0,
  receiveKbps: 0,
  path: null,
  sent: [],
  received: [],
};

/** The entries that are read here; browsers leave out what they don't know. https://www.w3.org/TR/webrtc-stats/ */
interface Entry {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  readonly mid?: string;
  readonly codecId?: string;
  readonly mimeType?: string;
  readonly active?: boolean;
  readonly bytesSent?: number;
  readonly bytesReceived?: number;
  readonly packetsSent?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly fractionLost?: number;
  /** Seconds. */
  readonly jitter?: number;
  readonly roundTripTime?: number;
  readonly currentRoundTripTime?: number;
  readonly totalFreezesDuration?: number;
  readonly freezeCount?: number;
  readonly framesPerSecond?: number;
  readonly framesDecoded?: number;
  readonly framesDropped?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly scalabilityMode?: string;
  readonly qualityLimitationReason?: SentStatistics['limitedBy'];
  readonly localId?: string;
  readonly selectedCandidatePairId?: string;
  readonly localCandidateId?: string;
  readonly candidateType?: string;
  readonly protocol?: string;
  readonly availableOutgoingBitrate?: number;
  readonly availableIncomingBitrate?: number;
}

/** Rates since the counters before, and the counters for the next time. */
export function measure(
  { send, receive }: Reports,
  streams: Streams,
  before: Counters,
  atMs: number,
): { statistics: MediaStatistics; counters: Counters } {
  const counters = new Map<string, { atMs: number; bytes: number; packets: number; lost: number }>();
  const sending = entriesOf(send);
  const receiving = entriesOf(receive);

  /** Counted since the last time. A counter that is new has no rate yet. */
  const sinceBefore = (entry: Entry, bytes = 0, packets = 0, lost = 0) => {
    const now = { atMs: entry.timestamp, bytes, packets, lost };
    counters.set(entry.id, now);
    const last = before.get(entry.id) ?? now;
    const ms = now.atMs - last.atMs;
    const newPackets = Math.max(0, packets - last.packets);
    const newLost = Math.max(0, lost - last.lost);
    return {
      kbps: ms > 0 ? Math.max(0, ((bytes - last.bytes) * 8) / ms) : 0,
      lossPercent: newPackets + newLost > 0 ? (newLost / (newPackets + newLost)) * 100 : 0,
    };
  };

  /** Of the frames that came, those that were not shown in time. */
  const droppedSince = ({ id, timestamp, framesDropped = 0, framesDecoded = 0 }: Entry): number => {
    const key = `${id} frames`;
    const last = before.get(key) ?? { packets: framesDecoded, lost: framesDropped };
    counters.set(key, { atMs: timestamp, bytes: 0, packets: framesDecoded, lost: framesDropped });
    const dropped = Math.max(0, framesDropped - last.lost);
    const all = dropped + Math.max(0, framesDecoded - last.packets);
    return all === 0 ? 0 : (dropped / all) * 100;
  };

  const received = streams.received.flatMap((stream): ReceivedStatistics[] => {
    const entry = receiving.find(({ type, mid }) => type === 'inbound-rtp' && mid === stream.mid);
    if (entry === undefined) return [];
    const { participantId, source, language, isPaused } = stream;
    const rate = sinceBefore(entry, entry.bytesReceived, entry.packetsReceived, entry.packetsLost);
    return [
      {
        participantId,
        source,
        language,
        isPaused,
        codec: codecOf(entry, receiving),
        kbps: Math.round(rate.kbps),
        lossPercent: rounded(rate.lossPercent),
        jitterMs: inMs(entry.jitter),
        framesPerSecond: entry.framesPerSecond ?? null,
        widthPx: entry.frameWidth ?? null,
        heightPx: entry.frameHeight ?? null,
        freezesMs: inMs(entry.totalFreezesDuration) ?? 0,
        freezeCount: entry.freezeCount ?? 0,
        droppedPercent: rounded(droppedSince(entry)),
      },
    ];
  });

  const sent = streams.sent.flatMap((stream): SentStatistics[] => {
    const layers = sending.filter(({ type, mid }) => type === 'outbound-rtp' && mid === stream.mid);
    const active = layers.filter((layer) => layer.active !== false && (layer.frameWidth ?? 1) > 0);
    const best = [...active].sort((one, other) => (other.frameWidth ?? 0) - (one.frameWidth ?? 0))[0] ?? layers[0];
    if (best === undefined) return [];
    const { participantId, source, language } = stream;
    const kbps = layers.reduce((sum, layer) => sum + sinceBefore(layer, layer.bytesSent, layer.packetsSent).kbps, 0);
    const echoes = sending.filter(
      ({ type, localId }) => type === 'remote-inbound-rtp' && layers.some(({ id }) => id === localId),
    );
    const limits = new Set(layers.map(({ qualityLimitationReason }) => qualityLimitationReason ?? 'none'));
    return [
      {
        participantId,
        source,
        language,
        codec: codecOf(best, sending),
        kbps: Math.round(kbps),
        lossPercent: rounded(Math.max(0, ...echoes.map(({ fractionLost = 0 }) => fractionLost)) * 100),
        jitterMs: inMs(greatest(echoes.map(({ jitter }) => jitter))),
        framesPerSecond: best.framesPerSecond ?? null,
        widthPx: best.frameWidth ?? null,
        heightPx: best.frameHeight ?? null,
        layers: active.length,
        scalabilityMode: best.scalabilityMode ?? null,
        limitedBy: (['bandwidth', 'cpu', 'other'] as const).find((limit) => limits.has(limit)) ?? 'none',
      },
    ];
  });

  const [up, down] = [pathOf(sending), pathOf(receiving)];
  const main = down ?? up;
  const statistics: MediaStatistics = {
    atMs,
    roundTripMs: inMs(greatest([up?.pair.currentRoundTripTime, down?.pair.currentRoundTripTime])),
    availableSendKbps: inKbps(up?.pair.availableOutgoingBitrate),
    availableReceiveKbps: inKbps(down?.pair.availableIncomingBitrate),
    sendKbps: sent.reduce((sum, { kbps }) => sum + kbps, 0),
    receiveKbps: received.reduce((sum, { kbps }) => sum + kbps, 0),
    path: main === null ? null : main.kind,
    sent,
    received,
  };
  return { statistics, counters };
}

/** Loss in percent, round trip in ms: beyond them speech begins to break up, then is hard to follow. */
const FAIR = { lossPercent: 3, roundTripMs: 250 };
const POOR = { lossPercent: 10, roundTripMs: 600 };
/** Milliseconds of frozen pictures between two judgements. */
const FROZEN_MS = { fair: 200, poor: 1_000 };

/** How media came through since `before`. */
export function qualityOf(now: MediaStatistics, before: MediaStatistics): MediaQuality {
  const lossPercent = Math.max(0, ...[...now.sent, ...now.received].map((stream) => stream.lossPercent));
  const roundTripMs = now.roundTripMs ?? 0;
  const frozenMs = Math.max(
    0,
    // A shared screen may stand still for minutes, and nothing is wrong.
    ...now.received.map((stream) => {
      if (stream.source === 'screen') return 0;
      const known = before.received.find((one) => isSameStream(one, stream));
      return known === undefined ? 0 : stream.freezesMs - known.freezesMs;
    }),
  );
  if (lossPercent > POOR.lossPercent || roundTripMs > POOR.roundTripMs || frozenMs > FROZEN_MS.poor) return 'poor';
  const isHeldBack = now.sent.some(({ limitedBy }) => limitedBy === 'bandwidth');
  const isFair = lossPercent > FAIR.lossPercent || roundTripMs > FAIR.roundTripMs || frozenMs > FROZEN_MS.fair;
  return isFair || isHeldBack ? 'fair' : 'good';
}

/** More than a hiccup. */
const MANY_DROPPED_PERCENT = 25;

/** The device does not get its own pictures encoded in time. */
export const strainsToSend = ({ sent }: MediaStatistics): boolean => sent.some(({ limitedBy }) => limitedBy === 'cpu');
/** The device does not get all the pictures decoded that it receives. */
export const strainsToReceive = ({ received }: MediaStatistics): boolean =>
  received.some(({ droppedPercent }) => droppedPercent > MANY_DROPPED_PERCENT);

const isSameStream = (one: ReceivedStatistics, other: ReceivedStatistics): boolean =>
  one.participantId === other.participantId && one.source === other.source && one.language === other.language;

const entriesOf = (report: RTCStatsReport | null): Entry[] =>
  report === null ? [] : ([...report.values()] as Entry[]);

const codecOf = ({ codecId }: Entry, entries: readonly Entry[]): string | null =>
  entries.find(({ id }) => id === codecId)?.mimeType ?? null;

function pathOf(entries: readonly Entry[]): { pair: Entry; kind: 'udp' | 'tcp' | 'relay' } | null {
  const selected = entries.find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  const pair = entries.find(({ id, type }) => type === 'candidate-pair' && id === selected);
  if (pair === undefined) return null;
  const local = entries.find(({ id }) => id === pair.localCandidateId);
  if (local?.candidateType === 'relay') return { pair, kind: 'relay' };
  return { pair, kind: local?.protocol === 'tcp' ? 'tcp' : 'udp' };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const inMs = (seconds: number | null | undefined): number | null =>
  seconds === null || seconds === undefined ? null : rounded(seconds * 1_000);
const inKbps = (bps: number | undefined): number | null => (bps === undefined ? null : Math.round(bps / 1_000));
function greatest(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}
