import { Uuid } from '@app/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FileRefused, HttpCallers } from '../files/index.js';
import { AttemptLimits } from '../identity/index.js';
import { Typesetter } from '../typesetting/index.js';
import { reportHtml, reportPages } from './closing-report-files.js';
import { ReportLanguageSchema } from './closing-report.type.js';
import { ClosingReports } from './closing-reports.service.js';

/** Files of one user at once, then one each so many seconds. */
const PER_USER = { burst: 10, everySeconds: 5 };
type ReportRequest = FastifyRequest<{ Params: { summitId: string; file: string } }>;

/** `GET /exchange/news/reports/<summit id>/<language>.<pdf|html>`: a closing report, for organisers of its summit. */
@Injectable()
export class ClosingReportRoutes implements OnModuleInit {
  private readonly making = new AttemptLimits(PER_USER.burst, PER_USER.everySeconds);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: HttpCallers,
    private readonly reports: ClosingReports,
    private readonly typesetter: Typesetter,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { summitId: string; file: string } }>('/exchange/news/reports/:summitId/:file', (request, reply) =>
        this.send(request, reply),
      );
  }

  private async send(request: ReportRequest, reply: FastifyReply): Promise<void> {
    const { summitId, file } = request.params;
    const [, asked, format] = /^(\w{2,3})\.(pdf|html)$/.exec(file) ?? [];
    const language = ReportLanguageSchema.safeParse(asked);
    const ctx = await this.callers.contextOf(request);
    const report =
      language.success && Uuid.safeParse(summitId).success
        ? await this.reports.find(ctx, summitId, language.data)
        : undefined;
    if (report === undefined) return void reply.callNotFound();
    const waitSeconds = this.making.take(ctx.viewer?.userId ?? '', ctx.clock);
    if (waitSeconds > 0) throw new FileRefused(429, 'too-many', 'Too many files at once; try again.', waitSeconds);
    const isPdf = format === 'pdf';
    await reply
      .type(isPdf ? 'application/pdf' : 'text/html; charset=utf-8')
      .headers({
        'cache-control': 'private, no-store',
        // Kept as a file: nothing that people wrote is opened in our origin.
        'content-disposition': `attachment; filename="closing-report-${report.language}.${format ?? ''}"`,
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .send(isPdf ? await this.typesetter.pdf(reportPages(report), report.composedAt) : reportHtml(report));
  }
}
