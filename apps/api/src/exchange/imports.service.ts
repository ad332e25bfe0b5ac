import type { ImportAnswer, ImportChange, ImportPreview, ImportProblem, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import { UsersRepository } from '../identity/index.js';
import { mayChangePerson, PeopleRepository } from '../people/index.js';
import { isPersonBusyViolation } from '../sessions/index.js';
import { SummitsRepository } from '../summits/index.js';
import { DirectoryRepository } from './directory.repository.js';
import { type DraftChanges, DraftWriterRepository } from './draft-writer.repository.js';
import { type ParsedFile, parsedFile } from './exchange-files.js';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { differences, type KnownState } from './import-differences.js';
import { type ImportBase, type ImportPlan, problem, shortened, UnreadableFile } from './import-plan.js';
import { brokenRules, type Elsewhere } from './import-rules.js';
import { shaped } from './import-shape.js';
import { canonicalText, isSame, type SummitFile } from './summit-file.js';
import { SummitFilesRepository } from './summit-files.repository.js';

/** Ids that are made from names: @source RFC 9562, section 5.5; the namespace is our own. */
const NAMESPACE = '5a0c2f4e-8a3f-4c0e-9d0b-6f3a1c7e2b90';

export interface ImportOrder {
  /** The summit to change; `null` makes a new one. */
  summitId: SummitId | null;
  bytes: Buffer;
  /** Language of texts that do not say theirs. */
  language: string | null;
  /** Of a preview: do what it showed. */
  confirmation: string | null;
}

interface Assessment {
  known: KnownState;
  plan: ImportPlan;
  changes: ImportChange[];
  preview: ImportPreview;
}

/** Takes programmes in from files: first shows what would change, then changes exactly that, wholly or not at all. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summits: SummitsRepository,
    private readonly people: PeopleRepository,
    private readonly users: UsersRepository,
    private readonly files: SummitFilesRepository,
    private readonly directory: DirectoryRepository,
    private readonly writer: DraftWriterRepository,
  ) {}

  /** Who may was asked before. A file that cannot be read is a preview with the reason and nothing to confirm. */
  async import(ctx: RequestContext, order: ImportOrder): Promise<ImportAnswer> {
    try {
      const file = await parsedFile(order.bytes);
      if (order.confirmation === null) return { outcome: 'preview', preview: await this.preview(ctx, order, file) };
      return await this.applyTwice({ ...ctx, operation: 'importProgramme' }, order, file);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return { outcome: 'preview', preview: await this.unreadable(ctx, order, error.problem) };
    }
  }

  /** Somebody who did not hold a person may book them between our look and our write; the second look names it. */
  private async applyTwice(ctx: RequestContext, order: ImportOrder, file: ParsedFile): Promise<ImportAnswer> {
    try {
      return await this.apply(ctx, order, file);
    } catch (error) {
      if (isPersonBusyViolation(error)) return this.apply(ctx, order, file);
      throw error;
    }
  }

  private async apply(ctx: RequestContext, order: ImportOrder, file: ParsedFile): Promise<ImportAnswer> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (order.summitId !== null) await this.summits.lockById(tx, order.summitId);
      await this.directory.lock(tx);
      const assessed = await this.assess(tx, order, file);
      const preview = 'plan' in assessed ? assessed.preview : assessed;
      if (!('plan' in assessed) || preview.confirmation === null || preview.confirmation !== order.confirmation)
        return { outcome: 'outdated', preview };
      const { known, plan, changes } = assessed;
      await this.people.lockByIds(tx, peopleIn(plan.target));
      await this.writer.write(tx, draftChanges(known, plan.target, changes));
      const { summit } = plan.target;
      if (known.current === null && tx.viewer !== null)
        await this.users.grant(tx, {
          userId: tx.viewer.userId,
          summitId: summit.id,
          role: 'organiser',
          personId: null,
        });
      return { outcome: 'applied', slug: summit.slug, changes: changes.length };
    });
  }

  private async preview(ctx: RequestContext, order: ImportOrder, file: ParsedFile): Promise<ImportPreview> {
    const assessed = await this.assess(ctx, order, file);
    return 'plan' in assessed ? assessed.preview : assessed;
  }

  private async assess(ctx: RequestContext, order: ImportOrder, file: ParsedFile): Promise<Assessment | ImportPreview> {
    const current = order.summitId === null ? null : ((await this.files.find(ctx, order.summitId)) ?? null);
    if (file.plan === null) return nothingToDo(file, current, file.problems);
    const wish = file.wish(current);
    const directory = await this.directory.find(ctx, wish);
    const base: ImportBase = {
      current,
      ...directory,
      language: order.language ?? current?.summit.languages[0] ?? 'en',
      takenIds: await this.directory.findTakenIds(ctx, order.summitId, wish.thingIds),
      newId: (key) => uuidv5(`${ctx.viewer?.userId ?? ''} ${key}`, NAMESPACE),
      idIn: (summitId, key) => uuidv5(`${summitId} ${key}`, NAMESPACE),
    };
    const read = file.plan(base);
    const known: KnownState = {
      current,
      people: union(directory.people, current?.people ?? []),
      organisations: union(directory.organisations, current?.organisations ?? []),
    };
    const { plan: own, kept } = await this.withoutOthersPeople(ctx, known, read);
    const { plan, problems: misshapen } = shaped(known, own);
    const told = [...file.problems, ...plan.problems, ...kept, ...misshapen];
    // What has no shape has no rules to keep either.
    if (misshapen.length > 0) return nothingToDo(file, current, told);
    const elsewhere = await this.elsewhere(ctx, known, plan.target);
    const problems = [...told, ...(await this.existing(ctx, current, plan)), ...brokenRules(current, plan, elsewhere)];
    const there = withoutMissingPhotos(plan, elsewhere);
    const changes = differences(known, there.target);
    const preview = previewOf(file, known, there.target, changes, problems);
    return { known, plan: there, changes, preview };
  }

  /** A summit that is there already is changed on its own page, and by its organisers. */
  private async existing(
    ctx: RequestContext,
    current: SummitFile | null,
    { target, locate }: ImportPlan,
  ): Promise<ImportProblem[]> {
    if (current !== null) return [];
    const there = await this.directory.findSummit(ctx, target.summit.id);
    return there === undefined
      ? []
      : [problem('error', 'summit-exists', locate('summit', target.summit.id, 'id'), there.slug)];
  }

  /** People and organisations that are not this organiser's to change stay as the directory has them, which is said. */
  private async withoutOthersPeople(
    ctx: RequestContext,
    known: KnownState,
    plan: ImportPlan,
  ): Promise<{ plan: ImportPlan; kept: ImportProblem[] }> {
    const { target, locate } = plan;
    const kept: ImportProblem[] = [];
    const people = new Map(known.people.map((person) => [person.id, person]));
    const changed = target.people.filter((person) => {
      const earlier = people.get(person.id);
      return earlier !== undefined && !isSame(earlier, person);
    });
    const ties = await this.people.findTies(
      ctx,
      changed.map(({ id }) => id),
    );
    const foreign = new Set(ties.filter((tie) => !mayChangePerson(ctx.viewer, tie)).map(({ personId }) => personId));
    const organisations = new Map(known.organisations.map((organisation) => [organisation.id, organisation]));
    const own = new Set(known.current?.organisers ?? []);
    return {
      kept,
      plan: {
        ...plan,
        target: {
          ...target,
          people: target.people.map((person) => {
            if (!foreign.has(person.id)) return person;
            kept.push(problem('warning', 'person-kept', locate('person', person.id), person.slug));
            return people.get(person.id) ?? person;
          }),
          organisations: target.organisations.map((organisation) => {
            const earlier = organisations.get(organisation.id);
            if (earlier === undefined || own.has(organisation.id) || isSame(earlier, organisation)) return organisation;
            const name = Object.values(organisation.name)[0];
            kept.push(problem('warning', 'organisation-kept', locate('organisation', organisation.id), name));
            return earlier;
          }),
        },
      },
    };
  }

  private async elsewhere(ctx: RequestContext, { current }: KnownState, target: SummitFile): Promise<Elsewhere> {
    const times = target.sessions.flatMap(({ startsAt, endsAt }) =>
      startsAt === null || endsAt === null ? [] : [startsAt, endsAt],
    );
    const [from, to] = [times.toSorted()[0], times.toSorted().at(-1)];
    const bookings =
      from === undefined || to === undefined
        ? []
        : await this.directory.findBookingsElsewhere(ctx, target.summit.id, peopleIn(target), from, to);
    const taken = await this.directory.findSlugOwner(ctx, target.summit.slug);
    return {
      takenIds: await this.directory.findTakenIds(
        ctx,
        target.summit.id,
        [...target.subForums, ...target.sessions, ...target.delegations].map(({ id }) => id),
      ),
      isSlugTaken: taken !== undefined && taken !== target.summit.id,
      isSlugFixed: current !== null && ((await this.directory.findSummit(ctx, current.summit.id))?.isReleased ?? false),
      bookings,
      photos: await this.directory.findPhotos(ctx, target.people),
    };
  }

  private async unreadable(ctx: RequestContext, order: ImportOrder, reason: ImportProblem): Promise<ImportPreview> {
    const current = order.summitId === null ? null : ((await this.files.find(ctx, order.summitId)) ?? null);
    return nothingToDo({ format: null }, current, [reason]);
  }
}

