import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { RoomClient, streamSound } from '../support/rtc/room-client.js';
import { readPacket } from '../support/rtc/rtp-packets.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { quantile } from './chat/quantile.js';
import { pinLoad, unpinLoad } from './machine.js';
import { startCanopyStreaming } from './media/canopy-streaming.js';

const FLOOR_SSRC = 10_001;
const CHANNEL_SSRC = 10_002;
const LISTENERS = 20;
const LISTEN_MS = 10_000;
const QUICK_LISTEN_MS = 3_000;

/** From the floor through an interpreter, who says at once what they hear, to a listener: how much later than the floor itself. */
export const bench: Bench = { name: 'media-interpretation', takesSeconds: 25, run: measureInterpretation };

async function measureInterpretation(run: BenchRun): Promise<Figure[]> {
  pinLoad();
  const streaming = await startCanopyStreaming();
  const people: RoomClient[] = [];
  const join = async (participantId?: string): Promise<RoomClient> => {
    const person = await RoomClient.join(streaming.origin, (await streaming.pass(participantId)).token);
    people.push(person);
    return person;
  };
  try {
    const interpreterId = randomUUID();
    await streaming.put({
      booths: [{ language: 'fr', memberIds: [interpreterId], activeId: interpreterId, nextId: '', nextInMs: '0' }],
    });
    const speaker = await join(streaming.speakerId);
    const floor = await speaker.publish('microphone', { ssrc: FLOOR_SSRC });
    const interpreter = await join(interpreterId);
    const channel = await interpreter.publish('interpretation', { ssrc: CHANNEL_SSRC, language: 'fr' });
    await interpreter.watch([floor.producerId], (packet) => {
      if (readPacket(packet) !== null) channel.sender.send(relabelled(packet, channel.payloadType));
    });
    /** By the instant at which the speaker said it: when the floor brought it, when the channel did. */
    const heard = Array.from(
      { length: LISTENERS },
      () => [new Map<number, number>(), new Map<number, number>()] as const,
    );
    for (const ways of heard) {
      const listener = await join();
      await listener.watch([floor.producerId, channel.producerId], (packet, index) => {
        const read = readPacket(packet);
        if (read !== null) ways[index === 0 ? 0 : 1].set(read.instantMs, performance.now());
      });
    }
    const stream = streamSound(floor.sender, { payloadType: floor.payloadType, ssrc: FLOOR_SSRC });
    await delay(1_000 + (run.isQuick ? QUICK_LISTEN_MS : LISTEN_MS));
    stream.stop();
    const both = heard.flatMap(([byFloor, byChannel]) =>
      [...byFloor].flatMap(([saidMs, floorMs]) => {
        const channelMs = byChannel.get(saidMs);
        return channelMs === undefined ? [] : [{ floorMs: floorMs - saidMs, moreMs: channelMs - floorMs }];
      }),
    );
    if (both.length === 0) throw new Error('nobody heard both the floor and the channel');
    const more = both.map(({ moreMs }) => moreMs);
    const own = median(both.map(({ floorMs }) => floorMs));
    return [
      {
        name: 'media, floor to listener through an interpreter, on top of the floor’s own delay',
        of: 'canopy',
        value: median(more),
        unit: 'ms',
        goal: { atMost: 20 },
        note: `99 % within ${quantile(more, 0.99).toFixed(1)} ms; the floor itself ${own.toFixed(1)} ms; ${both.length} packets, ${LISTENERS} listeners`,
      },
    ];
  } finally {
    for (const person of people) person.close();
    await streaming.stop();
    unpinLoad();
  }
}

/** What was heard, as a packet of one's own: the payload and its instant stay. */
function relabelled(packet: Buffer, payloadType: number): Buffer {
  const hasExtension = ((packet[0] ?? 0) & 0x10) !== 0;
  const more = hasExtension ? 4 + packet.readUInt16BE(14) * 4 : 0;
  const own = Buffer.concat([packet.subarray(0, 12), packet.subarray(12 + more)]);
  own[0] = 0x80;
  own[1] = payloadType;
  own.writeUInt32BE(CHANNEL_SSRC, 8);
  return own;
}
