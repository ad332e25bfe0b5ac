import { ConfigModule, readConfig } from '@app/config';
import { DatabaseModule, type RequestContext, systemClock, type SummitRoleGrant, type Viewer } from '@app/database';
import { FactsModule } from '@app/facts';
import { createLogger, ObservabilityModule } from '@app/observability';
import { startTestDatabase } from '@app/testing';
import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Registry } from 'prom-client';
import { DataSource, type Logger as StatementLogger } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { GraphqlFrameModule, SESSION_COOKIE, VIEWER_SOURCE } from '../../../apps/api/src/graphql/index.js';
import { createHttpAdapter, HttpModule } from '../../../apps/api/src/http/index.js';
import { PeopleModule } from '../../../apps/api/src/people/index.js';
import { ReleasesModule } from '../../../apps/api/src/releases/index.js';
import { SessionsModule } from '../../../apps/api/src/sessions/index.js';
import {
  newSummit,
  OrganisationsRepository,
  type SubForumEntity,
  type SummitEntity,
  SummitsModule,
  SummitsRepository,
} from '../../../apps/api/src/summits/index.js';

export interface GraphqlAnswer {
  data: Record<string, never> | null;
  errors?: { message: string; extensions: { code: string; fields?: { path: string; code: string }[] } }[];
}

export interface CreatedSummit {
  summit: SummitEntity;
  subForums: SubForumEntity[];
}

/** The organisers' side of the API on a database of its own; who signs in is decided by the test. */
export class OrganisersApp {
  private readonly statements: string[] = [];
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly viewers: Map<string, Viewer>,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start(): Promise<OrganisersApp> {
    const database = await startTestDatabase();
    const viewers = new Map<string, Viewer>();
    const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'test' });
    @Global()
    @Module({
      providers: [
        { provide: VIEWER_SOURCE, useValue: { viewerOf: async (token: string) => viewers.get(token) ?? null } },
      ],
      exports: [VIEWER_SOURCE],
    })
    class ViewersModule {}
    @Module({
      imports: [
        ConfigModule.with(config),
        ObservabilityModule.with(createLogger('test', 'silent'), new Registry()),
        DatabaseModule.with({ url: database.url, poolSize: 10 }),
        FactsModule,
        ViewersModule,
        HttpModule,
        GraphqlFrameModule,
        SummitsModule,
        PeopleModule,
        SessionsModule,
        ReleasesModule,
      ],
    })
    class OrganisersModule {}
    const app = await NestFactory.create<NestFastifyApplication>(OrganisersModule, createHttpAdapter(config), {
      logger: false,
      // A module that can't be made fails its tests with the reason, instead of ending the process without a word.
      abortOnError: false,
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const world = new OrganisersApp(app, viewers, () => database.stop());
    world.dataSource.logger = statementLogger(world.statements);
    return world;
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** A cookie token for somebody with these roles. */
  signIn(roles: SummitRoleGrant[]): string {
    const token = uuidv7();
    this.viewers.set(token, { userId: uuidv7(), email: null, name: 'Somebody', personId: null, roles });
    return token;
  }

  context(roles: SummitRoleGrant[] = []): RequestContext {
    const viewer: Viewer = { userId: uuidv7(), email: null, name: 'Somebody', personId: null, roles };
    return { requestId: 'test', viewer, languages: ['en'], clock: systemClock, manager: this.dataSource.manager };
  }

  /** An online summit of two days with one organiser and one sub-forum. */
  async createSummit(values: Partial<SummitEntity> = {}): Promise<CreatedSummit> {
    const ctx = this.context();
    const now = ctx.clock.now();
    const summit: SummitEntity = {
      ...newSummit({
        id: uuidv7(),
        slug: `summit-${uuidv7()}`,
        title: { en: 'A summit' },
        theme: null,
        format: 'online',
        place: null,
        timeZone: 'Asia/Shanghai',
        startsOn: '2030-06-01',
        endsOn: '2030-06-02',
        dateNote: null,
        languages: ['en', 'ur'],
        isRehearsal: false,
        guestOfHonour: null,
        record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
        createdAt: now,
      }),
      ...values,
    };
    const subForum: SubForumEntity = {
      id: uuidv7(),
      summitId: summit.id,
      slug: 'energy',
      title: { en: 'Energy' },
      position: 0,
      colour: 0,
      revision: 1,
    };
    await this.get(SummitsRepository).save(ctx, summit);
    await this.get(SummitsRepository).saveSubForums(ctx, [subForum]);
    return { summit, subForums: [subForum] };
  }

  /** An organisation that a summit names as its organiser. */
  async createOrganiser({ summit }: CreatedSummit, name: Record<string, string>): Promise<void> {
    const organisations = this.get(OrganisationsRepository);
    const { id } = await organisations.findOrCreate(this.context(), { name, country: 'CN' });
    await organisations.replaceOrganisers(this.context(), summit.id, [id]);
  }

  /** Puts somebody into a session of the summit's draft that has no time yet. */
  async appear({ summit }: CreatedSummit, personId: string): Promise<void> {
    const sessionId = uuidv7();
    await this.dataSource.query(
      `INSERT INTO sessions (id, summit_id, slug, kind, title, status, languages, revision, duration_minutes, created_at, updated_at)
       VALUES ($1, $2, $3, 'panel', '{"en": "Panel"}', 'draft', '{en}', 1, 60, now(), now())`,
      [sessionId, summit.id, `session-${sessionId}`],
    );
    await this.dataSource.query(
      `INSERT INTO appearances (id, session_id, person_id, role, position) VALUES ($1, $2, $3, 'speaker', 0)`,
      [uuidv7(), sessionId, personId],
    );
  }

  async post(query: string, variables: object = {}, token?: string, languages = 'en'): Promise<GraphqlAnswer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'accept-language': languages,
        ...(token === undefined ? {} : { cookie: `${SESSION_COOKIE}=${token}` }),
      },
      payload: JSON.stringify({ query, variables }),
    });
    return response.json<GraphqlAnswer>();
  }

  /** What `work` asked the database; the fact relay's own polling is left out. */
  async questionsOf(work: () => Promise<unknown>): Promise<string[]> {
    this.statements.length = 0;
    await work();
    return this.statements.filter(
      (statement) => /^\s*(SELECT|WITH)\b/.test(statement) && !/facts|pg_try_advisory/.test(statement),
    );
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }
}

export function organiserOf({ summit }: CreatedSummit): SummitRoleGrant {
  return { summitId: summit.id, summitSlug: summit.slug, role: 'organiser' };
}

function statementLogger(statements: string[]): StatementLogger {
  const nothing = (): void => undefined;
  return {
    logQuery: (statement) => void statements.push(statement),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
}
