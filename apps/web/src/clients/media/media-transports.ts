import type { Ack, CreatedTransport, MediaSource } from '@app/contracts';
import type { types } from 'mediasoup-client';
import type { Line } from './line.js';
import type { Relays } from './relays.js';
import { watchPath } from './stall-watch.js';

/** A network that changes comes back in less; after this a restart of ICE is worth its while. */
const DISCONNECTED_PATIENCE_MS = 1_500;
const BETWEEN_RESTARTS_MS = 4_000;
/** On a path over which nothing comes, a restart has to help within this. */
const AFTER_STALL_MS = 1_200;
/** Restarts without success before everything is made anew. */
const MAX_RESTARTS = 3;

/** What goes along with a producer to where the server is told of it. */
export interface ProducerLabel extends Record<string, unknown> {
  readonly source: MediaSource;
  readonly language: string | null;
  readonly isPaused: boolean;
}

/** A refusal on its way through a callback of mediasoup-client, which knows only errors. */
export class Refused extends Error {
  constructor(readonly refusal: Extract<Ack<never>, { ok: false }>) {
    super(`${refusal.code}: ${refusal.message}`);
    this.name = 'Refused';
  }
}

/** The value of an answer. @throws Refused */
export function valueOf<T>(answer: Ack<T>): T {
  if (!answer.ok) throw new Refused(answer);
  return answer.value;
}

/** A transport, and what restarts its ICE: `moved` in any case, `looks-well` unless it says that it is connected. */
export interface KeptTransport {
  readonly transport: types.Transport;
  readonly revive: (why: 'moved' | 'looks-well') => void;
}
/** What a transport is made with. */
interface TransportParts {
  readonly device: Promise<types.Device>;
  readonly line: Line;
  readonly relays: Relays;
  /** The path of a transport seems to be dead; a word to `revive` is waited for. */
  readonly onStall: () => void;
  /** The answer of a server that was asked for this transport already. */
  readonly asked: Promise<Ack<CreatedTransport>> | null;
}

/**
 * Makes a transport on both sides and keeps it connected: ICE is restarted when the network changes.
 * `onHopeless` is called when that does not help. @throws Refused
 */
export async function createTransport(
  direction: 'send' | 'recv',
  { device, line, relays, onStall, asked }: TransportParts,
  onHopeless: () => void,
): Promise<KeptTransport> {
  const asking = asked ?? line.order('media:create-transport', { direction });
  const [answer, loaded] = await Promise.all([asking, device]);
  const { transportId, ...parameters } = valueOf(answer);
  const options = { id: transportId, ...parameters, iceServers: relays.current };
  const transport = direction === 'send' ? loaded.createSendTransport(options) : loaded.createRecvTransport(options);

  transport.on('connect', ({ dtlsParameters }, done) => {
    // ICE finds its way meanwhile, and DTLS comes after it: the server has its part by then, or is asked again.
    done();
    void line.order('media:connect-transport', { transportId, dtlsParameters }).then((answer) => {
      // Without a socket another join is on its way.
      if (!answer.ok && line.isUp && !transport.closed) onHopeless();
    });
  });
  transport.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
    const { source, language, isPaused } = appData as ProducerLabel;
    line
      .order('media:produce', { transportId, kind, source, language: language ?? undefined, isPaused, rtpParameters })
      .then(valueOf)
      .then(({ producerId }) => done({ id: producerId }), failed);
  });
  // For the next restart of ICE and the next change of networks; what goes through a relay now goes on.
  const forget = relays.watch((iceServers) => void transport.updateIceServers({ iceServers }).catch(() => undefined));
  transport.observer.once('close', forget);
  return { transport, revive: keepConnected(transport, line, { onHopeless, onStall }) };
}

/** Restarts ICE when that is needed; returns what does so on somebody else's word. */
function keepConnected(
  transport: types.Transport,
  line: Line,
  { onHopeless, onStall }: { onHopeless: () => void; onStall: () => void },
): KeptTransport['revive'] {
  const stalls = watchPath(transport, {
    onStall,
    onNarrow: (kbps) => void line.order('media:line-narrowed', { transportId: transport.id, kbps }),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restarts = 0;
  let isRestarting = false;
  const restart = async (): Promise<void> => {
    clearTimeout(timer);
    // Without a socket nothing can be agreed on; when it is back this is asked for again.
    if (transport.closed || isRestarting || !line.isUp) return;
    if (restarts >= MAX_RESTARTS) return onHopeless();
    restarts += 1;
    isRestarting = true;
    timer = setTimeout(check, stalls.isStalled() ? AFTER_STALL_MS : BETWEEN_RESTARTS_MS);
    const answer = await line.order('media:restart-ice', { transportId: transport.id });
    isRestarting = false;
    if (transport.closed) return;
    if (answer.ok) {
      // A restart that the browser refuses is tried again by the timer.
      await transport.restartIce(answer.value).catch(() => undefined);
    } else if (line.isUp && answer.code !== 'rate-limited') onHopeless();
  };
  const check = (): void => {
    // Chromium stays on a path that it has chosen for five seconds, whatever else it finds. The socket lives: begin anew.
    if (stalls.isStalled() && line.isUp && !transport.closed) return onHopeless();
    if (transport.connectionState === 'connected') restarts = 0;
    else void restart();
  };
  transport.on('connectionstatechange', (state) => {
    if (state === 'connecting') return;
    clearTimeout(timer);
    if (state === 'connected') restarts = 0;
    if (state === 'failed') void restart();
    if (state === 'disconnected') timer = setTimeout(() => void restart(), DISCONNECTED_PATIENCE_MS);
  });
  transport.observer.once('close', () => clearTimeout(timer));
  return (why) => {
    const { connectionState } = transport;
    // One that has not carried anything yet is on its way already.
    if (connectionState === 'new') return;
    if (why === 'looks-well' && connectionState === 'connected' && !stalls.isStalled()) return;
    restarts = 0;
    void restart();
  };
}
