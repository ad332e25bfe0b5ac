import type { JoinedRoom } from '@app/contracts';
import { detectDeviceAsync, Device, type types } from 'mediasoup-client';
import { Chrome111 } from 'mediasoup-client/handlers/Chrome111';
import { Chrome74 } from 'mediasoup-client/handlers/Chrome74';
import { Firefox120 } from 'mediasoup-client/handlers/Firefox120';
import { Safari12 } from 'mediasoup-client/handlers/Safari12';

/** By the names that mediasoup-client finds browsers by. */
const HANDLERS = new Map<string, typeof Chrome111 | typeof Chrome74 | typeof Firefox120 | typeof Safari12>([
  ['Chrome111', Chrome111],
  ['Chrome74', Chrome74],
  ['Firefox120', Firefox120],
  ['Safari12', Safari12],
]);

/** What the browser said of itself. */
interface Asked {
  /** `null`: a browser for which mediasoup-client has something else. */
  readonly factory: types.HandlerFactory | null;
  readonly receiving: types.RtpCapabilities | null;
}
let asking: Promise<Asked> | undefined;

/**
 * Asks the browser what it can receive and send, which takes it two connections and starts its WebRTC: it may do so before
 * anything is to come, once for the page. A browser that can't is found out, and said, when there is something to receive.
 */
export function prepareDevice(): void {
  ask().catch(() => undefined);
}

/** What this browser can receive, in its own numbers; `null` where nobody knows. */
export async function receivingCapabilities(): Promise<types.RtpCapabilities | null> {
  return ask().then(
    ({ receiving }) => receiving,
    () => null,
  );
}

/** @throws when this browser can't do WebRTC as the room needs it */
export async function loadDevice(routerRtpCapabilities: JoinedRoom['routerRtpCapabilities']): Promise<types.Device> {
  const { factory: handlerFactory } = await ask();
  const device = handlerFactory === null ? await Device.factory() : new Device({ handlerFactory });
  // The same dictionaries; mediasoup-client lists fewer URIs of header extensions.
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
  return device;
}

function ask(): Promise<Asked> {
  asking ??= askBrowser().catch((error: unknown) => {
    asking = undefined;
    throw error;
  });
  return asking;
}

async function askBrowser(): Promise<Asked> {
  const nothing = { factory: null, receiving: null };
  const name = await detectDeviceAsync();
  const factory = name === undefined ? undefined : HANDLERS.get(name)?.createFactory({});
  if (factory === undefined) return nothing;
  const [recvonly, sendonly] = await Promise.all(
    (['recvonly', 'sendonly'] as const).map((direction) => factory.getNativeRtpCapabilities({ direction })),
  );
  if (recvonly === undefined || sendonly === undefined) return nothing;
  const getNativeRtpCapabilities: types.HandlerFactory['getNativeRtpCapabilities'] = ({ direction }) =>
    Promise.resolve(direction === 'recvonly' ? recvonly : sendonly);
  return { factory: { ...factory, getNativeRtpCapabilities }, receiving: recvonly };
}
