import { type Person, type Session, type Summit } from '../programme/index.js';

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
