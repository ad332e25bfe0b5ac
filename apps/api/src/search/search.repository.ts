import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { ProgrammeDocument } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { isReleasedSql } from '../embargo/index.js';
import { PUBLISHED_KINDS, type PublishedKind } from './published-things.js';
import { SEARCH_RULES, type SearchEntry, type SearchWord } from './search-entries.js';
import { gramsOf, type SearchTerms } from './search-terms.js';

export interface FoundEntry {
  summitSlug: string;
  kind: 'session' | 'person' | PublishedKind;
  subjectId: string;
}
/** Something whose entry may not say what it says. */
export interface ChangedThing {
  kind: PublishedKind;
  subjectId: string;
}
/** A word that is asked for, and words that it may be a slip of. */
export interface AskedWord {
  word: string;
  meant: readonly string[];
}

/** `$1`: kinds. */
const IS_DUE = `EXISTS (SELECT FROM embargoes WHERE state = 'embargoed' AND releases_at <= now() AND object_kind = ANY ($1))`;
/** Whether an entry may be found: what was recalled is not, be its entry there still. */
const MAY_BE_FOUND = `(e.kind IN ('session', 'person') OR ${PUBLISHED_KINDS.map((kind) => `e.kind = '${kind}' AND ${isReleasedSql('e.subject_id', kind)}`).join(' OR ')})`;
/** More than this is not counted: nobody turns that many pages. */
const MAX_COUNTED = 1_000;

@Injectable()
export class SearchRepository {
  /** Summits whose newest released version, or the rules, are others than those of their entries. */
  async findBehind(ctx: RequestContext): Promise<SummitId[]> {
    const rows = await ctx.manager.query<{ id: SummitId }[]>(
      `SELECT d.summit_id AS id FROM (SELECT summit_id, max(version) AS version FROM programme_documents GROUP BY summit_id) d
       LEFT JOIN search_positions p ON p.summit_id = d.summit_id
       WHERE p.version IS NULL OR p.version < d.version OR p.rules <> $1`,
      [SEARCH_RULES],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest document when the entries are not of it yet; held against others until the transaction ends. */
  async findNewer(
    ctx: RequestContext,
    summitId: SummitId,
  ): Promise<{ version: number; document: ProgrammeDocument } | undefined> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163121, hashtext($1))', [summitId]);
    const [row] = await ctx.manager.query<{ version: number; document: ProgrammeDocument }[]>(
      `SELECT d.version, d.document FROM programme_documents d LEFT JOIN search_positions p ON p.summit_id = d.summit_id
       WHERE d.summit_id = $1 AND (p.version IS NULL OR p.version < d.version OR p.rules <> $2)
       ORDER BY d.version DESC LIMIT 1`,
      [summitId, SEARCH_RULES],
    );
    return row;
  }

  /** Puts these in place of whatever of its programme the summit had; what is the same stays untouched. */
  async replace(
    ctx: RequestContext,
    summitId: SummitId,
    version: number,
    entries: readonly SearchEntry[],
    words: readonly SearchWord[],
  ): Promise<void> {
    const given = JSON.stringify(entries);
    await ctx.manager.query(
      `DELETE FROM search_entries e WHERE summit_id = $1 AND kind IN ('session', 'person') AND NOT EXISTS (
         SELECT 1 FROM jsonb_to_recordset($2) AS given(kind text, "subjectId" uuid) WHERE given.kind = e.kind AND given."subjectId" = e.subject_id)`,
      [summitId, given],
    );
    await ctx.manager.query(
      `INSERT INTO search_entries (summit_id, kind, subject_id, title, text, words, grams, happens_at)
       SELECT $1, kind, "subjectId", title, text, vector::tsvector, grams, "happensAt"
       FROM jsonb_to_recordset($2) AS given(kind text, "subjectId" uuid, title text, text text, vector text, grams text[], "happensAt" timestamptz)
       ON CONFLICT (summit_id, kind, subject_id) DO UPDATE
         SET title = excluded.title, text = excluded.text, words = excluded.words, grams = excluded.grams, happens_at = excluded.happens_at
         WHERE (search_entries.text, search_entries.title, search_entries.words, search_entries.happens_at)
           IS DISTINCT FROM (excluded.text, excluded.title, excluded.words, excluded.happens_at)`,
      [summitId, given],
    );
    const spelled = JSON.stringify(words);
    await ctx.manager.query(
      `DELETE FROM search_words WHERE summit_id = $1 AND word NOT IN (SELECT word FROM jsonb_to_recordset($2) AS given(word text))`,
      [summitId, spelled],
    );
    await ctx.manager.query(
      `INSERT INTO search_words (summit_id, word, grams)
       SELECT $1, word, grams FROM jsonb_to_recordset($2) AS given(word text, grams text[]) ON CONFLICT DO NOTHING`,
      [summitId, spelled],
    );
    await ctx.manager.query(
      `INSERT INTO search_positions (summit_id, version, rules) VALUES ($1, $2, $3)
       ON CONFLICT (summit_id) DO UPDATE SET version = excluded.version, rules = excluded.rules`,
      [summitId, version, SEARCH_RULES],
    );
  }

