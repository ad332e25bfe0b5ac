import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { type LanguageTexts, pickText } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { badCursor, decodeCursor, encodeCursor, pageSize } from '../graphql/index.js';
import { organises } from '../summits/index.js';
import { AuditActor, type AuditEntry, AuditEntryConnection, type AuditFilter } from './audit.type.js';
import { AuditTopicEnum, subjectOf, tablesElsewhere, tablesOf } from './audit-subjects.js';
import { type AuditQuestion, AuditRepository, type AuditRow } from './audit.repository.js';

const NOTHING: AuditEntryConnection = {
  nodes: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: 0,
};

/** The history of a summit, for its organisers and for nobody else. */
@Injectable()
export class AuditService {
  constructor(private readonly audit: AuditRepository) {}

  /** Newest first; empty for who does not organise the summit. @throws BadInput for a cursor that is not ours. */
  async list(
    ctx: RequestContext,
    summitId: string,
    filter: AuditFilter | null,
    first: number,
    after: string | null,
  ): Promise<AuditEntryConnection> {
    const size = pageSize(first);
    const beforeId = after === null ? null : positionOf(after);
    const question = questionOf(summitId, filter);
    if (!organises(ctx.viewer, summitId) || question === undefined) return NOTHING;
    const [rows, totalCount] = [
      await this.audit.list(ctx, question, size + 1, beforeId),
      await this.audit.count(ctx, question),
    ];
    const page = rows.slice(0, size);
    const names = await this.audit.findNames(ctx, [...new Set(page.flatMap(idsOf))]);
    const last = page.at(-1);
    return {
      nodes: page.map((row) => entryOf(row, names, ctx.languages)),
      pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : encodeCursor(last.id) },
      totalCount,
    };
  }

  /** Who ever changed something, for the filter; empty for who does not organise the summit. */
  async listActors(ctx: RequestContext, summitId: string): Promise<AuditActor[]> {
    return organises(ctx.viewer, summitId) ? this.audit.listActors(ctx, summitId) : [];
  }
}

/** `undefined` when the filter names a session that can not be. */
function questionOf(summitId: string, filter: AuditFilter | null): AuditQuestion | undefined {
  const { actorId, sessionId, topic } = filter ?? {};
  if (sessionId != null && !Uuid.safeParse(sessionId).success) return undefined;
  return {
    summitId,
    actorId: actorId?.replaceAll('\0', '') ?? null,
    sessionId: sessionId ?? null,
    tables:
      topic == null
        ? null
        : topic === AuditTopicEnum.SETTINGS
          ? { allBut: tablesElsewhere(topic) }
          : { only: tablesOf(topic) },
  };
}

function positionOf(cursor: string): string {
  const id = decodeCursor(cursor);
  if (!/^[1-9]\d{0,17}$/.test(id)) throw badCursor();
  return id;
}

const isReference = (field: string, value: unknown): value is string =>
  (field.endsWith('_id') || field === 'created_by') && typeof value === 'string' && Uuid.safeParse(value).success;

/** Ids that an entry mentions and that readers want the name of. */
function idsOf({ before, after, sessionId, personId }: AuditRow): string[] {
  const referred = [before, after].flatMap((values) =>
    Object.entries(values ?? {}).flatMap(([field, value]) => (isReference(field, value) ? [value] : [])),
  );
  const seats = [before, after].flatMap((values) =>
    Object.keys((values?.['seats'] as object | null | undefined) ?? {}),
  );
  return [...referred, ...seats, ...[sessionId, personId].filter((id) => id !== null)].filter(
    (id) => Uuid.safeParse(id).success,
  );
}

function entryOf(row: AuditRow, names: ReadonlyMap<string, unknown>, languages: readonly string[]): AuditEntry {
  const { before, after } = row;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  const known = [...new Set(idsOf(row))].flatMap((id) => {
    const name = nameIn(names.get(id), languages);
    return name === null ? [] : [{ id, name }];
  });
  return {
    id: row.id,
    at: row.happenedAt,
    actorName: row.actorName,
    operation: row.operation,
    requestId: row.requestId,
    action: row.action,
    ...subjectOf(row.tableName),
    label: nameIn(row.label, languages) ?? versionOf(row),
    sessionId: row.sessionId,
    personId: row.personId,
    mentions: known,
    changes: fields.map((field) => ({ field, before: written(before?.[field]), after: written(after?.[field]) })),
  };
}

/** A release without a name is known by its number. */
function versionOf({ tableName, before, after }: AuditRow): string | null {
  const version = tableName === 'programme_documents' ? (after ?? before)?.['version'] : undefined;
  return typeof version === 'number' ? String(version) : null;
}

/** A name that is kept as texts by language or as one text, in the reader's language. */
function nameIn(name: unknown, languages: readonly string[]): string | null {
  if (typeof name === 'string') return name === '' ? null : name;
  if (typeof name !== 'object' || name === null || Object.keys(name).length === 0) return null;
  return pickText(name as LanguageTexts, languages, 'en').text;
}

const written = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