function union<T extends { id: string }>(one: readonly T[], other: readonly T[]): T[] {
  const ids = new Set(one.map(({ id }) => id));
  return [...one, ...other.filter(({ id }) => !ids.has(id))];
}

function peopleIn({ sessions }: SummitFile): string[] {
  return [...new Set(sessions.flatMap(({ appearances }) => appearances.map(({ personId }) => personId)))];
}

function withoutMissingPhotos(plan: ImportPlan, { photos }: Elsewhere): ImportPlan {
  const people = plan.target.people.map((person) =>
    person.photoId === null || photos.has(`${person.id} ${person.photoId}`) ? person : { ...person, photoId: null },
  );
  return { ...plan, target: { ...plan.target, people } };
}

function draftChanges({ current }: KnownState, target: SummitFile, changes: readonly ImportChange[]): DraftChanges {
  const changed = (thing: ImportChange['thing']): Set<string> =>
    new Set(changes.filter((change) => change.thing === thing).map(({ id }) => id));
  const only = <T extends { id: string }>(thing: ImportChange['thing'], entries: readonly T[]): T[] =>
    entries.filter(({ id }) => changed(thing).has(id));
  const placed = <T>(entries: readonly T[]): (T & { position: number })[] =>
    entries.map((entry, position) => ({ ...entry, position }));
  return {
    summit: target,
    isSummitChanged: current === null || changed('summit').size > 0,
    organisations: only('organisation', target.organisations),
    subForums: only('sub-forum', placed(target.subForums)),
    people: only('person', target.people),
    sessions: only('session', target.sessions),
    delegations: only('delegation', placed(target.delegations)),
    availabilityOf: [...changed('availability')],
  };
}

