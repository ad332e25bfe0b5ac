import { migrate, startEmbeddedPostgres } from '@app/database';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away server of this run; `canopy_template` in it has the newest schema. */
    databaseServerUrl: string;
  }
}

interface SharedServer {
  url: Promise<string>;
  users: number;
  stop: () => Promise<void>;
}
// Every vitest project runs this file anew; one server serves them all.
const shared = globalThis as typeof globalThis & { canopyTestServer?: SharedServer };

/** Starts the run's PostgreSQL with the first project that needs it and ends it with the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = (shared.canopyTestServer ??= start());
  server.users += 1;
  project.provide('databaseServerUrl', await server.url);
  return async () => {
    server.users -= 1;
    if (server.users === 0) await server.stop();
  };
}

function start(): SharedServer {
  const started = (async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'canopy-test-'));
    const server = await startEmbeddedPostgres({ dataDir, isThrowaway: true });
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query('CREATE DATABASE canopy_template');
    await client.end();
    const template = new URL(server.url);
    template.pathname = '/canopy_template';
    await migrate(template.href);
    return { dataDir, server };
  })();
  return {
    users: 0,
    url: started.then(({ server }) => server.url),
    stop: async () => {
      const { dataDir, server } = await started;
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
