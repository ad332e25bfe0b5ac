import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import {
  composeReport,
  pickText,
  REPORT_WORDS,
  type ReportFacts,
  type ReportLanguage,
  type ReportSection,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InitiativeSignings } from '../initiative-signatures/index.js';
import { type NotAllowed, notFound, type NotFound, refused, Refused, result } from '../graphql/index.js';
import { PublicOutcomes } from '../outcomes/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import { ClosingReportsRepository, type ClosingReportRow } from './closing-reports.repository.js';
import { ClosingReport, ClosingReportKept, ClosingReports as ClosingReportsType } from './closing-report.type.js';
import { NewsGate } from './news-gate.js';
import { mayWriteNews } from './news.policy.js';
import { NewsSummits } from './news-summits.repository.js';
import { ReleasedNews } from './released-news.service.js';

/** Articles that a report names. */
const MOST_NEWS = 50;
const LOCALES: Readonly<Record<ReportLanguage, string>> = {
  en: 'en-GB',
  zh: 'zh-CN',
  ur: 'ur-PK',
  ru: 'ru-RU',
  th: 'th-TH-u-ca-buddhist',
  az: 'az-AZ',
};

/** The report that a summit ends with: composed of what is released and counted, edited by people, exported. */
@Injectable()
export class ClosingReports {
  constructor(
    private readonly gate: NewsGate,
    private readonly reports: ClosingReportsRepository,
    private readonly summits: NewsSummits,
    private readonly programmes: PublicProgrammes,
    private readonly initiatives: InitiativeSignings,
    private readonly outcomes: PublicOutcomes,
    private readonly news: ReleasedNews,
  ) {}

  /** `null` for who does not organise the summit. */
  async read(ctx: RequestContext, summitId: SummitId, language: string): Promise<ClosingReportsType | null> {
    if (!mayWriteNews(ctx.viewer, summitId)) return null;
    const row = await this.reports.find(ctx, summitId, language);
    return result(ClosingReportsType, {
      languages: await this.reports.languagesOf(ctx, summitId),
      report: row === undefined ? null : toReport(row),
    });
  }

  /** The row itself, for files; `undefined` where there is none, or it is none of the viewer's. */
  find(ctx: RequestContext, summitId: SummitId, language: string): Promise<ClosingReportRow | undefined> {
    return mayWriteNews(ctx.viewer, summitId) ? this.reports.find(ctx, summitId, language) : Promise.resolve(undefined);
  }

  /**
   * In the place of what was written in this language before, at `revision`: 0 where there was nothing. Refuses a summit whose programme
   * was not released, and with `stale-revision`.
   */
  compose(
    ctx: RequestContext,
    summitId: SummitId,
    language: ReportLanguage,
    revision: number,
  ): Promise<ClosingReportKept | NotAllowed | NotFound | Refused> {
    return this.gate.inSummit<ClosingReportKept | NotFound | Refused>(ctx, summitId, async (tx) => {
      // Who saw an empty page does not write over what somebody else has written meanwhile.
      if (((await this.reports.find(tx, summitId, language))?.revision ?? 0) !== revision) return stale();
      const slug = (await this.summits.slugsOf(tx, [summitId])).get(summitId);
      const reader = { ...tx, languages: [language] };
      const summit = slug === undefined ? undefined : await this.programmes.findSummit(reader, slug);
      if (summit === undefined) return notFound('Nothing of the summit was released yet.');
      const number = new Intl.NumberFormat(LOCALES[language]);
      const facts = await this.factsOf(reader, summit, language);
      const draft = composeReport(facts, REPORT_WORDS[language], (value) => number.format(value));
      await this.reports.compose(tx, { summitId, language, ...draft });
      return this.kept(tx, summitId, language);
    });
  }

