import { type LanguageTexts, pickText } from '../text/index.js';
import { withFields } from './certificate-design.js';
import type { AwardFacts, Presence } from './certificate-facts.js';
import { eventRow, isolated, rowsOf, unique } from './certificate-rows.js';
import type { CertificateFormats, CertificateRow, CertificateText } from './certificate-text.js';
import type { CertificateWords } from './words/certificate-words.js';

/** Sessions that a sentence names; the others are counted there, and listed below it. */
const SESSIONS_IN_TEXT = 3;

/** What an award says beside what every certificate does: its organisers' words, and what they rest on in ours. */
export function awardText(
  facts: AwardFacts,
  words: CertificateWords,
  formats: CertificateFormats,
): Pick<
  CertificateText,
  'title' | 'subtitle' | 'name' | 'amount' | 'demonstration' | 'statement' | 'groups' | 'notes'
> {
  const { design, holder, event, appearances, citation } = facts;
  const pick = (texts: LanguageTexts): string => pickText(texts, [formats.language], 'en').text;
  const name = pick(holder.names);
  const sessions = appearances.map(({ title }) => isolated(pick(title)));
  const more = sessions.length - SESSIONS_IN_TEXT;
  const fields = {
    name: isolated(name),
    event: isolated(pick(event.title)),
    dates: formats.days(event.firstDay, event.lastDay),
    sessions: formats.list(more > 0 ? [...sessions.slice(0, SESSIONS_IN_TEXT), words.award.more(more)] : sessions),
    languages: formats.list(languagePairs(facts, formats)),
    citation: citation === null ? '' : isolated(pick(citation)),
  };
  return {
    title: withFields(pick(design.title), fields),
    subtitle: null,
    name,
    amount: null,
    demonstration: null,
    statement: withFields(pick(design.text), fields),
    groups: [{ title: words.award.basis, rows: basisRows(facts, words, formats, pick) }],
    notes: [],
  };
}

function basisRows(
  facts: AwardFacts,
  words: CertificateWords,
  formats: CertificateFormats,
  pick: (texts: LanguageTexts) => string,
): CertificateRow[] {
  const { kind, event, holder, appearances, presence, citation } = facts;
  const rows = rowsOf(words.labels);
  const names = unique(Object.values(holder.names));
  const pairs = languagePairs(facts, formats);
  return [
    eventRow(event, words, formats),
    rows('part', [words.award.parts[kind]]),
    ...(names.length > 1 ? [rows('names', names)] : []),
    ...(appearances.length === 0
      ? []
      : [
          rows(
            'sessions',
            appearances.map(({ title, day }) => `${isolated(pick(title))}, ${formats.day(day)}`),
          ),
        ]),
    ...(pairs.length === 0 ? [] : [rows('interpreted', pairs)]),
    ...(presence === null ? [] : [rows('presence', presenceLines(presence, words, formats))]),
    ...(citation === null ? [] : [rows('citation', [pick(citation)])]),
  ];
}

/** How long, and how that is known. */
function presenceLines(presence: Presence, { award }: CertificateWords, formats: CertificateFormats): string[] {
  if (presence.measuredBy === 'door') return [award.atDoor({ day: formats.day(presence.day) })];
  const { minutes, ofMinutes, leastPercent } = presence;
  // Rounded down, so that too little never reads as enough.
  const percent = formats.percent(Math.floor((minutes / ofMinutes) * 1_000) / 1_000);
  return [
    award.inRooms({ minutes: formats.number(minutes), ofMinutes: formats.number(ofMinutes), percent }),
    award.asked({ percent: formats.percent(leastPercent / 100) }),
  ];
}

const languagePairs = ({ appearances }: AwardFacts, formats: CertificateFormats): string[] =>
  unique(
    appearances.flatMap(({ languages }) =>
      languages === null ? [] : [`${formats.languageName(languages.from)} – ${formats.languageName(languages.to)}`],
    ),
  );
