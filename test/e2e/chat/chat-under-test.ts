import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startChatServer, type TestChatServer } from './chat-server.js';
import { keys, type TestSocket } from './chat-world.js';

/** One chat server over a database of its own, for the tests of a file. */
export interface ChatUnderTest {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly server: TestChatServer;
  /** Sockets put here are closed after each test. */
  readonly open: Set<TestSocket>;
}

/** To be called once, where the file's own hooks would stand: it starts before them. */
export function chatUnderTest(): ChatUnderTest {
  let running: Omit<ChatUnderTest, 'open'> | undefined;
  const open = new Set<TestSocket>();
  const started = (): Omit<ChatUnderTest, 'open'> => {
    if (running === undefined) throw new Error('chat is asked for before its tests begin');
    return running;
  };

  beforeAll(async () => {
    const database = await startTestDatabase();
    const dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 4 })).initialize();
    const server = await startChatServer({ databaseUrl: database.url, publicKey: keys.publicKey });
    running = { database, dataSource, server };
  });
  afterEach(() => {
    for (const socket of open) socket.disconnect();
    open.clear();
  });
  afterAll(async () => {
    await running?.server.close();
    await running?.dataSource.destroy();
    await running?.database.stop();
  });

  return {
    open,
    get database() {
      return started().database;
    },
    get dataSource() {
      return started().dataSource;
    },
    get server() {
      return started().server;
    },
  };
}
