import { minorDecimals, type OutcomeParty, type OutcomeType, type ProgrammeDocument } from '@app/domain';
import type { LinkedOutcome } from './outcome.type.js';
import { documentPath } from './outcome.type.js';
import type { OutcomeRow } from './outcomes.repository.js';

export interface OpenOutcomesInput {
  /** Where this installation is reached, `https://canopy.example`. */
  origin: string;
  /** As it was released. */
  document: ProgrammeDocument;
  outcomes: readonly {
    row: OutcomeRow;
    releasedAt: Date;
    links: { follows: LinkedOutcome | null; followUps: readonly LinkedOutcome[] };
  }[];
  recalled: readonly { id: string; slug: string; recalledAt: Date | null }[];
}

/** Whoever reads it needs nothing else: what is not of schema.org is said to be ours. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  canopy: 'urn:canopy:outcomes:',
  name: { '@id': 'https://schema.org/name', '@container': '@language' },
  description: { '@id': 'https://schema.org/description', '@container': '@language' },
  statusNote: { '@id': 'canopy:statusNote', '@container': '@language' },
  status: { '@id': 'canopy:status', '@type': '@vocab' },
  announced: 'canopy:announced',
  'under-way': 'canopy:under-way',
  achieved: 'canopy:achieved',
  abandoned: 'canopy:abandoned',
  url: { '@id': 'https://schema.org/url', '@type': '@id' },
  contentUrl: { '@id': 'https://schema.org/contentUrl', '@type': '@id' },
  recordedAt: { '@id': 'https://schema.org/recordedAt', '@type': '@id' },
  follows: { '@id': 'canopy:follows', '@type': '@id' },
  followedBy: { '@id': 'canopy:followedBy', '@type': '@id' },
  milestone: { '@id': 'canopy:milestone', '@container': '@list' },
  dueOn: 'canopy:dueOn',
  agreedOn: 'canopy:agreedOn',
  reachedOn: 'canopy:reachedOn',
  role: 'canopy:role',
  party: 'canopy:party',
  sha256: 'https://schema.org/sha256',
  recalledAt: 'canopy:recalledAt',
} as const;
const TYPES = {
  fund: ['MonetaryGrant', 'canopy:Fund'],
  memorandum: ['CreativeWork', 'canopy:Memorandum'],
  proposal: ['CreativeWork', 'canopy:Proposal'],
  commitment: ['CreativeWork', 'canopy:Commitment'],
  ambassador: ['Intangible', 'canopy:AmbassadorTitle'],
} as const satisfies Record<OutcomeType, readonly string[]>;

/** A summit's register as JSON-LD: each outcome under an id that stays, with all its languages; nothing has to be fetched to read it. */
export function openOutcomes({ origin, document, outcomes, recalled }: OpenOutcomesInput): object {
  const { summit, sessions, people } = document;
  const eventId = `${origin}/s/${summit.slug}`;
  const register = `${origin}/s/${summit.slug}/outcomes`;
  return {
    '@context': CONTEXT,
    '@id': register,
    '@type': 'Dataset',
    name: summit.title,
    url: register,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    about: { '@id': eventId, '@type': 'Event', name: summit.title, startDate: summit.startsOn, endDate: summit.endsOn },
    hasPart: [
      ...outcomes.map(({ row, releasedAt, links }) => {
        const session = sessions.find(({ id }) => id === row.sessionId);
        return dropEmpty({
          '@id': idOf(origin, row.slug),
          '@type': TYPES[row.kind],
          identifier: row.id,
          url: idOf(origin, row.slug),
          name: row.titles,
          description: row.descriptions,
          datePublished: releasedAt.toISOString(),
          agreedOn: row.agreedOn,
          dueOn: row.dueOn,
          status: row.status,
          statusNote: row.statusNotes,
          amount: row.amount && {
            '@type': 'MonetaryAmount',
            currency: row.amount.currency,
            value: decimal(row.amount.minor, minorDecimals(row.amount.currency)),
          },
          recordedAt: session && `${origin}/s/${summit.slug}/${session.slug}`,
          party: row.parties.map((party) => partyOf(party, origin, document, people)),
          milestone: row.milestones.map(({ titles, dueOn, reachedOn }) =>
            dropEmpty({ '@type': 'canopy:Milestone', name: titles, dueOn, reachedOn }),
          ),
          associatedMedia: row.documents.map(({ id, title, language, sha256, byteCount }) => ({
            '@type': 'DigitalDocument',
            name: { [language]: title },
            inLanguage: language,
            encodingFormat: 'application/pdf',
            contentUrl: `${origin}${documentPath(id)}`,
            contentSize: `${byteCount} B`,
            sha256,
          })),
          follows: links.follows && idOf(origin, links.follows.slug),
          followedBy: links.followUps.map(({ slug }) => idOf(origin, slug)),
        });
      }),
      ...recalled.map(({ id, slug, recalledAt }) =>
        dropEmpty({
          '@id': idOf(origin, slug),
          '@type': 'canopy:Recalled',
          identifier: id,
          recalledAt: recalledAt?.toISOString(),
        }),
      ),
    ],
  };
}

const idOf = (origin: string, slug: string): string => `${origin}/outcomes/${slug}`;

function partyOf(
  { role, names, country, personId }: OutcomeParty,
  origin: string,
  { summit }: ProgrammeDocument,
  people: ProgrammeDocument['people'],
): object {
  const person = people.find(({ id }) => id === personId);
  return dropEmpty({
    '@id': person && `${origin}/s/${summit.slug}/people/${person.slug}`,
    '@type': person !== undefined || role === 'honoured' ? 'Person' : 'Organization',
    role,
    name: names,
    nationality: country !== null && role === 'honoured' ? { '@type': 'Country', identifier: country } : undefined,
    areaServed: country !== null && role !== 'honoured' ? { '@type': 'Country', identifier: country } : undefined,
  });
}

/** Exact, as a decimal number's text: doubles are not. */
function decimal(minor: number, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Without what is not known. */
const dropEmpty = (node: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(node).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  );
