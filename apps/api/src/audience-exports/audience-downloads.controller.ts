import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { HttpCallers, organisedSummit, refuseUnless } from '../files/index.js';
import { partIn, SessionCastRepository } from '../stage/index.js';
import { mayExportAudience } from './audience-exports.policy.js';
import { ExportParticipants } from './export-participants.js';
import type { ExportedRoom, ExportRecord, ExportWishes } from './export-record.js';
import { csvPieces, jsonPieces } from './export-text.js';
import { CHAT_COLUMNS, ExportedChatRepository } from './exported-chat.repository.js';
import { ExportedPollsRepository, POLL_COLUMNS } from './exported-polls.repository.js';
import { ExportedQuestionsRepository, QUESTION_COLUMNS } from './exported-questions.repository.js';
import { ExportedRoomsRepository } from './exported-rooms.repository.js';

/** Rows that are in memory at once, however long the day was. */
const PAGE_ROWS = 1_000;
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
const FILE = /^(chat|questions|polls)\.(csv|json)$/;

/** Something of a room that leaves as a file of its own. */
interface ExportSource {
  pages(
    ctx: RequestContext,
    room: ExportedRoom,
    people: ExportParticipants,
    wishes: ExportWishes,
    pageSize: number,
  ): AsyncIterable<ExportRecord[]>;
}
const REFUSAL = 'What an audience wrote is for who presided and for the organisers of the summit.';

/**
 * `/exchange/audience/sessions/<id>/chat.csv`, `chat.json`, `questions.csv`, `polls.csv` …: what a session's audience wrote, for
 * who presided and for the summit's organisers; `/exchange/audience/summits/<slug>/chat.csv`: a summit's own chat, for these.
 * `?names=no`: numbers instead of names. `?hidden=yes`: also what the audience does not see. Read page by page while it is
 * sent, so that its size costs no memory.
 */
@Controller('exchange/audience')
export class AudienceDownloadsController {
  private readonly sources: Readonly<Record<string, { source: ExportSource; columns: readonly string[] }>>;

  constructor(
    private readonly callers: HttpCallers,
    private readonly casts: SessionCastRepository,
    private readonly rooms: ExportedRoomsRepository,
    chat: ExportedChatRepository,
    questions: ExportedQuestionsRepository,
    polls: ExportedPollsRepository,
  ) {
    this.sources = {
      chat: { source: chat, columns: CHAT_COLUMNS },
      questions: { source: questions, columns: QUESTION_COLUMNS },
      polls: { source: polls, columns: POLL_COLUMNS },
    };
  }

  @Get('sessions/:sessionId/:file')
  async ofSession(
    @Param('sessionId') sessionId: string,
    @Param('file') file: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!FILE.test(file)) throw noFile();
    const ctx = await this.callers.contextOf(request);
    const isId = Uuid.safeParse(sessionId).success;
    const cast = isId && ctx.viewer !== null ? await this.casts.find(ctx, sessionId) : undefined;
    // A session of others and one that is not there look the same.
    refuseUnless(cast !== undefined && mayExportAudience(partIn(cast, ctx.viewer)), ctx, REFUSAL);
    await this.send(ctx, await this.rooms.findSession(ctx, sessionId), file, query, reply);
  }

  @Get('summits/:slug/:file')
  async ofSummit(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!/^chat\./.test(file) || !FILE.test(file)) throw noFile();
    const ctx = await this.callers.contextOf(request);
    const summitId = organisedSummit(ctx.viewer, slug);
    refuseUnless(summitId !== null, ctx, REFUSAL);
    await this.send(ctx, await this.rooms.findSummit(ctx, summitId ?? ''), file, query, reply);
  }

  private async send(
    ctx: RequestContext,
    room: ExportedRoom | undefined,
    file: string,
    { names, hidden }: Record<string, unknown>,
    reply: FastifyReply,
  ): Promise<void> {
    const [, kind = '', format] = FILE.exec(file) ?? [];
    const asked = this.sources[kind];
    if (room === undefined || asked === undefined) throw noFile();
    const wishes: ExportWishes = { hasNames: names !== 'no', hasHidden: hidden === 'yes' };
    const pages = asked.source.pages(ctx, room, new ExportParticipants(wishes), wishes, PAGE_ROWS);
    const columns = asked.columns.filter((column) => wishes.hasNames || column !== 'name');
    const pieces = format === 'csv' ? csvPieces(columns, pages) : jsonPieces(headOf(ctx, room, wishes), kind, pages);
    const name = [room.summitSlug, room.sessionSlug, file].filter((part) => part !== null).join('-');
    await reply
      .type(format === 'csv' ? TYPES.csv : TYPES.json)
      .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` })
      .send(Readable.from(pieces, { objectMode: false }));
  }
}

const noFile = (): NotFoundException => new NotFoundException('There is no such file.');

const headOf = (ctx: RequestContext, room: ExportedRoom, { hasNames, hasHidden }: ExportWishes) => ({
  summit: room.summitSlug,
  session: room.sessionSlug === null ? null : { id: room.id, slug: room.sessionSlug },
  title: room.title,
  startsAt: room.startsAt,
  exportedAt: ctx.clock.now(),
  hasNames,
  hasHidden,
});
