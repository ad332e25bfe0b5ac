import { NEWS_LIMITS as LIMITS } from '@app/contracts';
import { REPORT_LANGUAGES, tidyText } from '@app/domain';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { z } from 'zod';
import { NotAllowed, NotFound, Refused, resultUnion, StorableText } from '../graphql/index.js';
import { neededLine } from './news.inputs.js';

@ObjectType()
export class ClosingReportSection {
  @Field(() => String)
  heading: string;
  @Field(() => String, { description: 'Plain text; an empty line parts paragraphs.' })
  body: string;
}

@ObjectType({ description: 'A summit’s report in one language, as its organisers write it.' })
export class ClosingReport {
  @Field(() => String)
  language: string;
  @Field(() => String)
  title: string;
  @Field(() => [ClosingReportSection])
  sections: ClosingReportSection[];
  @Field(() => Date, { description: 'When it was composed from the summit’s data.' })
  composedAt: Date;
  @Field(() => Int, { description: 'To be sent back with each edit.' })
  revision: number;
}

@ObjectType()
export class ClosingReports {
  @Field(() => [String], { description: 'In which there is one.' })
  languages: string[];
  @Field(() => ClosingReport, { nullable: true })
  report: ClosingReport | null;
}

@ObjectType()
export class ClosingReportKept {
  @Field(() => ClosingReport)
  report: ClosingReport;
}
export const ClosingReportResult = resultUnion('ClosingReportResult', [
  ClosingReportKept,
  NotAllowed,
  NotFound,
  Refused,
]);
export type ClosingReportOutcome = ClosingReportKept | NotAllowed | NotFound | Refused;

@InputType()
export class ClosingReportSectionInput {
  @Field(() => String)
  heading: string;
  @Field(() => String)
  body: string;
}
@InputType({ description: 'All of a report.' })
export class ClosingReportInput {
  @Field(() => String)
  title: string;
  @Field(() => [ClosingReportSectionInput])
  sections: ClosingReportSectionInput[];
}

export const ClosingReportSchema = z.object({
  title: neededLine(LIMITS.reportHeading),
  sections: z
    .array(
      z.object({
        heading: neededLine(LIMITS.reportHeading),
        body: StorableText.transform(tidyText).pipe(z.string().max(LIMITS.reportBody)),
      }),
    )
    .max(LIMITS.reportSections),
});
export type ParsedClosingReport = z.output<typeof ClosingReportSchema>;
export const ReportLanguageSchema = z.enum(REPORT_LANGUAGES);
