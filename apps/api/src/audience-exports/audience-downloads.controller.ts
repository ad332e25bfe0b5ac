import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { HttpCallers, refuseUnless } from '../files/index.js';
import { partIn, SessionCastRepository } from '../stage/index.js';
import { mayExportAudience } from './audience-exports.policy.js';
import { ExportParticipants } from './export-participants.js';
import type { ExportedSession, ExportRecord, ExportWishes } from './export-record.js';
import { csvPieces, jsonPieces } from './export-text.js';
import { CHAT_COLUMNS, ExportedChatRepository } from './exported-chat.repository.js';
import { ExportedQuestionsRepository, QUESTION_COLUMNS } from './exported-questions.repository.js';
import { ExportedSessionsRepository } from './exported-sessions.repository.js';

/** Rows that are in memory at once, however long the day was. */
const PAGE_ROWS = 1_000;
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
const FILE = /^(chat|questions)\.(csv|json)$/;

/** Something of a session that leaves as a file of its own. */
interface ExportSource {
  pages(
    ctx: RequestContext,
    session: ExportedSession,
    people: ExportParticipants,
    wishes: ExportWishes,
    pageSize: number,
  ): AsyncIterable<ExportRecord[]>;
}

/**
 * `/exchange/sessions/<id>/chat.csv`, `chat.json`, `questions.csv` …: what a session's audience wrote, for who presided and
 * for the summit's organisers. `?names=no`: numbers instead of names. `?hidden=yes`: also what the audience does not see. Read
 * page by page while it is sent, so that its size costs no memory.
 */
@Controller('exchange/sessions/:sessionId')
export class AudienceDownloadsController {
  private readonly sources: Readonly<Record<string, { source: ExportSource; columns: readonly string[] }>>;

  constructor(
    private readonly callers: HttpCallers,
    private readonly casts: SessionCastRepository,
    private readonly sessions: ExportedSessionsRepository,
    chat: ExportedChatRepository,
    questions: ExportedQuestionsRepository,
  ) {
    this.sources = {
      chat: { source: chat, columns: CHAT_COLUMNS },
      questions: { source: questions, columns: QUESTION_COLUMNS },
    };
  }

  @Get(':file')
  async download(
    @Param('sessionId') sessionId: string,
    @Param('file') file: string,
    @Query('names') names: unknown,
    @Query('hidden') hidden: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, kind = '', format] = FILE.exec(file) ?? [];
    const asked = this.sources[kind];
    if (asked === undefined) throw new NotFoundException('There is no such file.');
    const ctx = await this.callers.contextOf(request);
    const session = await this.sessionFor(ctx, sessionId);
    const wishes: ExportWishes = { hasNames: names !== 'no', hasHidden: hidden === 'yes' };
    const pages = asked.source.pages(ctx, session, new ExportParticipants(wishes), wishes, PAGE_ROWS);
    const columns = asked.columns.filter((column) => wishes.hasNames || column !== 'name');
    const pieces = format === 'csv' ? csvPieces(columns, pages) : jsonPieces(headOf(ctx, session, wishes), kind, pages);
    const name = `${session.summitSlug}-${session.slug}-${file}`;
    await reply
      .type(format === 'csv' ? TYPES.csv : TYPES.json)
      .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` })
      .send(Readable.from(pieces, { objectMode: false }));
  }

  /** A session of others and one that is not there look the same. @throws FileRefused. */
  private async sessionFor(ctx: RequestContext, sessionId: string): Promise<ExportedSession> {
    const isId = Uuid.safeParse(sessionId).success;
    const cast = isId && ctx.viewer !== null ? await this.casts.find(ctx, sessionId) : undefined;
    const isAllowed = cast !== undefined && mayExportAudience(partIn(cast, ctx.viewer));
    refuseUnless(isAllowed, ctx, 'What an audience wrote is for who presided and for the organisers of the summit.');
    const session = await this.sessions.find(ctx, sessionId);
    if (session === undefined) throw new NotFoundException('There is no such session.');
    return session;
  }
}

const headOf = (ctx: RequestContext, session: ExportedSession, { hasNames, hasHidden }: ExportWishes) => ({
  session: {
    id: session.id,
    slug: session.slug,
    summit: session.summitSlug,
    title: session.title,
    startsAt: session.startsAt,
  },
  exportedAt: ctx.clock.now(),
  hasNames,
  hasHidden,
});
