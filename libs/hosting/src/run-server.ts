import { ConfigError } from '@app/config';
import { StartFailure } from './start-failure.js';

/** Something that runs until it is closed. `close` drains: it lets what was begun end, and loses nothing. */
export interface RunningServer {
  close(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm and the terminal both pass Ctrl-C on: the echo of a signal is not a second wish. */
const ECHO_MS = 1_000;
/** A drain that takes longer than this is not going to end. */
const DRAIN_PATIENCE_MS = 30_000;

/**
 * The life of a server process: starts it, and at the first SIGINT, SIGTERM or SIGHUP closes it and exits with 0; at a
 * second one exits at once. A `StartFailure` or `ConfigError` is shown as its sentence and exits with 1.
 */
export async function runServer(start: () => Promise<RunningServer>): Promise<void> {
  const asked = Promise.withResolvers<void>();
  ownSignals(() => asked.resolve());
  // Whoever started us holds the other end: when it is gone, nobody is there to pass Ctrl-C on.
  process.on('disconnect', () => asked.resolve());
  try {
    const server = await start();
    await asked.promise;
    setTimeout(() => endAtOnce('Canopy did not stop in time.'), DRAIN_PATIENCE_MS).unref();
    await server.close();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  }
}

function describeFailure(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  if (error instanceof ConfigError)
    return `The configuration can't be used:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function ownSignals(onFirst: () => void): void {
  let firstAtMs: number | undefined;
  const onSignal = (): void => {
    if (firstAtMs === undefined) {
      firstAtMs = Date.now();
      onFirst();
    } else if (Date.now() - firstAtMs > ECHO_MS) {
      endAtOnce('Stopped at once.');
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // @NOTE mediasoup listens too, and closes its workers the moment a signal comes, under the feet of the drain.
  process.on('newListener', (event: string | symbol, listener: (...args: unknown[]) => void) => {
    if (SIGNALS.some((signal) => signal === event)) queueMicrotask(() => process.removeListener(event, listener));
  });
}

function endAtOnce(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