  /** Refuses with `stale-revision`. */
  save(
    ctx: RequestContext,
    summitId: SummitId,
    language: string,
    revision: number,
    written: { title: string; sections: readonly ReportSection[] },
  ): Promise<ClosingReportKept | NotAllowed | Refused> {
    return this.gate.inSummit<ClosingReportKept | Refused>(ctx, summitId, async (tx) => {
      if (!(await this.reports.save(tx, { summitId, language, revision, ...written }))) return stale();
      return this.kept(tx, summitId, language);
    });
  }

  private async kept(tx: RequestContext, summitId: SummitId, language: string): Promise<ClosingReportKept> {
    const row = await this.reports.find(tx, summitId, language);
    if (row === undefined) throw new Error('a report that was just kept is not there');
    return result(ClosingReportKept, { report: toReport(row) });
  }

  private async factsOf(ctx: RequestContext, summit: Summit, language: ReportLanguage): Promise<ReportFacts> {
    const locale = LOCALES[language];
    const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    const nameOf = (code: string): string => regions.of(code) ?? code;
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const day = (date: string): Date => new Date(`${date}T12:00:00Z`);
    const onStage = summit.everybody.filter(({ appearances }) =>
      appearances.some(({ role }) => role !== 'interpreter'),
    );
    const delegates = summit.delegations.flatMap(({ country, members }) =>
      members.map(({ person }) => ({ id: person.id, country: person.country ?? country })),
    );
    const people = new Map([...delegates, ...onStage].map(({ id, country }) => [id, country]));
    const counts = await this.reports.countsOf(ctx, summit.id);
    const [register] = await this.outcomes.registersOf(ctx, [summit]);
    const registered = register?.outcomes ?? [];
    const { nodes } = await this.news.list(ctx, summit.slug, { language: null, first: MOST_NEWS, after: null });
    const initiatives = await this.initiatives.listOut(ctx, summit.slug);
    return {
      title: summit.title.text,
      theme: summit.theme?.text ?? null,
      days: days.formatRange(day(summit.startsOn), day(summit.endsOn)),
      place: summit.place?.text ?? null,
      organisers: summit.organisers.map(({ name }) => name.text),
      sessions: summit.agenda
        .filter(({ kind, status }) => kind !== 'break' && status !== 'cancelled')
        .map(({ title, appearances }) => ({
          title: title.text,
          speakers: appearances.filter(({ role }) => role !== 'interpreter').map(({ person }) => person.name.text),
        })),
      speakerCount: onStage.length,
      countries: countedBy([...people.values()]).map(({ code, people: count }) => ({
        name: nameOf(code),
        people: count,
      })),
      registered:
        counts.registered === null
          ? null
          : {
              people: counts.registered,
              countries: counts.registeredFrom.map(({ country, people: count }) => ({
                name: nameOf(country),
                people: count,
              })),
            },
      attended: counts.attended,
      initiatives: initiatives.flatMap(({ titles, signatureCount }) =>
        titles === null
          ? []
          : [
              {
                title: pickText(
                  Object.fromEntries(titles.map((each) => [each.language, each.text])),
                  [language],
                  summit.languages[0] ?? 'en',
                ).text,
                signatures: signatureCount ?? 0,
              },
            ],
      ),
      // What the register says is said better there; before there was one, the programme names them.
      outcomes: (registered.length > 0 ? registered : summit.outcomes).map(({ kind, title }) => ({
        kind,
        title: title.text,
      })),
      news: nodes.map(({ title, datedOn }) => ({ title: title.text, day: days.format(day(datedOn)) })),
    };
  }
}

const toReport = ({ language, title, sections, composedAt, revision }: ClosingReportRow): ClosingReport =>
  result(ClosingReport, { language, title, sections: [...sections], composedAt, revision });

/** The most people first. */
function countedBy(countries: readonly (string | null)[]): { code: string; people: number }[] {
  const counts = new Map<string, number>();
  for (const code of countries) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, people]) => ({ code, people }))
    .sort((one, other) => other.people - one.people || (one.code < other.code ? -1 : 1));
}

const stale = (): Refused => refused('stale-revision', 'Somebody else has changed the report since it was read.');
