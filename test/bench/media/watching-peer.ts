import type { RemoteProducer } from '@app/contracts';
import { CAPABILITIES, RoomClient } from '../../support/rtc/room-client.js';
import { readPacket } from '../../support/rtc/rtp-packets.js';

const VIDEO_PAYLOAD_TYPE = CAPABILITIES.codecs.find(({ kind }) => kind === 'video')?.preferredPayloadType;

/** Somebody who watches and hears all of a room, and goes on by themselves when its worker or their own dies, as a page does. */
export class WatchingPeer {
  /** Whether the worker of this connection died since `expectNextStream`. */
  wasRestarted = false;
  /** Numbers that are missing in what came since `expectNextStream`. */
  lostPackets = 0;
  private next = { any: Promise.withResolvers<number>(), video: Promise.withResolvers<number>() };
  private watched = new Set<string>();
  /** One after another: what is opened while somebody joins is watched after that. */
  private work = Promise.resolve();

  private constructor(private readonly client: RoomClient) {}

  static async join(origin: string, token: string): Promise<WatchingPeer> {
    const viewer = new WatchingPeer(await RoomClient.join(origin, token));
    const { socket, joined } = viewer.client;
    socket.on('media:room-restarted', () => {
      viewer.wasRestarted = true;
      viewer.andThen(async () => {
        viewer.watched = new Set();
        await viewer.watch((await viewer.client.joinAnew()).producers);
      });
    });
    socket.on('media:producer-opened', (producer: RemoteProducer) => viewer.andThen(() => viewer.watch([producer])));
    await viewer.watch(joined.producers);
    return viewer;
  }

  /** When the first packet came of a stream, or of a picture, that began since `expectNextStream`; in ms of `performance.now()`. */
  nextStream(of: 'any' | 'video'): Promise<number> {
    return this.next[of].promise;
  }

  expectNextStream(): void {
    [this.wasRestarted, this.lostPackets] = [false, 0];
    this.next = { any: Promise.withResolvers(), video: Promise.withResolvers() };
  }

  close(): void {
    this.client.close();
  }

  private async watch(producers: readonly RemoteProducer[]): Promise<void> {
    const ids = producers.map(({ producerId }) => producerId).filter((id) => !this.watched.has(id));
    const isFirst = this.watched.size === 0;
    for (const id of ids) this.watched.add(id);
    if (!isFirst) for (const id of ids) await this.client.watchMore(id);
    else if (ids.length > 0) {
      const last = new Map<number, number>();
      await this.client.watch(ids, (packet, index) => {
        const read = readPacket(packet);
        if (read === null) return;
        const { sequence } = read;
        const before = last.get(index);
        if (before === undefined) {
          this.next.any.resolve(performance.now());
          if (isPicture(packet)) this.next.video.resolve(performance.now());
        } else this.lostPackets += Math.max(0, ((sequence - before) & 0xff_ff) - 1);
        last.set(index, sequence);
      });
    }
  }

  /** Refusals are those of a worker that died meanwhile: `media:room-restarted` follows. */
  private andThen(act: () => Promise<void>): void {
    this.work = this.work.then(act).catch(() => undefined);
  }
}

const isPicture = (packet: Buffer): boolean => ((packet[1] ?? 0) & 0x7f) === VIDEO_PAYLOAD_TYPE;
