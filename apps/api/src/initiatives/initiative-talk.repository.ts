import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

export type AmendmentKind = 'change' | 'add' | 'remove';
export type AmendmentState = 'proposed' | 'accepted' | 'declined' | 'withdrawn';

/** Who wrote something, and for whom they spoke. */
export interface Author {
  userId: string | null;
  delegationId: string | null;
  authorName: string;
}
export interface CommentRow extends Author {
  id: string;
  initiativeId: string;
  /** `null`: about the whole text. */
  articleId: string | null;
  text: string;
  writtenAt: Date;
  settledAt: Date | null;
}
export interface AmendmentRow extends Author {
  id: string;
  initiativeId: string;
  kind: AmendmentKind;
  /** What it is about; of a new article: after which it comes, `null` for the first. */
  articleId: string | null;
  language: string;
  /** What stood there when it was proposed; `null` for a new article. */
  against: string | null;
  /** What should stand there; `null` where the article should go. */
  text: string | null;
  note: string | null;
  proposedAt: Date;
  state: AmendmentState;
  reason: string | null;
  decidedAt: Date | null;
}
/** A delegation that somebody is a member of: a country's, or an organisation's by its names. */
export interface DelegationOfMember {
  id: string;
  country: string | null;
  organisationNames: LanguageTexts | null;
}
/** As which member somebody speaks. */
export interface MemberOfDelegation extends DelegationOfMember {
  memberNames: LanguageTexts;
}

const AUTHOR = 'user_id AS "userId", delegation_id AS "delegationId", author_name AS "authorName"';
const COMMENT = `id, initiative_id AS "initiativeId", article_id AS "articleId", text, written_at AS "writtenAt",
  settled_at AS "settledAt", ${AUTHOR}`;
const AMENDMENT = `id, initiative_id AS "initiativeId", kind, article_id AS "articleId", language, against, text, note,
  proposed_at AS "proposedAt", state, reason, decided_at AS "decidedAt", ${AUTHOR}`;

/** What delegations say to a draft. */
@Injectable()
export class InitiativeTalkRepository {
  async commentsOf(ctx: RequestContext, initiativeId: string): Promise<CommentRow[]> {
    return ctx.manager.query<CommentRow[]>(
      `SELECT ${COMMENT} FROM initiative_comments WHERE initiative_id = $1 ORDER BY written_at, id`,
      [initiativeId],
    );
  }

  async amendmentsOf(ctx: RequestContext, initiativeId: string): Promise<AmendmentRow[]> {
    return ctx.manager.query<AmendmentRow[]>(
      `SELECT ${AMENDMENT} FROM initiative_amendments WHERE initiative_id = $1 ORDER BY proposed_at, id`,
      [initiativeId],
    );
  }

  async addComment(tx: RequestContext, row: CommentRow): Promise<void> {
    await tx.manager.query(
      `INSERT INTO initiative_comments (id, initiative_id, article_id, user_id, delegation_id, author_name, text, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.id, row.initiativeId, row.articleId, row.userId, row.delegationId, row.authorName, row.text, row.writtenAt],
    );
  }

  /** @returns the comment before it was settled; `undefined` for none of this initiative */
  async lockComment(tx: RequestContext, id: string): Promise<CommentRow | undefined> {
    const [row] = await tx.manager.query<CommentRow[]>(
      `SELECT ${COMMENT} FROM initiative_comments WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  async settleComment(tx: RequestContext, id: string): Promise<void> {
    await tx.manager.query('UPDATE initiative_comments SET settled_at = $2 WHERE id = $1 AND settled_at IS NULL', [
      id,
      tx.clock.now(),
    ]);
  }

  async addAmendment(tx: RequestContext, row: AmendmentRow): Promise<void> {
    await tx.manager.query(
      `INSERT INTO initiative_amendments (id, initiative_id, kind, article_id, language, against, text, note, user_id,
                                          delegation_id, author_name, proposed_at, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'proposed')`,
      [
        row.id,
        row.initiativeId,
        row.kind,
        row.articleId,
        row.language,
        row.against,
        row.text,
        row.note,
        row.userId,
        row.delegationId,
        row.authorName,
        row.proposedAt,
      ],
    );
  }

  async lockAmendment(tx: RequestContext, id: string): Promise<AmendmentRow | undefined> {
    const [row] = await tx.manager.query<AmendmentRow[]>(
      `SELECT ${AMENDMENT} FROM initiative_amendments WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  async decideAmendment(
    tx: RequestContext,
    id: string,
    state: Exclude<AmendmentState, 'proposed'>,
    reason: string | null,
  ): Promise<void> {
    await tx.manager.query('UPDATE initiative_amendments SET state = $2, reason = $3, decided_at = $4 WHERE id = $1', [
      id,
      state,
      reason,
      tx.clock.now(),
    ]);
  }

  /** How much of what one person wrote to an initiative is not settled or decided. */
  async countOpen(tx: RequestContext, initiativeId: string, userId: string): Promise<number> {
    const [row] = await tx.manager.query<{ count: number }[]>(
      `SELECT ((SELECT count(*) FROM initiative_comments WHERE initiative_id = $1 AND user_id = $2 AND settled_at IS NULL)
             + (SELECT count(*) FROM initiative_amendments WHERE initiative_id = $1 AND user_id = $2 AND state = 'proposed'))::integer AS count`,
      [initiativeId, userId],
    );
    return row?.count ?? 0;
  }

  /** What nobody has settled or decided yet, whoever wrote it. */
  async waitingOf(ctx: RequestContext, initiativeId: string): Promise<{ comments: number; amendments: number }> {
    const [row] = await ctx.manager.query<{ comments: number; amendments: number }[]>(
      `SELECT (SELECT count(*) FROM initiative_comments WHERE initiative_id = $1 AND settled_at IS NULL)::integer AS comments,
              (SELECT count(*) FROM initiative_amendments WHERE initiative_id = $1 AND state = 'proposed')::integer AS amendments`,
      [initiativeId],
    );
    return row ?? { comments: 0, amendments: 0 };
  }

  /** Of the summit, that this person is in. */
  async delegationsOf(ctx: RequestContext, summitId: string, personId: string): Promise<MemberOfDelegation[]> {
    return ctx.manager.query<MemberOfDelegation[]>(
      `SELECT d.id, d.country, o.name AS "organisationNames", p.name AS "memberNames"
         FROM delegations d JOIN delegation_members m ON m.delegation_id = d.id JOIN people p ON p.id = m.person_id LEFT JOIN organisations o ON o.id = d.organisation_id
        WHERE d.summit_id = $1 AND m.person_id = $2 ORDER BY d.position`,
      [summitId, personId],
    );
  }

  /** Of these delegations, by id. */
  async delegationNames(ctx: RequestContext, ids: readonly string[]): Promise<DelegationOfMember[]> {
    if (ids.length === 0) return [];
    return ctx.manager.query<DelegationOfMember[]>(
      `SELECT d.id, d.country, o.name AS "organisationNames" FROM delegations d LEFT JOIN organisations o ON o.id = d.organisation_id
        WHERE d.id = ANY ($1)`,
      [ids],
    );
  }
}
