import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { ReportLanguage } from '@app/domain';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, parseWith } from '../graphql/index.js';
import {
  ClosingReportInput,
  type ClosingReportOutcome,
  ClosingReportResult,
  ClosingReports as ClosingReportsType,
  ClosingReportSchema,
  type ParsedClosingReport,
  ReportLanguageSchema,
} from './closing-report.type.js';
import { ClosingReports } from './closing-reports.service.js';

const SummitIdArg = () => Args('summitId', { type: () => ID }, parseWith(Uuid));
const LanguageArg = () =>
  Args(
    'language',
    { type: () => String, description: 'Of those that pages are in: en, zh, ur, ru, th, az.' },
    parseWith(ReportLanguageSchema),
  );

@Resolver()
export class ClosingReportsResolver {
  constructor(private readonly reports: ClosingReports) {}

  @Query(() => ClosingReportsType, { nullable: true, description: 'For organisers of the summit.' })
  closingReports(
    @Ctx() ctx: RequestContext,
    @SummitIdArg() summitId: string,
    @LanguageArg() language: ReportLanguage,
  ): Promise<ClosingReportsType | null> {
    return this.reports.read(ctx, summitId, language);
  }

  @Mutation(() => ClosingReportResult, {
    description:
      'A draft of what is released and counted, in the place of what was written in this language before. Refuses with `stale-revision`.',
  })
  composeClosingReport(
    @Ctx() ctx: RequestContext,
    @SummitIdArg() summitId: string,
    @LanguageArg() language: ReportLanguage,
    @Args(
      'revision',
      { type: () => Int, description: 'That it replaces; 0 where there is none.' },
      parseWith(z.int().min(0)),
    )
    revision: number,
  ): Promise<ClosingReportOutcome> {
    return this.reports.compose(ctx, summitId, language, revision);
  }

  @Mutation(() => ClosingReportResult, {
    description: '`GET /exchange/news/reports/<summit id>/<language>.<pdf|html>` gives it as a file.',
  })
  saveClosingReport(
    @Ctx() ctx: RequestContext,
    @SummitIdArg() summitId: string,
    @LanguageArg() language: ReportLanguage,
    @Args('revision', { type: () => Int }, parseWith(z.int().min(1))) revision: number,
    @Args('input', { type: () => ClosingReportInput }, parseWith(ClosingReportSchema)) input: ParsedClosingReport,
  ): Promise<ClosingReportOutcome> {
    return this.reports.save(ctx, summitId, language, revision, input);
  }
}
