import type { RequestContext } from '@app/database';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

type Texts = Record<string, string>;
const NOW = new Date('2026-01-01T00:00:00Z');
const EMPTY_RECORD = { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] };

/** A context without a reader of its own; statements run on `dataSource` and time stands still. */
export function aContext(dataSource: DataSource, languages: string[] = []): RequestContext {
  return { requestId: 'test', viewer: null, languages, clock: { now: () => NOW }, manager: dataSource.manager };
}

/** Rows as organisers edit them, made straight in the tables. Each returns the new row's id. */
export class ProgrammeRows {
  constructor(private readonly dataSource: DataSource) {}

  async summit(
    slug: string,
    values: { title?: Texts; startsOn?: string; languages?: string[]; record?: object } = {},
  ): Promise<string> {
    const id = uuidv7();
    const {
      title = { en: `Summit ${slug}` },
      startsOn = '2022-12-20',
      languages = ['en', 'ur'],
      record = EMPTY_RECORD,
    } = values;
    await this.dataSource.query(
      `INSERT INTO summits (id, slug, title, format, time_zone, starts_on, ends_on, languages, record, created_at, updated_at)
       VALUES ($1, $2, $3, 'online', 'Asia/Shanghai', $4, $4, $5, $6, $7, $7)`,
      [id, slug, JSON.stringify(title), startsOn, languages, JSON.stringify(record), NOW],
    );
    return id;
  }

  async subForum(summitId: string, slug: string, position: number): Promise<string> {
    const id = uuidv7();
    await this.dataSource.query(
      'INSERT INTO sub_forums (id, summit_id, slug, title, position, colour) VALUES ($1, $2, $3, $4, $5, 0)',
      [id, summitId, slug, JSON.stringify({ en: slug }), position],
    );
    return id;
  }

  async person(slug: string, name: Texts = { en: slug }): Promise<string> {
    const id = uuidv7();
    await this.dataSource.query(
      'INSERT INTO people (id, slug, name, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)',
      [id, slug, JSON.stringify(name), NOW],
    );
    return id;
  }

  async session(
    summitId: string,
    slug: string,
    values: {
      /** `null`, as the end, for an unscheduled one. */
      startsAt?: string | null;
      endsAt?: string | null;
      title?: Texts;
      description?: Texts;
      subForumId?: string;
      people?: string[];
      status?: string;
    } = {},
  ): Promise<string> {
    const id = uuidv7();
    const {
      startsAt = '2022-12-20T06:00:00Z',
      endsAt = '2022-12-20T08:00:00Z',
      title = { en: slug },
      description,
      subForumId,
      people = [],
      status = 'published',
    } = values;
    await this.dataSource.query(
      `INSERT INTO sessions (id, summit_id, sub_forum_id, slug, kind, title, description, starts_at, ends_at, status, languages, revision, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'panel', $5, $6, $7, $8, $9, '{en}', 1, $10, $10)`,
      [
        id,
        summitId,
        subForumId ?? null,
        slug,
        JSON.stringify(title),
        description === undefined ? null : JSON.stringify(description),
        startsAt,
        endsAt,
        status,
        NOW,
      ],
    );
    for (const [position, personId] of people.entries()) {
      await this.dataSource.query(
        `INSERT INTO appearances (id, session_id, person_id, role, position) VALUES ($1, $2, $3, 'speaker', $4)`,
        [uuidv7(), id, personId, position],
      );
    }
    return id;
  }
}
