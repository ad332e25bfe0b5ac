import type { EmbeddedAgenda, EmbeddedText } from '@app/contracts';
import { directionOf, type PickedText } from '@app/domain';
import type { Session, Summit } from '../programme/index.js';
import { embedWords } from './embed-words.js';

/** The agenda as the embeddable one reads it. `summit` is in the asked languages already. */
export function embeddedAgenda(
  summit: Summit,
  state: string,
  languages: readonly string[],
  publicUrl: string,
): EmbeddedAgenda {
  const { language, words } = embedWords([...languages, ...summit.languages]);
  const { kinds, ...around } = words;
  const url = `${publicUrl}/s/${summit.slug}`;
  const sessionOf = (session: Session): EmbeddedAgenda['sessions'][number] => ({
    id: session.id,
    title: textOf(session.title),
    kind: kinds[session.kind],
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    isCancelled: session.status === 'cancelled',
    isLive: session.status !== 'cancelled' && session.stageStatus === 'live',
    subForum: session.subForum?.slug ?? null,
    people: session.appearances
      .filter(({ role }) => role !== 'interpreter')
      .map(({ person, role }) => ({ name: textOf(person.name), isModerator: role === 'moderator' })),
    url: `${url}/${session.slug}`,
  });
  return {
    state,
    language,
    direction: directionOf(language),
    words: around,
    summit: { slug: summit.slug, title: textOf(summit.title), url, timeZone: summit.timeZone },
    subForums: summit.subForums.map(({ slug, title, colour }) => ({ slug, title: textOf(title), colour })),
    sessions: summit.agenda.map(sessionOf),
  };
}

const textOf = ({ text, language, direction }: PickedText): EmbeddedText => ({ text, language, direction });
