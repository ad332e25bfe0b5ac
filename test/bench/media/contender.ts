import { readdirSync, readFileSync } from 'node:fs';
import { processTree } from '../machine.js';

/** Somebody who watches over real DTLS and SRTP. */
export interface Viewer {
  /** The first packet came. */
  readonly isFlowing: Promise<void>;
  requestKeyFrame(): void;
  close(): void;
}
/** A server that sends one picture to many. */
export interface Contender {
  readonly name: string;
  /** Its first process: it and everything that it started counts. */
  readonly pid: number;
  /** Plays the picture, until the returned function is called. */
  play(kbps: number): () => void;
  /** One more viewer; answers when all is negotiated. */
  watch(onPacket: (packet: Buffer) => void): Promise<Viewer>;
  stop(): Promise<void>;
}

/** Processor time that a process and all it started have used, in seconds; exact to the nanosecond. @source Linux' sched-stats, `/proc/pid/schedstat` */
export function processorSeconds(pid: number): number {
  return processTree(pid)
    .flatMap((each) => tasksOf(each).map((task) => `/proc/${each}/task/${task}/schedstat`))
    .reduce((sum, file) => sum + nanosecondsIn(file) / 1e9, 0);
}

function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // it ended meanwhile
  }
}
function nanosecondsIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]);
  } catch {
    return 0; // it ended meanwhile
  }
}
