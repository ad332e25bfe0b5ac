import { INTERFACE_LANGUAGES, type SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { allTranslations, type LanguageTexts, pickText } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Embargoes, EmbargoedKinds, type EmbargoRow } from '../embargo/index.js';
import {
  BadInput,
  type NotAllowed,
  notAllowed,
  type NotFound,
  notFound,
  refused,
  result,
  type Refused,
} from '../graphql/index.js';
import { ProgrammeSources, PublicProgrammes, type Summit } from '../programme/index.js';
import {
  GuestPage,
  GuestPageDesk,
  GuestPageKept,
  GuestPageRemoved,
  RecalledGuestPage,
  type RemoveGuestPageAnswer,
  type SaveGuestPageAnswer,
  toKeptPage,
} from './guest-page.type.js';
import { mayKeepGuestPage } from './guest-pages.policy.js';
import { type GuestPageFields, type GuestPageRow, GuestPagesRepository } from './guest-pages.repository.js';

/** A page that is out, in all its languages. */
export interface ReleasedGuestPage extends GuestPageRow {
  summitSlug: string;
  /** The country's names. */
  titles: LanguageTexts;
  mainLanguage: string;
  releasedAt: Date;
}

/** Pages of guests of honour: kept by organisers, read by everybody once they are out. */
@Injectable()
export class GuestPages implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: EmbargoedKinds,
    private readonly embargoes: Embargoes,
    private readonly programmes: PublicProgrammes,
    private readonly sources: ProgrammeSources,
    private readonly pages: GuestPagesRepository,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      kind: 'guest-of-honour',
      describe: async (ctx, ids) =>
        new Map(
          (await this.pages.describe(ctx, ids)).map(({ id, country, summitSlug }) => [
            id,
            { titles: countryNames(country, ctx.languages), path: `/s/${summitSlug}/guest-of-honour` },
          ]),
        ),
      hold: async (tx, id) => void (await this.pages.lock(tx, id)),
      missingLanguages: (tx, id) => this.pages.missingLanguages(tx, id),
      refusal: async (tx, id) => this.refusalOf(await this.pages.lock(tx, id)),
    });
  }

  /** Of these summits, in the order asked; `null` where there is none that is out. */
  async pagesOf(ctx: RequestContext, summits: readonly Summit[]): Promise<(GuestPage | null)[]> {
    const found = await this.found(ctx, summits);
    return found.map((page) => (page instanceof GuestPage ? page : null));
  }

  async page(ctx: RequestContext, summitSlug: string): Promise<GuestPage | RecalledGuestPage | NotFound> {
    const summit = await this.programmes.findSummit(ctx, summitSlug);
    const [page] = summit === undefined ? [] : await this.found(ctx, [summit]);
    return page ?? notFound('There is no page of a guest of honour here.');
  }

  /** In all their languages, with the country's name; what is not out is left out. */
  async listByIds(ctx: RequestContext, ids: readonly string[]): Promise<ReleasedGuestPage[]> {
    const states = await this.embargoes.statesOf(ctx, 'guest-of-honour', ids);
    return (await this.pages.listByIds(ctx, ids)).flatMap(({ languages, ...row }) => {
      const embargo = states.get(row.id);
      if (embargo?.state !== 'released' || embargo.releasedAt === null) return [];
      const titles = countryNames(row.country, [...languages, ...INTERFACE_LANGUAGES]);
      return { ...row, titles, mainLanguage: languages[0] ?? 'en', releasedAt: embargo.releasedAt };
    });
  }

  /** `null` for who does not organise the summit. */
  async desk(ctx: RequestContext, summitId: SummitId): Promise<GuestPageDesk | null> {
    if (!mayKeepGuestPage('readDesk', ctx.viewer, summitId)) return null;
    const [row] = await this.pages.listOf(ctx, [summitId]);
    return result(GuestPageDesk, { page: row === undefined ? null : await this.toKept(ctx, row) });
  }

  /**
   * Replaces all that is said; once it is out, at once for everybody. `revision` 0 makes the page. Refuses with `stale-revision`.
   * @throws BadInput for a session or person of another summit
   */
  async save(
    ctx: RequestContext,
    summitId: SummitId,
    revision: number,
    fields: GuestPageFields,
  ): Promise<SaveGuestPageAnswer> {
    const refusal = keeperRefusal(ctx, summitId);
    if (refusal !== null) return refusal;
    return this.unitOfWork.run<SaveGuestPageAnswer>(ctx, async (tx) => {
      const before = await this.pages.lockOf(tx, summitId);
      if ((before?.revision ?? 0) !== revision) return refused('stale-revision', 'Somebody else changed it.');
      await this.check(tx, summitId, fields);
      const row = { ...fields, id: before?.id ?? uuidv7(), summitId, revision: revision + 1 };
      if (before === undefined) {
        await this.pages.insert(tx, row);
        await this.embargoes.put(tx, 'guest-of-honour', row.id, summitId);
      } else {
        await this.pages.update(tx, row);
        if (isEmpty(row)) await this.embargoes.unscheduleIn(tx, 'guest-of-honour', row.id);
        else await this.embargoes.unscheduleUnlessFit(tx, 'guest-of-honour', row.id);
      }
      return result(GuestPageKept, { page: await this.toKept(tx, row) });
    });
  }

  /** Only one that was never released. Refuses with `released-already`. */
  async remove(ctx: RequestContext, summitId: SummitId): Promise<RemoveGuestPageAnswer> {
    const refusal = keeperRefusal(ctx, summitId);
    if (refusal !== null) return refusal;
    return this.unitOfWork.run<RemoveGuestPageAnswer>(ctx, async (tx) => {
      const row = await this.pages.lockOf(tx, summitId);
      if (row === undefined) return notFound('There is no such page.');
      if (!(await this.embargoes.remove(tx, 'guest-of-honour', row.id)))
        return refused('released-already', 'What was released is recalled, not removed.');
      await this.pages.remove(tx, row.id);
      return result(GuestPageRemoved, { id: row.id });
    });
  }

  private async found(
    ctx: RequestContext,
    summits: readonly Summit[],
  ): Promise<(GuestPage | RecalledGuestPage | undefined)[]> {
    const rows = await this.pages.listOf(
      ctx,
      summits.map(({ id }) => id),
    );
    const states =
      rows.length === 0
        ? new Map<string, EmbargoRow>()
        : await this.embargoes.statesOf(
            ctx,
            'guest-of-honour',
            rows.map(({ id }) => id),
          );
    return summits.map((summit) => {
      const row = rows.find(({ summitId }) => summitId === summit.id);
      const embargo = row && states.get(row.id);
      if (row === undefined || embargo === undefined || embargo.releasedAt === null) return undefined;
      const { state, releasedAt, recalledAt, recallReason } = embargo;
      if (state === 'released') return toPage(row, summit, releasedAt, ctx.languages);
      if (state !== 'recalled' || recalledAt === null) return undefined;
      return result(RecalledGuestPage, { summitSlug: summit.slug, recalledAt, reason: recallReason ?? '' });
    });
  }

  private async check(tx: RequestContext, summitId: SummitId, { sessionId, people }: GuestPageFields): Promise<void> {
    const known = await this.sources.peopleOf(tx, summitId, people);
    const strangers = people.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `input.people.${index}`, code: 'not-found', message: 'is nobody of this summit' }],
    );
    if (sessionId !== null && !(await this.sources.hasSession(tx, summitId, sessionId)))
      strangers.push({ path: 'input.sessionId', code: 'not-found', message: 'is no session of this summit' });
    if (strangers.length > 0) throw new BadInput(strangers);
  }

  private async toKept(ctx: RequestContext, row: GuestPageRow) {
    return toKeptPage(row, (await this.embargoes.stateOf(ctx, 'guest-of-honour', row.id))?.state ?? 'embargoed');
  }

  private refusalOf(row: GuestPageRow | undefined): Refused | null {
    return row === undefined || isEmpty(row)
      ? refused('nothing-to-release', 'The page says nothing yet: neither an introduction nor a message.')
      : null;
  }
}

