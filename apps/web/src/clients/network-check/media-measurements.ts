import { NETWORK_CHECK } from '@app/contracts';
import { later, type CheckLink } from './check-link.js';
import { lossOneWay, medianOf, rateKbps } from './statistics.js';

const PROBES = 80;
const PROBE_EVERY_MS = 20;
/** What has not come back by then counts as lost, in milliseconds. */
const PROBE_PATIENCE_MS = 1_500;
const PORTION_MS = 20;
const PORTION_BYTES = (NETWORK_CHECK.loadKbps * PORTION_MS) / 8;
/** With so much waiting in the browser, in bytes, more would only wait. */
const MOST_WAITING_BYTES = 32_000;
/** For the last of a load to arrive. */
const SETTLE_MS = 400;

/** Sends probes over the idle way and takes the times of those that come back. What a load loses, it may have pushed out itself. */
export async function measureRoundTrips({ up, down, signal }: CheckLink): Promise<{
  medianMs: number;
  lossPercent: number;
}> {
  const sentAt: number[] = [];
  const took = new Map<number, number>();
  const onMessage = (data: ArrayBuffer): void => {
    const view = new DataView(data);
    if (view.byteLength !== NETWORK_CHECK.probeBytes || view.getUint8(0) !== NETWORK_CHECK.probe) return;
    const index = view.getUint32(1);
    const at = sentAt[index];
    if (at !== undefined) took.set(index, performance.now() - at);
  };
  down.on('message', onMessage);
  for (let index = 0; index < PROBES; index += 1) {
    const probe = new DataView(new ArrayBuffer(NETWORK_CHECK.probeBytes));
    probe.setUint8(0, NETWORK_CHECK.probe);
    probe.setUint32(1, index);
    sentAt.push(performance.now());
    up.send(probe.buffer);
    await later(PROBE_EVERY_MS, signal);
  }
  for (const untilMs = performance.now() + PROBE_PATIENCE_MS; took.size < PROBES && performance.now() < untilMs;)
    await later(PROBE_EVERY_MS, signal);
  down.off('message', onMessage);
  return { medianMs: Math.round(medianOf([...took.values()])), lossPercent: lossOneWay(PROBES, took.size) };
}

/** Sends load, no faster than it leaves, and asks what arrived, in kilobits per second. */
export async function measureUpload({ up, signal, order }: CheckLink): Promise<number> {
  const message = new Uint8Array(NETWORK_CHECK.loadBytes).fill(NETWORK_CHECK.load);
  const beganMs = performance.now();
  let sent = 0;
  const sendUntil = async (untilMs: number): Promise<void> => {
    while (performance.now() < untilMs) {
      // By the clock and not by the turn: a busy page's timers are late.
      const due = ((performance.now() - beganMs) / PORTION_MS) * PORTION_BYTES;
      while (sent * message.length < due && up.bufferedAmount < MOST_WAITING_BYTES) {
        if (sent >= NETWORK_CHECK.mostMessages - PROBES - 1) return;
        up.send(message);
        sent += 1;
      }
      await later(PORTION_MS, signal);
    }
  };
  await sendUntil(beganMs + NETWORK_CHECK.rampMs);
  const asking = order('check:report', {});
  await sendUntil(beganMs + NETWORK_CHECK.loadMs);
  const first = await asking;
  await later(SETTLE_MS, signal);
  const last = await order('check:report', {});
  return rateKbps(last.bytes - first.bytes, last.atMs - first.atMs);
}

/** Takes the load that the server sends once; kilobits per second. */
export async function measureDownload({ down, signal, order }: CheckLink): Promise<number> {
  let bytes = 0;
  let firstMs: number | null = null;
  let fromMs = 0;
  let untilMs = 0;
  const onMessage = (data: ArrayBuffer): void => {
    if (data.byteLength !== NETWORK_CHECK.loadBytes) return;
    const now = performance.now();
    firstMs ??= now;
    if (now - firstMs < NETWORK_CHECK.rampMs) fromMs = now;
    else bytes += data.byteLength;
    untilMs = now;
  };
  down.on('message', onMessage);
  await order('check:download', {});
  await later(SETTLE_MS, signal);
  down.off('message', onMessage);
  return rateKbps(bytes, untilMs - fromMs);
}
