import { dataSourceOptions, migrate, startEmbeddedPostgres } from '@app/database';
import { signRoomPass } from '@app/realtime';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aSession, claimsFor, keys } from '../../e2e/chat/chat-world.js';

/** A new PostgreSQL with rooms to chat in, and passes for them. */
export interface CrowdWorld {
  databaseUrl: string;
  publicKeyPem: string;
  dataSource: DataSource;
  newRoom(): Promise<string>;
  /** Of a new attendee. */
  passFor(room: string): Promise<string>;
  /** Where the nth of a crowd comes from: so many live in one house. */
  addressOf(n: number): string;
  stop(): Promise<void>;
}

const PEOPLE_OF_ADDRESS = 100;

export async function makeCrowdWorld(): Promise<CrowdWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-crowd-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.url);
  const dataSource = await new DataSource(dataSourceOptions({ url: postgres.url, poolSize: 2 })).initialize();
  return {
    databaseUrl: postgres.url,
    publicKeyPem: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    dataSource,
    newRoom: () => aSession(dataSource),
    passFor: (room) => signRoomPass(claimsFor(room, { sub: randomUUID(), exp: tomorrowS() }), keys.privateKey),
    addressOf: (n) => `127.0.1.${1 + Math.floor(n / PEOPLE_OF_ADDRESS)}`,
    stop: async () => {
      await dataSource.destroy();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const tomorrowS = (): number => Math.floor(Date.now() / 1_000) + 86_400;

/** Does something for each, so many at a time. */
export async function eachOf<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, n: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < items.length; n = next++) results[n] = await work(items[n] as T, n);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
