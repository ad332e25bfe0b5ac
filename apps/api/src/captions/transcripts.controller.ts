import { Uuid } from '@app/contracts';
import { SystemContexts } from '@app/database';
import { isKnownLanguage, transcriptCues, transcriptText, webVtt } from '@app/domain';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TranscriptsRepository } from './transcripts.repository.js';

const FORMATS = { vtt: 'text/vtt; charset=utf-8', txt: 'text/plain; charset=utf-8' } as const;
const FILE = /^([A-Za-z0-9-]{2,35})\.(vtt|txt)$/;

/**
 * `/sessions/<id>/captions/<language>.vtt`, and `.txt` to read: what was said in a session, for everybody, like the session
 * itself; from its first line on, so also while it is on. With `?download` it is saved and not shown.
 */
@Controller('sessions/:sessionId/captions')
export class TranscriptsController {
  constructor(
    private readonly transcripts: TranscriptsRepository,
    private readonly contexts: SystemContexts,
  ) {}

  @Get(':file')
  async transcript(
    @Param('sessionId') sessionId: string,
    @Param('file') file: string,
    @Query('download') download: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, language = '', format = ''] = FILE.exec(file) ?? [];
    const ctx = this.contexts.create(request.id);
    const isAsked = Uuid.safeParse(sessionId).success && isKnownLanguage(language);
    const transcript = isAsked ? await this.transcripts.find(ctx, sessionId, language) : undefined;
    if (transcript === undefined) throw new NotFoundException('There is no such transcript.');
    const { sessionSlug, startedAt, lastSeq } = transcript;
    const etag = `"${format}.${startedAt.getTime().toString(36)}.${lastSeq}"`;
    void reply.headers({ etag, 'cache-control': 'public, max-age=0, must-revalidate', 'content-language': language });
    if (download !== undefined)
      void reply.header('content-disposition', `attachment; filename="${sessionSlug}.${language}.${format}"`);
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known?.includes(etag) === true) return void reply.code(304).send();
    const cues = transcriptCues(await this.transcripts.listLines(ctx, transcript), startedAt);
    await reply
      .type(format === 'vtt' ? FORMATS.vtt : FORMATS.txt)
      .send(format === 'vtt' ? webVtt(cues, language) : transcriptText(cues));
  }
}
