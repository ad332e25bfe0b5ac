import { type SummitId, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { chooseSlug, type LanguageTexts, slugStart } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NotAllowed, notAllowed, notFound, type Refused, refused, result } from '../graphql/index.js';
import { UsersRepository } from '../identity/index.js';
import {
  columnsOf,
  mayFoundSummits,
  newSummit,
  organises,
  OrganisationsRepository,
  type ParsedSummit,
  type SummitEntity,
  SummitEdits,
  SummitSaved,
  SummitsRepository,
  toDraftSummit,
} from '../summits/index.js';
import type { ParsedSummitCopy } from './new-summits.inputs.js';
import { type CopySummitOutcome, type CreateSummitOutcome, SummitCopied } from './new-summits.results.js';
import { SessionCopies } from './session-copies.service.js';
import { dayAfter, daysBetween } from './wall-clock.js';

/** Makes summits, from nothing or from an earlier one. Whoever makes one organises it. */
@Injectable()
export class SummitFounding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summits: SummitsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly edits: SummitEdits,
    private readonly copies: SessionCopies,
    private readonly users: UsersRepository,
  ) {}

  async create(ctx: RequestContext, input: ParsedSummit): Promise<CreateSummitOutcome> {
    const founder = founderOf(ctx);
    if (typeof founder !== 'string') return founder;
    return this.unitOfWork.run<CreateSummitOutcome>(ctx, async (tx) => {
      const slug = await this.chooseSlug(tx, input.slug, input.titles);
      if (typeof slug !== 'string') return slug;
      const columns = columnsOf(input);
      const summit = newSummit({ ...columns, id: uuidv7(), slug, isRehearsal: false, createdAt: tx.clock.now() });
      await this.keep(tx, summit, founder);
      await this.edits.saveOrganisers(tx, summit.id, input.organisers);
      return result(SummitSaved, { summit: toDraftSummit(summit) });
    });
  }

  /** What the earlier summit did (its initiatives, outcomes and news) is not the new one's. */
  async copy(ctx: RequestContext, earlierId: SummitId, input: ParsedSummitCopy): Promise<CopySummitOutcome> {
    const founder = founderOf(ctx);
    if (typeof founder !== 'string') return founder;
    if (!Uuid.safeParse(earlierId).success) return notFound('There is no such summit.');
    if (!organises(ctx.viewer, earlierId)) return notAllowed('Only organisers of a summit copy it.');
    return this.unitOfWork.run<CopySummitOutcome>(ctx, async (tx) => {
      // Held, so that its sessions stay as they are while they are copied.
      const earlier = await this.summits.lockById(tx, earlierId);
      if (earlier === null) return notFound('There is no such summit.');
      const slug = await this.chooseSlug(tx, input.slug, input.titles);
      if (typeof slug !== 'string') return slug;
      const summit = newSummit({
        ...earlier,
        id: uuidv7(),
        slug,
        title: input.titles,
        timeZone: input.timeZone ?? earlier.timeZone,
        startsOn: input.startsOn,
        endsOn: dayAfter(input.startsOn, daysBetween(earlier.startsOn, earlier.endsOn)),
        dateNote: null,
        isRehearsal: false,
        record: { ...earlier.record, initiatives: [], outcomes: [], news: [] },
        createdAt: tx.clock.now(),
      });
      await this.keep(tx, summit, founder);
      const subForumIds = await this.copyFrame(tx, earlierId, summit.id);
      const leftOut = input.withSessions
        ? await this.copies.copy(tx, { earlier, summit, subForumIds, withPeople: input.withPeople })
        : [];
      return result(SummitCopied, { summit: toDraftSummit(summit), leftOut });
    });
  }

  private async keep(tx: RequestContext, summit: SummitEntity, founder: string): Promise<void> {
    await this.summits.save(tx, summit);
    await this.users.grant(tx, { userId: founder, summitId: summit.id, role: 'organiser', personId: null });
  }

  /** Organisers and sub-forums; new ids of sub-forums by the earlier ones. */
  private async copyFrame(tx: RequestContext, from: SummitId, to: SummitId): Promise<Map<string, string>> {
    const organisers = await this.organisations.findOrganisers(tx, [from]);
    await this.organisations.replaceOrganisers(
      tx,
      to,
      organisers.map(({ id }) => id),
    );
    const subForums = await this.summits.findSubForums(tx, [from]);
    const newIds = new Map(subForums.map(({ id }) => [id, uuidv7()]));
    await this.summits.saveSubForums(
      tx,
      subForums.map((subForum) => ({ ...subForum, id: newIds.get(subForum.id) ?? '', summitId: to, revision: 1 })),
    );
    return newIds;
  }

  /** The one asked for, or one made from the title; held free until the transaction ends. */
  private async chooseSlug(tx: RequestContext, asked: string | null, titles: LanguageTexts): Promise<string | Refused> {
    await this.summits.lockSlugs(tx);
    const taken = await this.summits.findSlugs(tx, asked ?? slugStart(titles, 'summit'));
    if (asked === null) return chooseSlug(titles, 'summit', taken);
    return taken.has(asked) ? refused('slug-taken', 'Another summit has this address.') : asked;
  }
}

/** The user who founds a summit, or the refusal. */
function founderOf({ viewer }: RequestContext): string | NotAllowed {
  if (viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
  return mayFoundSummits(viewer) ? viewer.userId : notAllowed('Only organisers of a summit found another one.');
}
