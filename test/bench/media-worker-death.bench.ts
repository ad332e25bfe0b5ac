import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { RoomClient, type Stream, streamSound } from '../support/rtc/room-client.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { quantile } from './chat/quantile.js';
import { pinLoad, processTree, unpinLoad } from './machine.js';
import { type CanopyStreaming, CAMERA, playing, startCanopyStreaming } from './media/canopy-streaming.js';
import { WatchingPeer } from './media/watching-peer.js';

const VIEWERS = 120;
const WORKERS = 2;
const ROUNDS = 4;
const KBPS = 500;
const SECOND_SPEAKER = randomUUID();

/**
 * A worker dies under a room that is on both: how long until everybody whom it carried has packets again, and what do those lose
 * whom it did not carry.
 */
export const bench: Bench = { name: 'media-worker-death', takesSeconds: 60, run: measureDeaths };

async function measureDeaths(run: BenchRun): Promise<Figure[]> {
  pinLoad();
  const streaming = await startCanopyStreaming({ workers: WORKERS });
  const onStage = { isMutedByModerator: false, isOnStage: true, sharesScreen: false };
  const places = [streaming.speakerId, SECOND_SPEAKER].map((participantId) => ({ participantId, ...onStage }));
  await streaming.put({ places });
  const speakers = [await speak(streaming, 'camera'), await speak(streaming, 'microphone')];
  const epochs = (): string => speakers.map((speaker) => speaker.epoch()).join();
  const viewers: WatchingPeer[] = [];
  try {
    const [firstMs, again, pictures, lost]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < (run.isQuick ? 2 : ROUNDS); round += 1) {
      // Those of the last round are all on what was left then: others come, and are spread over both.
      for (const viewer of viewers.splice(0)) viewer.close();
      for (let index = 0; index < (run.isQuick ? VIEWERS / 4 : VIEWERS); index += 1) {
        const beganMs = performance.now();
        const viewer = await WatchingPeer.join(streaming.origin, (await streaming.pass()).token);
        viewers.push(viewer);
        firstMs.push((await viewer.nextStream('any')) - beganMs);
      }
      await Promise.all(viewers.map((viewer) => viewer.nextStream('video')));
      // Losses of the second before count, too.
      for (const viewer of viewers) viewer.expectNextStream();
      await delay(1_000);
      const victim = workersOf(streaming.pid)[round % WORKERS];
      if (victim === undefined) throw new Error('there is no such worker');
      const before = epochs();
      const killedMs = performance.now();
      process.kill(victim, 'SIGKILL');
      await eventually(
        () => workersOf(streaming.pid),
        (pids) => pids.length === WORKERS && !pids.includes(victim),
      );
      await delay(2_000);
      const isSpeakerHit = epochs() !== before;
      const hit = viewers.filter((viewer) => isSpeakerHit || viewer.wasRestarted);
      const times = await Promise.all(hit.map(async (viewer) => (await viewer.nextStream('any')) - killedMs));
      // Whoever hears and sees somebody on the worker that lives has nothing of theirs begin anew.
      const anew = viewers.filter((viewer) => viewer.wasRestarted);
      pictures.push(...(await Promise.all(anew.map(async (viewer) => (await viewer.nextStream('video')) - killedMs))));
      const spared = viewers.filter((viewer) => !hit.includes(viewer)).map((viewer) => viewer.lostPackets);
      again.push(...times);
      lost.push(...spared);
      run.say(
        `${isSpeakerHit ? 'with' : 'without'} a speaker: ${hit.length} hit, 95th percentile ${Math.round(quantile(times, 0.95))} ms; ` +
          `${spared.length} spared, ${spared.reduce((sum, each) => sum + each, 0)} packets lost`,
      );
    }
    const [late, first] = [quantile(again, 0.95), median(firstMs)];
    return [
      {
        name: 'media, a worker is killed: 95th percentile until its viewers have packets again',
        of: 'canopy',
        value: Math.round(late),
        unit: 'ms',
        goal: { atMost: 1_000 },
        note: `median ${Math.round(median(again))} ms of ${again.length}; one person's first join takes ${Math.round(first)} ms`,
      },
      {
        name: 'media, a worker is killed: 95th percentile until whom it carried have the picture again',
        of: 'canopy',
        value: Math.round(quantile(pictures, 0.95)),
        unit: 'ms',
        note: 'after the next key frame: the camera is asked for one a second at most',
      },
      {
        name: 'media, a worker is killed: packets that viewers of the other worker lose',
        of: 'canopy',
        value: lost.reduce((sum, each) => sum + each, 0),
        unit: 'packets',
        goal: { atMost: 0 },
        note: `${lost.length} viewers at ${KBPS} kbit/s, for 3 s around it`,
      },
    ];
  } finally {
    for (const speaker of speakers) speaker.close();
    for (const viewer of viewers) viewer.close();
    await streaming.stop();
    unpinLoad();
  }
}

/** On air again by itself when its worker dies. */
async function speak(
  streaming: CanopyStreaming,
  source: 'camera' | 'microphone',
): Promise<{ epoch(): string; close(): void }> {
  const participantId = source === 'camera' ? streaming.speakerId : SECOND_SPEAKER;
  const client = await RoomClient.join(streaming.origin, (await streaming.pass(participantId)).token);
  let stream: Stream | undefined;
  let { epoch } = client.joined;
  const publish = async (): Promise<void> => {
    let picture: ReturnType<typeof playing> | undefined;
    const ssrc = source === 'camera' ? CAMERA.ssrc : CAMERA.ssrc + 1;
    const { sender, payloadType } = await client.publish(source, { ssrc, onKeyFrameAsked: () => picture?.keyFrame() });
    if (source === 'camera') picture = playing(sender, KBPS);
    stream = picture ?? streamSound(sender, { payloadType, ssrc });
  };
  client.socket.on('media:room-restarted', () => {
    stream?.stop();
    void client.joinAnew().then((joined) => {
      epoch = joined.epoch;
      return publish();
    });
  });
  await publish();
  return {
    epoch: () => epoch,
    close() {
      stream?.stop();
      client.close();
    },
  };
}

const workersOf = (pid: number): number[] =>
  processTree(pid)
    .filter((each) => each !== pid)
    .toSorted((a, b) => a - b);