function previewOf(
  file: Pick<ParsedFile, 'format'>,
  known: KnownState,
  target: SummitFile,
  changes: readonly ImportChange[],
  problems: readonly ImportProblem[],
): ImportPreview {
  const { current } = known;
  const named = new Set(changes.filter(({ thing }) => thing === 'session').map(({ id }) => id));
  const isPossible = !problems.some(({ severity }) => severity === 'error') && changes.length > 0;
  return {
    format: file.format,
    summit: {
      slug: target.summit.slug,
      title: target.summit.title,
      timeZone: target.summit.timeZone,
      isNew: current === null,
    },
    changes: changes.slice(0, EXCHANGE_LIMITS.changes).map(readable),
    moreChanges: Math.max(0, changes.length - EXCHANGE_LIMITS.changes),
    unchanged: target.sessions.filter(({ id }) => !named.has(id)).length,
    ...problemsOf(problems),
    confirmation: isPossible ? confirmationOf(known, target, changes) : null,
  };
}

function nothingToDo(
  { format }: { format: ImportPreview['format'] },
  current: SummitFile | null,
  problems: readonly ImportProblem[],
): ImportPreview {
  return {
    format,
    summit:
      current === null
        ? null
        : { slug: current.summit.slug, title: current.summit.title, timeZone: current.summit.timeZone, isNew: false },
    changes: [],
    moreChanges: 0,
    unchanged: current?.sessions.length ?? 0,
    ...problemsOf(problems),
    confirmation: null,
  };
}

/** Errors first. */
function problemsOf(problems: readonly ImportProblem[]): Pick<ImportPreview, 'problems' | 'moreProblems'> {
  const sorted = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return {
    problems: sorted.slice(0, EXCHANGE_LIMITS.problems),
    moreProblems: Math.max(0, sorted.length - EXCHANGE_LIMITS.problems),
  };
}

function readable(change: ImportChange): ImportChange {
  const short = (text: string | null): string | null => (text === null ? null : shortened(text));
  return {
    ...change,
    fields: change.fields.map((field) => ({ ...field, before: short(field.before), after: short(field.after) })),
  };
}

/** Names what would be done to what: another draft or another file has another one. */
function confirmationOf(known: KnownState, target: SummitFile, changes: readonly ImportChange[]): string {
  return createHash('sha256')
    .update(canonicalText([known.current, target, changes]))
    .digest('base64url');
}
