import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import {
  type AwardDesign,
  type AwardFacts,
  type AwardKind,
  type CertifiedAppearance,
  type CertifiedEvent,
  fieldsIn,
  isEnough,
  type LanguageTexts,
  MOST_APPEARANCES,
  type Presence,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { Certificates, type CertificateHolder } from '../certificates/index.js';
import { type AttendeeRow, AwardSourcesRepository, type PartRow } from './award-sources.repository.js';
import { CertificateRecipientsRepository, type RecipientRow } from './certificate-recipients.repository.js';
import type { CertificateTemplateRow, CertifyingSummit } from './certificate-templates.repository.js';

/** Why somebody gets none. */
export type CandidateObstacle = 'nothing-was-on' | 'too-short' | 'not-yet' | 'no-citation';

/** Somebody whom a template is for. */
export interface AwardCandidate {
  holder: CertificateHolder;
  names: LanguageTexts;
  /** Of their mail, where it is known. */
  language: string | null;
  presence: Presence | null;
  appearances: readonly CertifiedAppearance[];
  citation: LanguageTexts | null;
  obstacle: CandidateObstacle | null;
  /** Codes of those of this kind that they had; the latest first. */
  had: readonly { code: string; isRevoked: boolean }[];
}

/** Who gets a certificate of a kind, who has it, and who does not get one and why. */
@Injectable()
export class AwardCandidates {
  constructor(
    private readonly sources: AwardSourcesRepository,
    private readonly recipients: CertificateRecipientsRepository,
    private readonly certificates: Certificates,
  ) {}

  /** All of them, in the order in which organisers read them. */
  async list(ctx: RequestContext, summit: CertifyingSummit, template: AwardTemplate): Promise<AwardCandidate[]> {
    const candidates = await this.of(ctx, summit, template);
    const had = await this.certificates.listOf(
      ctx,
      template.kind,
      candidates.map(({ holder }) => holder.issuedFor),
    );
    return candidates.map((candidate) => ({ ...candidate, had: had.get(candidate.holder.issuedFor) ?? [] }));
  }

  private async of(
    ctx: RequestContext,
    summit: CertifyingSummit,
    template: AwardTemplate,
  ): Promise<Omit<AwardCandidate, 'had'>[]> {
    const { kind } = template;
    if (kind === 'ambassador')
      return (await this.recipients.list(ctx, summit.summitId)).map((row) => ambassador(row, template.design));
    if (kind === 'attendance') {
      const ofMinutes = Math.round(await this.sources.minutesOnAir(ctx, summit.summitId));
      const rows = await this.sources.listAttendees(ctx, summit.summitId);
      return rows.map((row) => attendee(row, ofMinutes, template));
    }
    const parts = Map.groupBy(await this.sources.listParts(ctx, summit.summitId, kind), ({ personId }) => personId);
    return [...parts.values()].flatMap((rows) => participant(summit.summitId, rows));
  }
}

export type AwardTemplate = Omit<CertificateTemplateRow, 'kind' | 'design'> & { kind: AwardKind; design: AwardDesign };

/** What is signed of somebody. */
export function awardFacts(
  { kind, design }: AwardTemplate,
  { summitId, slug, title, firstDay, lastDay }: CertifiedEvent,
  { names, appearances, presence, citation }: AwardCandidate,
): AwardFacts {
  const event = { summitId, slug, title, firstDay, lastDay };
  return { kind, holder: { names }, event, design, appearances, presence, citation };
}

function attendee(
  { registrationId, name, email, language, userId, minutes, checkedInOn }: AttendeeRow,
  ofMinutes: number,
  { leastPercent, countsDoor }: AwardTemplate,
): Omit<AwardCandidate, 'had'> {
  const measured = { minutes: Math.min(Math.round(minutes), ofMinutes), ofMinutes, leastPercent };
  const wasThere = ofMinutes > 0 && isEnough(measured);
  const isByDoor = !wasThere && countsDoor && checkedInOn !== null;
  return {
    holder: { issuedFor: registrationId, email, userId },
    names: { und: name },
    language,
    presence: isByDoor
      ? { measuredBy: 'door', day: checkedInOn }
      : ofMinutes > 0
        ? { measuredBy: 'rooms', ...measured }
        : null,
    appearances: [],
    citation: null,
    obstacle: wasThere || isByDoor ? null : ofMinutes > 0 ? 'too-short' : 'nothing-was-on',
  };
}

/** One person's parts. A certificate names what has been; who has been nowhere yet waits. */
function participant(summitId: SummitId, rows: readonly PartRow[]): Omit<AwardCandidate, 'had'>[] {
  const [first] = rows;
  if (first === undefined) return [];
  const over = rows.flatMap(({ sessionId, title, day, isOver, fromLanguage, toLanguage }) =>
    isOver && day !== null
      ? [
          {
            sessionId,
            title,
            day,
            languages: fromLanguage !== null && toLanguage !== null ? { from: fromLanguage, to: toLanguage } : null,
          },
        ]
      : [],
  );
  const { personId, names, email, userId } = first;
  return [
    {
      // One person may have the same part in several summits.
      holder: { issuedFor: uuidv5(personId, summitId), email, userId, personId },
      names,
      language: null,
      presence: null,
      appearances: over.slice(0, MOST_APPEARANCES),
      citation: null,
      obstacle: over.length === 0 ? 'not-yet' : null,
    },
  ];
}

function ambassador(
  { id, names, email, citation }: RecipientRow,
  { text, title }: AwardDesign,
): Omit<AwardCandidate, 'had'> {
  const needsCitation = [text, title].some((texts) =>
    Object.values(texts).some((written) => fieldsIn(written).includes('citation')),
  );
  return {
    holder: { issuedFor: id, email, userId: null },
    names,
    language: null,
    presence: null,
    appearances: [],
    citation,
    obstacle: needsCitation && citation === null ? 'no-citation' : null,
  };
}
