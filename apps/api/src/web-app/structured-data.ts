import type { GuestPage } from '../guest-of-honour/index.js';
import type { PublishedInitiative } from '../initiative-signatures/index.js';
import type { RegisteredOutcome } from '../outcomes/index.js';
import type { Person, Session, Summit } from '../programme/index.js';

/** Of everybody who gives something out: organisations by name. */
interface Shown {
  /** Absolute address of the page. */
  url: string;
  picture: string;
}

const CONTEXT = 'https://schema.org';
const MODES = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const satisfies Record<Summit['format'], string>;

const organisationsOf = ({ organisers }: Summit): object[] =>
  organisers.map(({ name }) => ({ '@type': 'Organization', name: name.text }));

function placesOf(summit: Summit, url: string): object[] {
  const place = summit.place?.text;
  return [
    ...(summit.format === 'online' ? [] : [{ '@type': 'Place', name: place ?? summit.title.text, address: place }]),
    ...(summit.format === 'in-person' ? [] : [{ '@type': 'VirtualLocation', url }]),
  ];
}

/** A summit as an event. @source schema.org/Event */
export const summitData = (summit: Summit, { url, picture }: Shown): object => ({
  '@context': CONTEXT,
  '@type': 'Event',
  '@id': url,
  url,
  name: summit.title.text,
  description: summit.theme?.text,
  startDate: summit.startsOn,
  endDate: summit.endsOn,
  eventAttendanceMode: MODES[summit.format],
  eventStatus: 'https://schema.org/EventScheduled',
  location: placesOf(summit, url),
  organizer: organisationsOf(summit),
  inLanguage: summit.languages,
  image: picture,
});

/** A session as a part of its summit's event. */
export const sessionData = (summit: Summit, session: Session, { url, picture }: Shown, summitUrl: string): object => ({
  '@context': CONTEXT,
  '@type': 'Event',
  '@id': url,
  url,
  name: session.title.text,
  description: session.description?.text ?? summit.theme?.text,
  startDate: new Date(session.startsAt).toISOString(),
  endDate: new Date(session.endsAt).toISOString(),
  eventAttendanceMode: MODES[summit.format],
  eventStatus: `https://schema.org/${session.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  location: placesOf(summit, url),
  organizer: organisationsOf(summit),
  performer: session.appearances.filter(({ role }) => role !== 'interpreter').map(({ person }) => personData(person)),
  superEvent: { '@type': 'Event', '@id': summitUrl, name: summit.title.text, startDate: summit.startsOn },
  inLanguage: session.languages,
  image: picture,
});

const personData = ({ name, title }: Person): object => ({
  '@type': 'Person',
  name: name.text,
  jobTitle: title?.text,
});

/** An article of a summit. @source schema.org/NewsArticle */
export const articleData = (
  summit: Summit,
  article: {
    title: string;
    summary: string;
    language: string;
    publishedAt: string;
    modifiedAt: string;
  },
  { url, picture }: Shown,
  summitUrl: string,
): object => ({
  '@context': CONTEXT,
  '@type': 'NewsArticle',
  '@id': url,
  url,
  headline: article.title,
  description: article.summary,
  inLanguage: article.language,
  datePublished: article.publishedAt,
  dateModified: article.modifiedAt,
  image: picture,
  isAccessibleForFree: true,
  author: organisationsOf(summit),
  publisher: organisationsOf(summit)[0],
  about: { '@type': 'Event', '@id': summitUrl, name: summit.title.text, startDate: summit.startsOn },
});

const eventOf = (summit: Summit, summitUrl: string): object => ({
  '@type': 'Event',
  '@id': summitUrl,
  name: summit.title.text,
  startDate: summit.startsOn,
});

const OUTCOME_TYPES: Readonly<Record<RegisteredOutcome['kind'], string>> = {
  fund: 'MonetaryGrant',
  memorandum: 'CreativeWork',
  proposal: 'CreativeWork',
  commitment: 'CreativeWork',
  ambassador: 'Intangible',
};

/** What a summit leaves behind, in short: all of it is in the register's open data. */
export const outcomeData = (summit: Summit, outcome: RegisteredOutcome, url: string, summitUrl: string): object => ({
  '@context': CONTEXT,
  '@type': OUTCOME_TYPES[outcome.kind],
  '@id': url,
  url,
  name: outcome.title.text,
  description: outcome.description?.text,
  ...(OUTCOME_TYPES[outcome.kind] === 'CreativeWork' && {
    datePublished: outcome.releasedAt.toISOString(),
    about: eventOf(summit, summitUrl),
  }),
});

/** The page of a country that is guest of honour. */
export const guestData = (
  summit: Summit,
  guest: GuestPage,
  { name, url }: { name: string; url: string },
  summitUrl: string,
): object => ({
  '@context': CONTEXT,
  '@type': 'WebPage',
  '@id': url,
  url,
  name,
  description: guest.introduction?.text,
  datePublished: guest.releasedAt.toISOString(),
  about: { '@type': 'Country', name, identifier: guest.country },
  isPartOf: eventOf(summit, summitUrl),
});

/** A signed declaration. */
export const initiativeData = (
  summit: Summit,
  name: string,
  initiative: PublishedInitiative,
  url: string,
  summitUrl: string,
): object => ({
  '@context': CONTEXT,
  '@type': 'CreativeWork',
  '@id': url,
  url,
  name,
  inLanguage: initiative.text.languages,
  datePublished: initiative.releasedAt.toISOString(),
  identifier: `sha256:${initiative.text.textHash}`,
  about: eventOf(summit, summitUrl),
});
