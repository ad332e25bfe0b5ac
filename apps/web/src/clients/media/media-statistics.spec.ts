import { describe, expect, it } from 'vitest';
import {
  type Streams,
  measure,
  NOTHING_MEASURED,
  qualityOf,
  strainsToReceive,
  strainsToSend,
} from './media-statistics.js';

type Entry = Record<string, unknown>;
const report = (...entries: Entry[]): RTCStatsReport =>
  new Map(entries.map((entry): [string, Entry] => [String(entry['id']), entry]));

const path = [
  { id: 'T', type: 'transport', timestamp: 0, selectedCandidatePairId: 'P' },
  {
    id: 'P',
    type: 'candidate-pair',
    timestamp: 0,
    localCandidateId: 'L',
    currentRoundTripTime: 0.12,
    availableOutgoingBitrate: 900_000,
  },
  { id: 'L', type: 'local-candidate', timestamp: 0, candidateType: 'host', protocol: 'udp' },
  { id: 'C', type: 'codec', timestamp: 0, mimeType: 'video/VP8' },
];
const cameraIn = (timestamp: number, more: Entry = {}): Entry => ({
  id: 'I',
  type: 'inbound-rtp',
  timestamp,
  mid: '0',
  codecId: 'C',
  bytesReceived: timestamp * 100,
  packetsReceived: timestamp / 10,
  packetsLost: 0,
  jitter: 0.004,
  framesDecoded: timestamp / 40,
  frameWidth: 640,
  frameHeight: 360,
  framesPerSecond: 25,
  ...more,
});
const label = { participantId: 'ada', source: 'camera' as const, language: null, isPaused: false };
const watching: Streams = { sent: [], received: [{ mid: '0', ...label }] };

/** Two looks a second apart. */
function after(first: Entry[], second: Entry[], streams = watching) {
  const reports = (entries: Entry[]) => ({ send: null, receive: report(...path, ...entries) });
  const start = measure(reports(first), streams, new Map(), 1_000);
  return { start: start.statistics, end: measure(reports(second), streams, start.counters, 2_000).statistics };
}

describe('what comes in', () => {
  it('is counted from one look to the next; the first one has no rates', () => {
    const { start, end } = after([cameraIn(1_000)], [cameraIn(2_000, { packetsLost: 25 })]);
    expect(start).toMatchObject({ receiveKbps: 0, roundTripMs: 120, path: 'udp' });
    expect(end).toMatchObject({
      atMs: 2_000,
      receiveKbps: 800,
      received: [{ ...label, codec: 'video/VP8', kbps: 800, lossPercent: 20, jitterMs: 4, widthPx: 640 }],
    });
  });

  it('starts anew with a new stream, and knows no stream that the browser does not', () => {
    const { end } = after([cameraIn(1_000)], [cameraIn(2_000, { id: 'J', bytesReceived: 5 })]);
    expect(end.received).toMatchObject([{ kbps: 0, lossPercent: 0 }]);
    expect(after([], []).end).toMatchObject({ received: [], receiveKbps: 0 });
  });

  it('says that a relay is one', () => {
    const relayed = { id: 'L', type: 'local-candidate', timestamp: 0, candidateType: 'relay', protocol: 'udp' };
    expect(after([], [relayed]).end.path).toBe('relay');
  });
});

describe('what goes out', () => {
  const layer = (rid: string, timestamp: number, more: Entry = {}): Entry => ({
    id: rid,
    type: 'outbound-rtp',
    timestamp,
    mid: '1',
    bytesSent: timestamp * 50,
    packetsSent: timestamp / 20,
    frameWidth: rid === 'r1' ? 640 : 320,
    scalabilityMode: 'L1T3',
    ...more,
  });
  const sending = { received: [], sent: [{ mid: '1', ...label }] };
  const look = (...entries: Entry[]) => ({ send: report(...path, ...entries), receive: null });

  it('is the sum of its layers, with the worst that the other end says', () => {
    const echo = { id: 'E', type: 'remote-inbound-rtp', timestamp: 0, localId: 'r1', fractionLost: 0.05, jitter: 0.01 };
    const first = measure(look(layer('r0', 1_000), layer('r1', 1_000)), sending, new Map(), 1_000);
    const limited = layer('r1', 2_000, { qualityLimitationReason: 'bandwidth' });
    const entries = [layer('r0', 2_000), limited, layer('r2', 2_000, { active: false }), echo];
    const { statistics } = measure(look(...entries), sending, first.counters, 2_000);
    expect(statistics).toMatchObject({ sendKbps: 800, availableSendKbps: 900, path: 'udp' });
    expect(statistics.sent).toMatchObject([
      { kbps: 800, lossPercent: 5, jitterMs: 10, layers: 2, widthPx: 640, limitedBy: 'bandwidth' },
    ]);
    expect(strainsToSend(statistics)).toBe(false);
  });
});

describe('a verdict', () => {
  const quality = (first: Entry, second: Entry, streams = watching) => {
    const { start, end } = after([first], [second], streams);
    return qualityOf(end, start);
  };
  it('is good where everything comes, and with nothing at all', () => {
    expect(quality(cameraIn(1_000), cameraIn(2_000))).toBe('good');
    expect(qualityOf(NOTHING_MEASURED, NOTHING_MEASURED)).toBe('good');
  });
  it('falls with loss and with pictures that stand still', () => {
    expect(quality(cameraIn(1_000), cameraIn(2_000, { packetsLost: 5 }))).toBe('fair');
    expect(quality(cameraIn(1_000), cameraIn(2_000, { packetsLost: 25 }))).toBe('poor');
    expect(quality(cameraIn(1_000), cameraIn(2_000, { totalFreezesDuration: 0.5 }))).toBe('fair');
    expect(quality(cameraIn(1_000), cameraIn(2_000, { totalFreezesDuration: 2 }))).toBe('poor');
  });
  it('does not mind a screen that stands still', () => {
    const screen: Streams = { sent: [], received: [{ ...label, mid: '0', source: 'screen' }] };
    expect(quality(cameraIn(1_000), cameraIn(2_000, { totalFreezesDuration: 9 }), screen)).toBe('good');
  });
  it('names a device that cannot show what it receives', () => {
    const { end } = after([cameraIn(1_000)], [cameraIn(2_000, { framesDropped: 20 })]);
    expect(end.received[0]?.droppedPercent).toBeCloseTo(44.4);
    expect(strainsToReceive(end)).toBe(true);
  });
});
