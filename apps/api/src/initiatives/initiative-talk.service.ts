import type { RequestContext } from '@app/database';
import type { EditedArticle, EditedDraft } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { notAllowed, refused, type Refused, result } from '../graphql/index.js';
import { authorOf, type InitiativeTalk, toAmendment, toComment, toVersion } from './initiative-draft.type.js';
import { InitiativeDrafts } from './initiative-drafts.service.js';
import { type Drafter, InitiativeGate } from './initiative-gate.js';
import { type AmendmentRow, type Author, InitiativeTalkRepository } from './initiative-talk.repository.js';
import { type AmendmentDecision, AmendmentDecided, CommentSaved, type TalkOutcome } from './initiative-talk.type.js';
import type { ParsedAmendment } from './initiatives.inputs.js';
import { type InitiativeRow, InitiativesRepository } from './initiatives.repository.js';

/** Of one person and one text, what nobody has settled or decided yet. */
const MOST_OPEN = 100;

/** What delegations say to a draft, and what is decided about what they propose. */
@Injectable()
export class InitiativeTalks {
  constructor(
    private readonly gate: InitiativeGate,
    private readonly drafts: InitiativeDrafts,
    private readonly initiatives: InitiativesRepository,
    private readonly rows: InitiativeTalkRepository,
  ) {}

  /** All that was said, to who takes part in the draft; `null` for everybody else. */
  async read(ctx: RequestContext, id: string): Promise<InitiativeTalk | null> {
    const initiative = await this.initiatives.find(ctx, id);
    if (initiative === undefined || (await this.gate.drafterIn(ctx, initiative.summitId)) === null) return null;
    const [comments, amendments, versions] = await Promise.all([
      this.rows.commentsOf(ctx, id),
      this.rows.amendmentsOf(ctx, id),
      this.initiatives.versionsOf(ctx, id),
    ]);
    const ids = [...comments, ...amendments].flatMap(({ delegationId }) => delegationId ?? []);
    const names = new Map((await this.rows.delegationNames(ctx, [...new Set(ids)])).map((each) => [each.id, each]));
    const reader = { userId: ctx.viewer?.userId, languages: ctx.languages };
    return {
      comments: comments.map((row) => toComment(row, authorOf(row, names, reader))),
      amendments: amendments.map((row) => toAmendment(row, authorOf(row, names, reader), isMoved(initiative, row))),
      versions: versions.map(toVersion),
    };
  }

  /** Refuses with `article-unknown`, `limit-reached`, `initiative-closed`. */
  comment(ctx: RequestContext, id: string, articleId: string | null, text: string): Promise<TalkOutcome> {
    return this.gate.open<TalkOutcome>(ctx, id, 'delegate', async (tx, initiative, drafter) => {
      const author = authorIn(tx, drafter);
      const refusal = (await this.refusalOf(tx, initiative, author)) ?? unknownArticle(initiative, articleId);
      if (refusal) return refusal;
      const row = {
        ...author,
        id: uuidv7(),
        initiativeId: id,
        articleId,
        text,
        writtenAt: tx.clock.now(),
        settledAt: null,
      };
      await this.rows.addComment(tx, row);
      return result(CommentSaved, { id: row.id });
    });
  }

  /** Its author, and organisers. */
  async settle(ctx: RequestContext, initiativeId: string, commentId: string): Promise<TalkOutcome> {
    return this.gate.open<TalkOutcome>(ctx, initiativeId, 'delegate', async (tx, _initiative, { part }) => {
      const found = await this.rows.lockComment(tx, commentId);
      if (found?.initiativeId !== initiativeId) return refused('not-found', 'There is no such comment.');
      if (part !== 'organiser' && found.userId !== tx.viewer?.userId)
        return notAllowed('Only who wrote it and organisers settle a comment.');
      await this.rows.settleComment(tx, commentId);
      return result(CommentSaved, { id: commentId });
    });
  }

  /** Refuses with `article-unknown`, `language-unknown`, `limit-reached`, `initiative-closed`. */
  propose(ctx: RequestContext, { initiativeId, note, ...asked }: ParsedAmendment): Promise<TalkOutcome> {
    return this.gate.open<TalkOutcome>(ctx, initiativeId, 'delegate', async (tx, initiative, drafter) => {
      const author = authorIn(tx, drafter);
      const refusal = (await this.refusalOf(tx, initiative, author)) ?? unknownArticle(initiative, asked.articleId);
      if (refusal) return refusal;
      if (!initiative.languages.includes(asked.language))
        return refused('language-unknown', 'The text has no such language.');
      const row: AmendmentRow = {
        ...author,
        ...asked,
        id: uuidv7(),
        initiativeId,
        note,
        against: asked.kind === 'add' ? null : (textAt(initiative, asked.articleId, asked.language) ?? ''),
        proposedAt: tx.clock.now(),
        state: 'proposed',
        reason: null,
        decidedAt: null,
      };
      await this.rows.addAmendment(tx, row);
      return result(AmendmentDecided, { id: row.id });
    });
  }