  /** What changed since somebody looked, some of it; and whether anything is due that nobody carried out yet. */
  async findChanged(ctx: RequestContext, most: number): Promise<{ isDue: boolean; changed: ChangedThing[] }> {
    const [row] = await ctx.manager.query<{ isDue: boolean; changed: ChangedThing[] }[]>(
      `SELECT ${IS_DUE} AS "isDue",
         (SELECT coalesce(jsonb_agg(changed), '[]') FROM (SELECT DISTINCT kind, subject_id AS "subjectId" FROM search_changes LIMIT $2) changed) AS changed`,
      [PUBLISHED_KINDS, most],
    );
    return row ?? { isDue: false, changed: [] };
  }

  /** Whoever takes a change away looks at the thing in the same transaction; others wait for that. @returns false where somebody did */
  async takeChange(tx: RequestContext, { kind, subjectId }: ChangedThing): Promise<boolean> {
    const [, count] = await tx.manager.query<[unknown[], number]>(
      'DELETE FROM search_changes WHERE kind = $1 AND subject_id = $2',
      [kind, subjectId],
    );
    return count > 0;
  }

  /** Notes what is out and has no entry by these rules: from before there were any, or of a summit that is released only now. */
  async noteMissing(ctx: RequestContext, summitId: SummitId | null): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO search_changes (kind, subject_id)
       SELECT e.object_kind, e.object_id FROM embargoes e
       WHERE e.state = 'released' AND e.object_kind = ANY ($1) AND ($2::uuid IS NULL OR e.summit_id = $2)
         AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = e.summit_id)
         AND NOT EXISTS (SELECT FROM search_entries s WHERE s.summit_id = e.summit_id AND s.kind = e.object_kind
                           AND s.subject_id = e.object_id AND s.rules = $3)`,
      [PUBLISHED_KINDS, summitId, SEARCH_RULES],
    );
  }

  /** In place of what it had. Nothing of a summit whose programme was not released. */
  async put(tx: RequestContext, summitSlug: string, entry: SearchEntry, words: readonly SearchWord[]): Promise<void> {
    const { kind, subjectId, title, text, vector, grams, happensAt } = entry;
    const [row] = await tx.manager.query<{ summitId: string }[]>(
      `INSERT INTO search_entries (summit_id, kind, subject_id, title, text, words, grams, happens_at, rules)
       SELECT id, $2, $3, $4, $5, $6::tsvector, $7, $8, $9 FROM summits s
        WHERE slug = $1 AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = s.id)
       ON CONFLICT (summit_id, kind, subject_id) DO UPDATE
         SET title = excluded.title, text = excluded.text, words = excluded.words, grams = excluded.grams,
           happens_at = excluded.happens_at, rules = excluded.rules RETURNING summit_id AS "summitId"`,
      [summitSlug, kind, subjectId, title, text, vector, grams, happensAt, SEARCH_RULES],
    );
    if (row === undefined) return;
    const key = [row.summitId, kind, subjectId];
    await tx.manager.query(
      'DELETE FROM search_entry_words WHERE summit_id = $1 AND kind = $2 AND subject_id = $3',
      key,
    );
    await tx.manager.query(
      `INSERT INTO search_entry_words (summit_id, kind, subject_id, word, grams)
       SELECT $1, $2, $3, word, grams FROM jsonb_to_recordset($4) AS given(word text, grams text[])`,
      [...key, JSON.stringify(words)],
    );
  }

  async remove(tx: RequestContext, { kind, subjectId }: ChangedThing): Promise<void> {
    await tx.manager.query('DELETE FROM search_entries WHERE kind = $1 AND subject_id = $2', [kind, subjectId]);
  }

  /** Words of titles and names that share at least two in five pairs of letters with this one, the closest first. */
  async findSimilarWords(ctx: RequestContext, grams: readonly string[], limit: number): Promise<string[]> {
    const rows = await ctx.manager.query<{ word: string }[]>(
      `SELECT word FROM (SELECT word, grams FROM search_words WHERE grams && $1::text[]
         UNION SELECT word, grams FROM search_entry_words WHERE grams && $1::text[]) w
       CROSS JOIN LATERAL (SELECT count(*) AS shared FROM unnest(w.grams) AS gram WHERE gram = ANY ($1)) s
       WHERE shared * 5 >= $2 * 2 ORDER BY shared::float / (cardinality(w.grams) + $2) DESC, word LIMIT $3`,
      [[...grams], grams.length, limit],
    );
    return rows.map(({ word }) => word);
  }

  /**
   * Entries in which each of the words is found: at the beginning of a word, within the text, or as one that may have been
   * meant. Best first: the words as they were asked for, in titles before other texts; then the newest.
   */
  async find(
    ctx: RequestContext,
    { phrase }: SearchTerms,
    asked: readonly AskedWord[],
    summitSlug: string | null,
    limit: number,
    offset: number,
  ): Promise<FoundEntry[]> {
    const { condition, values } = conditionOf(asked, summitSlug);
    return ctx.manager.query<FoundEntry[]>(
      `SELECT s.slug AS "summitSlug", e.kind, e.subject_id AS "subjectId"
       FROM search_entries e JOIN summits s ON s.id = e.summit_id WHERE ${condition}
       ORDER BY (strpos(e.title, $${values.length + 1}) > 0)::integer DESC,
         ts_rank('{0.1, 0.2, 0.4, 1.0}', e.words, $${values.length + 2}::tsquery) DESC,
         ts_rank('{0.1, 0.2, 0.4, 1.0}', e.words, $${values.length + 3}::tsquery) DESC, e.happens_at DESC, e.kind, e.subject_id
       LIMIT $${values.length + 4} OFFSET $${values.length + 5}`,
      [
        ...values,
        phrase,
        asked.map(({ word }) => prefixQuery(word)).join(' | '),
        asked.flatMap(({ meant }) => meant.map(exactQuery)).join(' | ') || prefixQuery(phrase.replaceAll(' ', '')),
        limit,
        offset,
      ],
    );
  }

  /** How many there are, at most a thousand; and whether entries may be missing, or say what is not there any more. */
  async count(
    ctx: RequestContext,
    asked: readonly AskedWord[],
    summitSlug: string | null,
  ): Promise<{ count: number; isBehind: boolean }> {
    const { condition, values } = conditionOf(asked, summitSlug, [PUBLISHED_KINDS]);
    const [row] = await ctx.manager.query<{ count: number; isBehind: boolean }[]>(
      `SELECT (SELECT count(*)::integer FROM (
           SELECT 1 FROM search_entries e JOIN summits s ON s.id = e.summit_id WHERE ${condition} LIMIT ${MAX_COUNTED}) found) AS count,
         EXISTS (SELECT FROM search_changes) OR ${IS_DUE} AS "isBehind"`,
      values,
    );
    return row ?? { count: 0, isBehind: false };
  }
}

/** `given`: values that stand before its own. */
function conditionOf(
  asked: readonly AskedWord[],
  summitSlug: string | null,
  given: readonly unknown[] = [],
): { condition: string; values: unknown[] } {
  const values: unknown[] = [...given];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const slug = parameter(summitSlug);
  const conditions = asked.map(({ word, meant }) => {
    const inWords = `e.words @@ ${parameter([prefixQuery(word), ...meant.map(exactQuery)].join(' | '))}::tsquery`;
    const grams = gramsOf(word);
    if (grams.length === 0) return inWords;
    return `(${inWords} OR e.grams @> ${parameter(grams)}::text[] AND strpos(e.text, ${parameter(word)}) > 0)`;
  });
  return {
    condition: [`(${slug}::text IS NULL OR s.slug = ${slug})`, ...conditions, MAY_BE_FOUND].join(' AND '),
    values,
  };
}

// Folded words are letters and digits: nothing in them has to be quoted.
const exactQuery = (word: string): string => `'${word}'`;
const prefixQuery = (word: string): string => `'${word}':*`;
