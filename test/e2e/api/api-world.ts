import { ConfigModule, readConfig } from '@app/config';
import { type Clock, DatabaseModule, type RequestContext, type SummitRoleGrant, UnitOfWork } from '@app/database';
import { FactsModule } from '@app/facts';
import { freePort } from '@app/hosting';
import { createLogger, ObservabilityModule } from '@app/observability';
import { RoomPassKeysModule } from '@app/realtime';
import { startTestDatabase } from '@app/testing';
import { ApiModule, createHttpAdapter } from '@apps/api';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type SignIn, UsersRepository } from '../../../apps/api/src/identity/index.js';
import { ProgrammeReleases } from '../../../apps/api/src/programme/index.js';
import { ProgrammeRows } from '../../integration/support/programme-rows.js';

/** Time as the test sets it; it moves on by itself, as time does. */
export class TestClock implements Clock {
  private aheadMs = 0;
  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
  pass(ms: number): void {
    this.aheadMs += ms;
  }
}
export interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}
/** A person of a session by role, in the programme's order. */
export type Cast = { role: 'moderator' | 'speaker' | 'interpreter'; personId: string; toLanguage?: string }[];

/** The whole API on a database and keys of its own. */
export class ApiWorld {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: TestClock,
    readonly publicKey: KeyObject,
    readonly streamingAddress: string,
    /** For another server on the same data. */
    readonly databaseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<ApiWorld> {
    const database = await startTestDatabase();
    const clock = new TestClock();
    const streamingAddress = `127.0.0.1:${await freePort()}`;
    const config = readConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      PUBLIC_URL: 'http://canopy.example',
      STREAMING_GRPC_ADDRESS: streamingAddress,
      CERTIFICATE_PRIVATE_KEY: generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      ...env,
    });
    const keys = generateKeyPairSync('ed25519');
    @Module({
      imports: [
        ConfigModule.with(config),
        ObservabilityModule.with(createLogger('test', 'silent'), new Registry()),
        DatabaseModule.with({ url: database.url, poolSize: 10 }, clock),
        FactsModule,
        RoomPassKeysModule.with(keys),
        ApiModule,
      ],
    })
    class WorldModule {}
    const app = await NestFactory.create<NestFastifyApplication>(WorldModule, createHttpAdapter(config), {
      logger: false,
      // A module that can't be made fails its tests with the reason, instead of ending the process without a word.
      abortOnError: false,
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ApiWorld(app, clock, keys.publicKey, streamingAddress, database.url, () => database.stop());
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }
  get rows(): ProgrammeRows {
    return new ProgrammeRows(this.dataSource);
  }
  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }
  context(): RequestContext {
    return { requestId: 'test', viewer: null, languages: ['en'], clock: this.clock, manager: this.dataSource.manager };
  }
  browser(languages = 'en'): Browser {
    return new Browser(this, languages);
  }

  /** A user with these roles; their address. */
  async user(
    name: string,
    grants: Pick<SummitRoleGrant, 'summitId' | 'role' | 'personId'>[] = [],
    mayReadOutbox = false,
  ): Promise<{ id: string; email: string }> {
    const users = this.get(UsersRepository);
    const email = `${uuidv7()}@example.org`;
    const user = await users.findOrCreate(this.context(), {
      email,
      name,
      personId: grants[0]?.personId ?? null,
      mayReadOutbox,
    });
    for (const { summitId, role, personId = null } of grants)
      await users.grant(this.context(), { userId: user.id, summitId, role, personId });
    return { id: user.id, email };
  }

  /** A browser that this user signed in with, by a link. */
  async signedIn(signIn: SignIn, userId: string): Promise<Browser> {
    const url = await signIn.createLink(this.context(), userId);
    const browser = this.browser();
    await browser.ask('mutation ($token: String!) { completeSignIn(token: $token) { __typename } }', {
      token: tokenOf(url),
    });
    return browser;
  }

  /** A session with these people, now or as given; released unless `status` says otherwise. */
  async session(
    summitId: string,
    cast: Cast,
    values: { status?: string; startsAt?: string; endsAt?: string } = {},
  ): Promise<string> {
    const { status = 'published', startsAt = this.in(-10), endsAt = this.in(50) } = values;
    const id = await this.rows.session(summitId, `session-${uuidv7()}`, {
      status,
      startsAt,
      endsAt,
      title: { en: 'Roundtable', ur: 'گول میز' },
    });
    await this.seat(id, cast);
    if (status !== 'draft') await this.release(id);
    return id;
  }
  async seat(sessionId: string, cast: Cast): Promise<void> {
    await this.dataSource.query('DELETE FROM appearances WHERE session_id = $1', [sessionId]);
    for (const [position, { role, personId, toLanguage = null }] of cast.entries()) {
      await this.dataSource.query(
        'INSERT INTO appearances (id, session_id, person_id, role, position, to_language) VALUES ($1, $2, $3, $4, $5, $6)',
        [uuidv7(), sessionId, personId, role, position, toLanguage],
      );
    }
  }
  async release(sessionId: string): Promise<void> {
    await this.get(UnitOfWork).run(this.context(), (ctx) => this.get(ProgrammeReleases).releaseSession(ctx, sessionId));
  }
  /** An instant that many minutes from now. */
  in(minutes: number): string {
    return new Date(this.clock.now().getTime() + minutes * 60_000).toISOString();
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }
}

/** Somebody's browser: keeps cookies and speaks GraphQL. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** `Set-Cookie` of the last answer. */
  setCookies: string[] = [];
  constructor(
    private readonly world: ApiWorld,
    private readonly languages: string,
    private readonly address = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.1`,
  ) {}

  /** The whole answer, errors and all. */
  async post(query: string, variables: object = {}): Promise<Answer> {
    const response = await this.world.app.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: this.address,
      headers: {
        'content-type': 'application/json',
        'accept-language': this.languages,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      payload: JSON.stringify({ query, variables }),
    });
    this.setCookies = [response.headers['set-cookie'] ?? []].flat();
    for (const { name, value } of response.cookies as { name: string; value: string }[]) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response.json<Answer>();
  }

  /** The one field that was asked for. @throws when there were errors. */
  async ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.post(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return Object.values(data ?? {})[0] as T;
  }
}

export const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';

/** Polls until `holds`, at most ten seconds. */
export async function eventually<T>(read: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > deadline) throw new Error(`did not come about; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