  /** Its author takes it back. Refuses with `amendment-decided`. */
  withdraw(ctx: RequestContext, initiativeId: string, amendmentId: string): Promise<TalkOutcome> {
    return this.onAmendment(ctx, initiativeId, amendmentId, 'delegate', async (tx, _initiative, row) => {
      if (row.userId !== tx.viewer?.userId) return notAllowed('Only who proposed it takes it back.');
      await this.rows.decideAmendment(tx, amendmentId, 'withdrawn', null);
      return result(AmendmentDecided, { id: amendmentId });
    });
  }

  /**
   * `accept` puts it into the text, `accept-as-merged` says that the text has it already in other words. Refuses with
   * `amendment-decided`; `amendment-moved` where the text is not the one any more that it was proposed against; `initiative-closed`.
   */
  decide(
    ctx: RequestContext,
    initiativeId: string,
    amendmentId: string,
    decision: AmendmentDecision,
    reason: string | null,
  ): Promise<TalkOutcome> {
    return this.onAmendment(ctx, initiativeId, amendmentId, 'organiser', async (tx, initiative, row) => {
      if (decision === 'decline' && reason === null)
        return refused('reason-missing', 'Whoever proposed it wants to know why not.');
      if (decision === 'accept') {
        if (isMoved(initiative, row))
          return refused('amendment-moved', 'The text is not the one any more that it was proposed against.');
        const written = await this.drafts.write(tx, initiative, amended(initiative, row));
        if (!('initiative' in written)) return written;
      }
      await this.rows.decideAmendment(tx, amendmentId, decision === 'decline' ? 'declined' : 'accepted', reason);
      return result(AmendmentDecided, { id: amendmentId });
    });
  }

  private onAmendment(
    ctx: RequestContext,
    initiativeId: string,
    amendmentId: string,
    needed: 'organiser' | 'delegate',
    work: (tx: RequestContext, initiative: InitiativeRow, row: AmendmentRow) => Promise<TalkOutcome>,
  ): Promise<TalkOutcome> {
    return this.gate.open<TalkOutcome>(ctx, initiativeId, needed, async (tx, initiative) => {
      const row = await this.rows.lockAmendment(tx, amendmentId);
      if (row?.initiativeId !== initiativeId) return refused('not-found', 'There is no such amendment.');
      if (row.state !== 'proposed') return refused('amendment-decided', `It is ${row.state} already.`);
      return work(tx, initiative, row);
    });
  }

  private async refusalOf(
    tx: RequestContext,
    { id, state }: InitiativeRow,
    { userId }: Author,
  ): Promise<Refused | null> {
    if (state !== 'drafting') return refused('initiative-closed', 'The text is not written on any more.');
    return userId !== null && (await this.rows.countOpen(tx, id, userId)) >= MOST_OPEN
      ? refused('limit-reached', 'There is much of yours that nobody has settled yet.')
      : null;
  }
}

/** The first of their delegations is whom they speak for; organisers speak for nobody. */
function authorIn({ viewer }: RequestContext, { part, delegations, name }: Drafter): Author {
  return {
    userId: viewer?.userId ?? null,
    delegationId: part === 'delegate' ? (delegations[0]?.id ?? null) : null,
    authorName: name,
  };
}

const unknownArticle = ({ articles }: InitiativeRow, articleId: string | null): Refused | null =>
  articleId === null || articles.some(({ id }) => id === articleId)
    ? null
    : refused('article-unknown', 'The text has no such article.');

const textAt = ({ articles }: InitiativeRow, articleId: string | null, language: string): string | undefined =>
  articles.find(({ id }) => id === articleId)?.texts[language]?.text;

/** Whether the text is another one by now; of a new article, whether the one before it is gone. */
function isMoved(initiative: InitiativeRow, { kind, articleId, language, against }: AmendmentRow): boolean {
  if (unknownArticle(initiative, articleId) !== null) return true;
  return kind !== 'add' && (textAt(initiative, articleId, language) ?? '') !== against;
}

/** The draft with the amendment in it; what it changes has to be approved again. */
function amended(initiative: InitiativeRow, { kind, articleId, language, text }: AmendmentRow): EditedDraft {
  const asIs = initiative.articles.map((article): EditedArticle => ({
    id: article.id,
    isPreamble: article.isPreamble,
    texts: Object.fromEntries(Object.entries(article.texts).map(([tag, each]) => [tag, each.text])),
    approved: Object.keys(article.texts).filter(
      (tag) => article.texts[tag]?.isApproved === true && article.texts[tag].basedOn === article.revision,
    ),
  }));
  const { languages, leadingLanguage, titles } = initiative;
  const added: EditedArticle = { id: null, isPreamble: false, texts: { [language]: text ?? '' }, approved: [] };
  const at = asIs.findIndex(({ id }) => id === articleId);
  const articles =
    kind === 'add'
      ? asIs.toSpliced(at + 1, 0, added)
      : kind === 'remove'
        ? asIs.toSpliced(at, 1)
        : asIs.map((article) =>
            article.id === articleId
              ? {
                  ...article,
                  texts: { ...article.texts, [language]: text ?? '' },
                  // Where the leading text changes, no translation is approved as one of it.
                  approved: language === leadingLanguage ? [] : article.approved.filter((tag) => tag !== language),
                }
              : article,
          );
  return { languages, leadingLanguage, titles, articles };
}