const isEmpty = ({ introductions, messages }: GuestPageFields): boolean => introductions === null && messages === null;

function keeperRefusal(ctx: RequestContext, summitId: SummitId): NotAllowed | null {
  if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
  return mayKeepGuestPage('savePage', ctx.viewer, summitId)
    ? null
    : notAllowed('Only organisers of this summit keep the page of its guest.');
}

/** The country's name in these languages, as organisers read what is to be released. */
const countryNames = (country: string, languages: readonly string[]): LanguageTexts =>
  Object.fromEntries(
    [...new Set([...languages, 'en'])].flatMap((language) => {
      const name =
        Intl.DisplayNames.supportedLocalesOf(language).length > 0
          ? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(country)
          : undefined;
      return name === undefined ? [] : [[language, name]];
    }),
  );

function toPage(row: GuestPageRow, summit: Summit, releasedAt: Date, languages: readonly string[]): GuestPage {
  const main = summit.languages[0] ?? 'en';
  const everybody = new Map(summit.everybody.map((person) => [person.id, person]));
  return result(GuestPage, {
    id: row.id,
    summitSlug: summit.slug,
    summitTitle: summit.title,
    country: row.country,
    introduction: row.introductions && pickText(row.introductions, languages, main),
    message: row.messages && pickText(row.messages, languages, main),
    messages: allTranslations(row.messages ?? {}),
    messageBy: (row.messagePersonId === null ? undefined : everybody.get(row.messagePersonId)) ?? null,
    session: summit.agenda.find(({ id }) => id === row.sessionId) ?? null,
    people: row.people.flatMap((id) => everybody.get(id) ?? []),
    invitation: row.invitations && pickText(row.invitations, languages, main),
    invitationUrl: row.invitationUrl,
    releasedAt,
  });
}
