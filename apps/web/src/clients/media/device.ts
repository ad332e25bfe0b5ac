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

let asking: Promise<types.HandlerFactory | null> | undefined;

/**
 * Asks the browser what it can receive and send, which takes it two connections and starts its WebRTC: it may do so while the pass
 * is on its way, once for the page. A browser that can't is found out, and said, when there is something to receive.
 */
export function prepareDevice(): void {
  ask().catch(() => undefined);
}

/** @throws when this browser can't do WebRTC as the room needs it */
export async function loadDevice(routerRtpCapabilities: JoinedRoom['routerRtpCapabilities']): Promise<types.Device> {
  const handlerFactory = await ask();
  const device = handlerFactory === null ? await Device.factory() : new Device({ handlerFactory });
  // The same dictionaries; mediasoup-client lists fewer URIs of header extensions.
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
  return device;
}

function ask(): Promise<types.HandlerFactory | null> {
  asking ??= askBrowser().catch((error: unknown) => {
    asking = undefined;
    throw error;
  });
  return asking;
}

/** `null`: a browser for which mediasoup-client has something else. */
async function askBrowser(): Promise<types.HandlerFactory | null> {
  const name = await detectDeviceAsync();
  const factory = name === undefined ? undefined : HANDLERS.get(name)?.createFactory({});
  if (factory === undefined) return null;
  const [recvonly, sendonly] = await Promise.all(
    (['recvonly', 'sendonly'] as const).map((direction) => factory.getNativeRtpCapabilities({ direction })),
  );
  if (recvonly === undefined || sendonly === undefined) return null;
  return {
    ...factory,
    getNativeRtpCapabilities: ({ direction }) => Promise.resolve(direction === 'recvonly' ? recvonly : sendonly),
  };
}
