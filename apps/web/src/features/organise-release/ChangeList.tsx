import {
  IconArrowsMove,
  IconCircleMinus,
  IconCirclePlus,
  IconCircleX,
  IconPencil,
  IconRestore,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../../app/i18n/messages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Difference, Mention, Place } from './release.queries.js';
import classes from './release.module.css';

type Kind = Difference['kind'];
type Tone = 'added' | 'moved' | 'changed' | 'gone';

const LOOK: Readonly<Record<Kind, { tone: Tone; icon: Icon }>> = {
  PROGRAMME_PUBLISHED: { tone: 'added', icon: IconCirclePlus },
  SUMMIT_CHANGED: { tone: 'changed', icon: IconPencil },
  SUB_FORUM_ADDED: { tone: 'added', icon: IconCirclePlus },
  SUB_FORUM_REMOVED: { tone: 'gone', icon: IconCircleMinus },
  SUB_FORUM_CHANGED: { tone: 'changed', icon: IconPencil },
  SESSION_ADDED: { tone: 'added', icon: IconCirclePlus },
  SESSION_REMOVED: { tone: 'gone', icon: IconCircleMinus },
  SESSION_MOVED: { tone: 'moved', icon: IconArrowsMove },
  SESSION_CANCELLED: { tone: 'gone', icon: IconCircleX },
  SESSION_RESTORED: { tone: 'added', icon: IconRestore },
  SESSION_RETITLED: { tone: 'changed', icon: IconPencil },
  SESSION_CHANGED: { tone: 'changed', icon: IconPencil },
  APPEARANCE_ADDED: { tone: 'added', icon: IconCirclePlus },
  APPEARANCE_REMOVED: { tone: 'gone', icon: IconCircleMinus },
  PERSON_CHANGED: { tone: 'changed', icon: IconPencil },
};

/** What is another way, one line each. Times stand in the summit's zone, as in the editor. */
export function ChangeList({ changes, zone }: { changes: readonly Difference[]; zone: string }): ReactNode {
  return (
    <ul className={classes.changes}>
      {changes.map((change, index) => {
        const { tone, icon: ToneIcon } = LOOK[change.kind];
        return (
          // Two changes of one kind may be about the same session; the list is never reordered.
          <li key={index} data-tone={tone}>
            <ToneIcon size={20} aria-hidden />
            <span>
              <Words change={change} zone={zone} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Words({ change, zone }: { change: Difference; zone: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { kind, session, person, subForum, from, to, fields, formerTitle, role } = change;
  const moved = from && to ? movedBetween(from, to) : null;
  return (
    <FormattedMessage
      id={`organise-release.change.${kind}`}
      values={{
        session: session && <Name of={session} />,
        person: person && <Name of={person} />,
        subForum: subForum && <Name of={subForum} />,
        title: formerTitle && <LocalText text={formerTitle} marksFallback={false} />,
        role: role && t(`organise.role.${role}`),
        from: from && <Where place={from} zone={zone} shows={moved} />,
        to: to && <Where place={to} zone={zone} shows={moved} />,
        fields: formats.list(fieldWords(fields).map((word) => t(word))),
      }}
    />
  );
}

function Name({ of }: { of: Mention }): ReactNode {
  return (
    <strong>
      <LocalText text={of.name} marksFallback={false} />
    </strong>
  );
}

type Shown = 'time' | 'sub-forum' | 'both';

/** Only what differs is said twice. */
function movedBetween(from: Place, to: Place): Shown {
  if (from.subForum?.id === to.subForum?.id) return 'time';
  return from.startsAt === to.startsAt && from.endsAt === to.endsAt ? 'sub-forum' : 'both';
}

function Where({ place, zone, shows }: { place: Place; zone: string; shows: Shown | null }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const time = (
    <time dateTime={place.startsAt}>
      {t('organise-release.day-and-time', {
        day: formats.day(place.startsAt, zone),
        time: formats.timeRange(place.startsAt, place.endsAt, zone),
      })}
    </time>
  );
  const where = place.subForum ? (
    <LocalText text={place.subForum.name} marksFallback={false} />
  ) : (
    t('organise-release.plenary')
  );
  if (shows === 'time' || (shows === null && !place.subForum)) return <bdi>{time}</bdi>;
  if (shows === 'sub-forum') return <bdi>{where}</bdi>;
  return (
    <bdi>
      {time} · {where}
    </bdi>
  );
}

/** What the fields of a document are for its organisers; several may be one thing to them. */
const FIELD_WORDS: Readonly<Record<string, MessageId>> = {
  title: 'organise-release.field.name',
  name: 'organise-release.field.name',
  theme: 'organise-release.field.theme',
  description: 'organise-release.field.description',
  kind: 'organise-release.field.kind',
  languages: 'organise-release.field.languages',
  initiativeSlug: 'organise-release.field.initiative',
  appearances: 'organise-release.field.people-order',
  startsOn: 'organise-release.field.days',
  endsOn: 'organise-release.field.days',
  timeZone: 'organise-release.field.days',
  dateNote: 'organise-release.field.days',
  format: 'organise-release.field.place',
  place: 'organise-release.field.place',
  geo: 'organise-release.field.place',
  organisers: 'organise-release.field.hosts',
  guestOfHonour: 'organise-release.field.hosts',
  delegations: 'organise-release.field.delegations',
  colour: 'organise-release.field.colour',
  position: 'organise-release.field.order',
  country: 'organise-release.field.country',
  organisation: 'organise-release.field.organisation',
  biography: 'organise-release.field.biography',
  photoId: 'organise-release.field.photo',
};

function fieldWords(fields: readonly string[]): MessageId[] {
  return [...new Set(fields.map((field) => FIELD_WORDS[field] ?? 'organise-release.field.other'))];
}
