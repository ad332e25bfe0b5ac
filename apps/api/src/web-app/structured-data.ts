import { minorDecimals } from '@app/domain';
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

/** Nothing where there are none: an empty list says nothing. */
function organisationsOf({ organisers }: Summit): object[] | undefined {
  const all = organisers.map(({ name }) => ({ '@type': 'Organization', name: name.text }));
  return all.length === 0 ? undefined : all;
}

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
  image: [picture],
  mainEntityOfPage: url,
  isAccessibleForFree: true,
  author: organisationsOf(summit),
  publisher: organisationsOf(summit)?.[0],
  about: eventOf(summit, summitUrl),
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
export const outcomeData = (
  summit: Summit,
  outcome: RegisteredOutcome,
  { url, picture }: Shown,
  summitUrl: string,
): object => ({
  '@context': CONTEXT,
  '@type': OUTCOME_TYPES[outcome.kind],
  '@id': url,
  url,
  name: outcome.title.text,
  description: outcome.description?.text,
  image: [picture],
  ...(OUTCOME_TYPES[outcome.kind] === 'CreativeWork' && {
    inLanguage: outcome.titles.map(({ language }) => language),
    datePublished: outcome.releasedAt.toISOString(),
    publisher: organisationsOf(summit)?.[0],
    about: eventOf(summit, summitUrl),
  }),
  ...(outcome.kind === 'fund' && fundData(outcome)),
});

function fundData({ amount, parties }: RegisteredOutcome): object {
  const funders = parties.filter(({ role }) => role === 'funder');
  return {
    amount: amount && {
      '@type': 'MonetaryAmount',
      currency: amount.currency,
      value: amount.minor / 10 ** minorDecimals(amount.currency),
    },
    funder:
      funders.length === 0
        ? undefined
        : funders.map(({ name, person }) => ({ '@type': person ? 'Person' : 'Organization', name: name.text })),
  };
}

/** The page of a country that is guest of honour. */
export const guestData = (
  summit: Summit,
  guest: GuestPage,
  { title, country, url, picture }: { title: string; country: string } & Shown,
  summitUrl: string,
): object => ({
  '@context': CONTEXT,
  '@type': 'WebPage',
  '@id': url,
  url,
  name: title,
  description: (guest.introduction ?? guest.message)?.text,
  image: [picture],
  datePublished: guest.releasedAt.toISOString(),
  about: [{ '@type': 'Country', name: country, identifier: guest.country }, eventOf(summit, summitUrl)],
});

/** A signed declaration. */
export const initiativeData = (
  summit: Summit,
  { name, description }: { name: string; description: string | undefined },
  initiative: PublishedInitiative,
  { url, picture }: Shown,
  summitUrl: string,
): object => ({
  '@context': CONTEXT,
  '@type': 'CreativeWork',
  '@id': url,
  url,
  name,
  description,
  image: [picture],
  inLanguage: initiative.text.languages,
  datePublished: initiative.releasedAt.toISOString(),
  identifier: `sha256:${initiative.text.textHash}`,
  publisher: organisationsOf(summit)?.[0],
  about: eventOf(summit, summitUrl),
});

/** A page that lists something of a summit. */
export const listData = (
  summit: Summit,
  { title, description, url, picture }: { title: string; description: string | undefined } & Shown,
  summitUrl: string,
): object => ({
  '@context': CONTEXT,
  '@type': 'CollectionPage',
  '@id': url,
  url,
  name: title,
  description,
  image: [picture],
  publisher: organisationsOf(summit)?.[0],
  about: eventOf(summit, summitUrl),
});
