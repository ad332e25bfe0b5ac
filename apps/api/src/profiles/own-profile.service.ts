import type { PersonId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { mergeSpans, missingParts, summitBounds } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { BadInput, type NotAllowed, notAllowed, type NotFound, notFound, result } from '../graphql/index.js';
import { AttemptLimits } from '../identity/index.js';
import {
  isOwnPerson,
  type ParsedPerson,
  PeopleRepository,
  PersonTexts,
  type SavePersonOutcome,
  stalePerson,
  toDraftPerson,
} from '../people/index.js';
import { type SummitEntity, SummitsRepository } from '../summits/index.js';
import { AvailabilitiesRepository } from './availabilities.repository.js';
import { Profile, toProfileAppearance, toProfileSummit } from './profile.type.js';
import type { ParsedAvailability, ParsedTechnicalCheck } from './profiles.inputs.js';
import { ProfilesRepository } from './profiles.repository.js';

/** Changes of one user at once, then one each so many seconds: nobody types faster. */
const PER_USER = { burst: 60, everySeconds: 5 };
/** Times beside the summit's days that somebody may name: they travel. */
const AROUND_MS = 24 * 60 * 60 * 1_000;

interface OwnPlace {
  personId: PersonId;
  summit: SummitEntity;
}
type ProfileOutcome = Profile | NotAllowed | NotFound;

/** An invited person's own part: themself, and nobody else. */
@Injectable()
export class OwnProfile {
  private readonly limits = new AttemptLimits(PER_USER.burst, PER_USER.everySeconds);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly texts: PersonTexts,
    private readonly summits: SummitsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly availabilities: AvailabilitiesRepository,
  ) {}

  /** `null` unless the viewer is somebody of this summit's programme. */
  async find(ctx: RequestContext, summitSlug: string): Promise<Profile | null> {
    const place = await this.placeOf(ctx, summitSlug);
    return place === undefined ? null : this.read(ctx, place);
  }

  /** Replaces what is said of the viewer, unless somebody said something else meanwhile. Public pages follow with the next release. */
  async save(
    ctx: RequestContext,
    summitSlug: string,
    revision: number,
    input: ParsedPerson,
  ): Promise<SavePersonOutcome> {
    this.limit(ctx);
    return this.unitOfWork.run(ctx, async (tx) => {
      const place = await this.placeOf(tx, summitSlug);
      if (place === undefined) return refusalFor(tx);
      await this.people.lockDirectory(tx);
      await this.people.lockByIds(tx, [place.personId]);
      const known = await this.people.getById(tx, place.personId);
      if (known.revision !== revision) return stalePerson(tx, known);
      // Only an organisation that the person had already is taken by its id; any other is named.
      const organisationId = input.organisationId === known.organisationId ? known.organisationId : null;
      await this.profiles.markSaved(tx, place.personId, place.summit.id);
      return this.texts.keep(
        tx,
        { ...known, revision: revision + 1, changedByPersonAt: tx.clock.now() },
        { ...input, organisationId },
      );
    });
  }

  /** States when the viewer can come; no span is always. @throws BadInput for a span that is not around the summit. */
  async stateAvailability(ctx: RequestContext, summitSlug: string, spans: ParsedAvailability): Promise<ProfileOutcome> {
    this.limit(ctx);
    return this.inPlace(ctx, summitSlug, async (tx, { personId, summit }) => {
      requireAround(summit, spans);
      await this.availabilities.replace(tx, personId, summit.id, mergeSpans(spans));
      await this.profiles.markAvailabilityStated(tx, personId, summit.id);
    });
  }

  /** Keeps what the viewer's browser found. */
  async keepCheck(ctx: RequestContext, summitSlug: string, check: ParsedTechnicalCheck): Promise<ProfileOutcome> {
    this.limit(ctx);
    return this.inPlace(ctx, summitSlug, (tx, { personId, summit }) =>
      this.profiles.keepCheck(tx, personId, summit.id, check),
    );
  }

  private async inPlace(
    ctx: RequestContext,
    summitSlug: string,
    work: (tx: RequestContext, place: OwnPlace) => Promise<void>,
  ): Promise<ProfileOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<ProfileOutcome> => {
      const place = await this.placeOf(tx, summitSlug);
      if (place === undefined) return refusalFor(tx);
      // One after another: two windows of one person must not mix their times.
      await this.people.lockByIds(tx, [place.personId]);
      await work(tx, place);
      return this.read(tx, place);
    });
  }

  /** As whom the viewer is in this summit; `undefined` for everybody else, also after an invitation was withdrawn. */
  private async placeOf(ctx: RequestContext, summitSlug: string): Promise<OwnPlace | undefined> {
    const grants = ctx.viewer?.roles.filter(
      (grant) => grant.summitSlug === summitSlug && grant.personId !== null && grant.personId !== undefined,
    );
    const ids = [...new Set((grants ?? []).flatMap(({ personId }) => personId ?? []))];
    if (ids.length === 0) return undefined;
    const own = (await this.people.findTies(ctx, ids)).filter(
      (ties) =>
        isOwnPerson(ctx.viewer, ties.personId, ties) &&
        grants?.some((grant) => grant.personId === ties.personId && ties.summitIds.includes(grant.summitId)),
    );
    const chosen = own.find(({ personId }) => personId === ctx.viewer?.personId) ?? own[0];
    const summitId = grants?.find(({ personId }) => personId === chosen?.personId)?.summitId;
    const summit = summitId === undefined ? null : await this.summits.findById(ctx, summitId);
    return chosen === undefined || summit === null ? undefined : { personId: chosen.personId, summit };
  }

  private async read(ctx: RequestContext, { personId, summit }: OwnPlace): Promise<Profile> {
    const person = await this.people.getById(ctx, personId);
    const [told] = await this.profiles.findBySummits(ctx, [summit.id], personId);
    const appearances = await this.profiles.findAppearances(ctx, [summit.id], personId);
    return result(Profile, {
      person: toDraftPerson(person, ctx.languages),
      summit: toProfileSummit(summit),
      appearances: appearances.map(toProfileAppearance),
      missing: missingParts(person),
      savedAt: told?.savedAt ?? null,
      availabilityStatedAt: told?.availabilityStatedAt ?? null,
      availability: await this.availabilities.find(ctx, personId, summit.id),
      technicalCheck: told?.check ?? null,
    });
  }

  private limit({ viewer, clock }: RequestContext): void {
    const waitSeconds = viewer === null ? 0 : this.limits.take(viewer.userId, clock);
    if (waitSeconds === 0) return;
    throw new GraphQLError(`Too many changes at once; try again in ${waitSeconds} s.`, {
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
    });
  }
}

const refusalFor = ({ viewer }: RequestContext): NotAllowed | NotFound =>
  viewer === null
    ? notAllowed('Open the link of your invitation first.', 'not-signed-in')
    : notFound('You are not in the programme of this summit.');

function requireAround(summit: SummitEntity, spans: ParsedAvailability): void {
  const { startsAt, endsAt } = summitBounds(summit);
  const from = startsAt.getTime() - AROUND_MS;
  const to = endsAt.getTime() + AROUND_MS;
  const outside = spans.findIndex((span) => span.startsAt.getTime() < from || span.endsAt.getTime() > to);
  if (outside === -1) return;
  throw new BadInput([
    { path: `spans.${outside}`, code: 'outside-summit', message: 'is more than a day before or after the summit' },
  ]);
}
