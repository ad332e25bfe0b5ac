import { type SummitId, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { allTranslations, pickText, type ProgrammeDocument, type ScheduleConflict } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { result } from '../graphql/index.js';
import { changelogOf, ProgrammeReleases, type ReleaseCandidate } from '../programme/index.js';
import { mayEditProgramme, type SessionEntity, SessionsRepository } from '../sessions/index.js';
import { type SummitEntity, SummitsRepository } from '../summits/index.js';
import { Mention, type Pick, toDifference } from './programme-difference.type.js';
import { ReleaseConflicts } from './release-conflicts.service.js';
import { ReleaseConflict, ReleasePreview } from './release.types.js';

/** A draft with everything that a release or a restoration of it looks at. */
export interface DraftView {
  summit: SummitEntity;
  /** All of the summit, with their people. */
  sessions: SessionEntity[];
  candidate: ReleaseCandidate;
  conflicts: ScheduleConflict[];
  state: string;
  draftState: string;
}

/** Shows organisers what a release would do, and knows whether they saw it as it is. */
@Injectable()
export class ReleasePreviews {
  constructor(
    private readonly summits: SummitsRepository,
    private readonly sessions: SessionsRepository,
    private readonly releases: ProgrammeReleases,
    private readonly releaseConflicts: ReleaseConflicts,
  ) {}

  /** `undefined` for who does not organise the summit. */
  async find(ctx: RequestContext, summitId: SummitId): Promise<ReleasePreview | undefined> {
    if (!mayEditProgramme('releasePreview', ctx.viewer, summitId) || !Uuid.safeParse(summitId).success)
      return undefined;
    const summit = await this.summits.findById(ctx, summitId);
    return summit === null ? undefined : toPreview(ctx, await this.view(ctx, summit));
  }

  /** The draft as it is. Whoever acts on it holds the summit. */
  async view(ctx: RequestContext, summit: SummitEntity): Promise<DraftView> {
    const sessions = await this.sessions.findAll(ctx, summit.id);
    const candidate = await this.releases.candidateOf(ctx, summit.id);
    if (candidate === undefined) throw new Error(`There is no summit ${summit.id}.`);
    const conflicts = await this.releaseConflicts.find(ctx, summit, sessions);
    const state = stateOf(candidate);
    const revisions = sessions.map(({ id, revision, status }) => `${id} ${revision} ${status}`).toSorted();
    return { summit, sessions, candidate, conflicts, state, draftState: hashOf([state, ...revisions]) };
  }
}

export function toPreview(
  ctx: RequestContext,
  { summit, sessions, candidate, conflicts, state, draftState }: DraftView,
): ReleasePreview {
  const { newest, document, changes } = candidate;
  const pick = picker(ctx, document);
  return result(ReleasePreview, {
    summitId: summit.id,
    currentVersion: newest?.version ?? null,
    nextVersion: (newest?.version ?? 0) + 1,
    state,
    draftState,
    changeCount: changes.length,
    changes: changes.map((change) => toDifference(change, pick)),
    conflicts: conflicts.map((conflict) => toConflict(conflict, sessions, pick)),
    unscheduledCount: sessions.filter(({ status, startsAt }) => status !== 'cancelled' && startsAt === null).length,
    changelog: allTranslations(changelogOf(document, changes)),
  });
}

/** In the reader's languages, else in the summit's main one. */
export const picker =
  (ctx: RequestContext, { summit }: ProgrammeDocument): Pick =>
  (texts) =>
    pickText(texts, ctx.languages, summit.languages[0] ?? 'en');

function toConflict(conflict: ScheduleConflict, sessions: readonly SessionEntity[], pick: Pick): ReleaseConflict {
  const mentionOf = (id: string): Mention => {
    const session = sessions.find((candidate) => candidate.id === id);
    return result(Mention, { id, slug: session?.slug ?? null, name: pick(session?.title ?? {}) });
  };
  return result(ReleaseConflict, {
    kind: conflict.kind,
    severity: conflict.severity,
    session: mentionOf(conflict.sessionId),
    otherSession: 'otherSessionId' in conflict ? mentionOf(conflict.otherSessionId) : null,
    person: 'personId' in conflict ? personMention(conflict.personId, sessions, pick) : null,
    language: 'language' in conflict ? conflict.language : null,
  });
}

function personMention(id: string, sessions: readonly SessionEntity[], pick: Pick): Mention {
  const person = sessions
    .flatMap(({ appearances }) => appearances ?? [])
    .find(({ personId }) => personId === id)?.person;
  return result(Mention, { id, slug: person?.slug ?? null, name: pick(person?.name ?? {}) });
}

/** Another one whenever a release would show the public something else; not when only time goes by or invitations are mailed. */
function stateOf({ newest, document }: ReleaseCandidate): string {
  const sessions = document.sessions.map(({ releasedAt: _releasedAt, sequence: _sequence, ...session }) => session);
  return hashOf([newest?.version ?? 0, { ...document, sessions }]);
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');
