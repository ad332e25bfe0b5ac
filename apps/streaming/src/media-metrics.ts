import { Counter, Gauge, type Registry } from 'prom-client';
import type { StreamRooms } from './stream-rooms.js';
import type { WorkerPool } from './worker-pool.js';

/** Registers what media has to show; values are read when the registry is. */
export function registerMediaMetrics(registry: Registry, pool: WorkerPool, rooms: StreamRooms): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  const sum = (what: 'peers' | 'producers' | 'consumers') => (): number =>
    rooms.all().reduce((total, room) => total + room.counts[what], 0);

  gauge('canopy_media_workers', 'Media workers that are running', () => pool.aliveCount);
  gauge('canopy_media_rooms', 'Rooms that are open', () => rooms.all().length);
  gauge('canopy_media_peers', 'Sockets that have joined a room', sum('peers'));
  gauge('canopy_media_producers', 'Cameras and microphones that are received', sum('producers'));
  gauge('canopy_media_consumers', 'Streams that are sent to peers', sum('consumers'));

  new Gauge({
    name: 'canopy_media_worker_load',
    help: 'Load by which new peers are spread: streams that a worker sends, and those that its peers are about to watch',
    labelNames: ['slot'],
    registers: [registry],
    collect() {
      for (let slot = 0; slot < pool.size; slot += 1) this.set({ slot }, rooms.loadOn(slot));
    },
  });

  new Counter({
    name: 'canopy_media_worker_deaths_total',
    help: 'Media workers that died or were killed because they hung',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(pool.deaths);
    },
  });
}
