import type { EmbeddedAgenda, EmbeddedText } from '@app/contracts';
import { type AgendaDay, agendaDays, dateIn, dayToOpen, type EmbeddedSession } from './agenda-days.js';

/** What a reader chose; '' for every sub-forum, `null` for no day yet. */
export interface AgendaChoice {
  day: string | null;
  subForum: string;
}

/** The agenda as elements; texts are set as text, never as markup. `choose` is called with what somebody presses; `level` is the title's place among the page's headings. */
export function agendaView(
  agenda: EmbeddedAgenda,
  choice: AgendaChoice,
  choose: (choice: AgendaChoice) => void,
  level: 1 | 2,
): HTMLElement {
  const { language, direction, words, summit } = agenda;
  const days = agendaDays(agenda, choice.subForum);
  const open = dayToOpen(days, choice.day, dateIn(new Date().toISOString(), summit.timeZone));
  const sessions = days.find(({ date }) => date === open)?.sessions ?? [];
  const root = element('div', { class: 'agenda', lang: language, dir: direction });
  const heading = element(`h${level}`);
  heading.append(link(summit.url, summit.title));
  const tools = element('div', { class: 'tools' });
  if (days.length > 1) tools.append(dayButtons(agenda, days, open, choice, choose));
  if (agenda.subForums.length > 0) tools.append(trackPicker(agenda, choice, choose));
  root.append(heading, tools, zoneNote(agenda));
  if (sessions.length === 0) root.append(withText(element('p', { class: 'empty' }), words.empty));
  else {
    const list = element('ol');
    list.append(...sessions.map((session) => sessionItem(session, agenda)));
    root.append(list);
  }
  return root;
}

function dayButtons(
  { language, words }: EmbeddedAgenda,
  days: readonly AgendaDay[],
  open: string | undefined,
  choice: AgendaChoice,
  choose: (choice: AgendaChoice) => void,
): HTMLElement {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
  });
  const group = element('div', { class: 'days', role: 'group', 'aria-label': words.days });
  for (const { date } of days) {
    const button = element('button', {
      type: 'button',
      'aria-pressed': String(date === open),
      'data-key': `day ${date}`,
    });
    button.addEventListener('click', () => choose({ ...choice, day: date }));
    group.append(withText(button, format.format(new Date(`${date}T00:00:00Z`))));
  }
  return group;
}

function trackPicker(
  { words, subForums }: EmbeddedAgenda,
  choice: AgendaChoice,
  choose: (choice: AgendaChoice) => void,
): HTMLElement {
  const label = element('label');
  const select = document.createElement('select');
  select.dataset['key'] = 'track';
  const option = (value: string, text: EmbeddedText | string): HTMLOptionElement => {
    const entry = document.createElement('option');
    entry.value = value;
    if (typeof text === 'string') entry.textContent = text;
    else withWords(entry, text);
    return entry;
  };
  select.append(
    option('', words.everything),
    option('plenary', words.plenary),
    ...subForums.map(({ slug, title }) => option(slug, title)),
  );
  select.value = choice.subForum;
  select.addEventListener('change', () => choose({ ...choice, subForum: select.value }));
  label.append(withText(element('span'), words.show), select);
  return label;
}

/** Whose clock the times are of: the summit's, and smaller the reader's where that shows others. */
function zoneNote({ words, summit, sessions }: EmbeddedAgenda): HTMLElement {
  const note = element('p', { class: 'zone' });
  note.append(withText(element('span'), words.summitTime.replace('{zone}', isolated(summit.timeZone))));
  if (sessions.some(({ startsAt }) => isElsewhere(startsAt, summit.timeZone)))
    note.append(
      ' · ',
      withText(element('span', { class: 'own' }), words.yourTime.replace('{zone}', isolated(ownZone()))),
    );
  return note;
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether the reader's clock shows another time than the summit's. */
function isElsewhere(instant: string, timeZone: string): boolean {
  const clock = (zone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(instant),
    );
  return clock(ownZone()) !== clock(timeZone);
}

function sessionItem(session: EmbeddedSession, agenda: EmbeddedAgenda): HTMLElement {
  const { words, subForums } = agenda;
  const item = element('li', session.isCancelled ? { class: 'cancelled' } : {});
  const what = element('div');
  const title = element('div', { class: 'title' });
  title.append(link(session.url, session.title, `session ${session.id}`));
  // A sub-forum's only session is often called like it, a keynote `Keynote`: said once is enough.
  const track = subForums.find(
    ({ slug, title: name }) => slug === session.subForum && name.text !== session.title.text,
  );
  const parts: (Node | string)[] = [];
  if (session.isLive) parts.push(withText(element('span', { class: 'live' }), words.live));
  if (session.isCancelled) parts.push(withText(element('strong'), words.cancelled));
  if (session.kind !== session.title.text) parts.push(session.kind);
  if (track !== undefined) {
    const name = withWords(element('span', { class: 'track' }), track.title);
    name.style.setProperty('--hue', `var(--hue-${track.colour})`);
    parts.push(name);
  }
  const meta = element('p', { class: 'meta' });
  meta.append(...parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])));
  what.append(title);
  if (meta.childNodes.length > 0) what.append(meta);
  if (session.people.length > 0) what.append(people(session, agenda));
  item.append(time(session, agenda), what);
  return item;
}

/** Names in the language's way of listing; who chairs is said so. */
function people({ people: cast }: EmbeddedSession, { language, words }: EmbeddedAgenda): HTMLElement {
  const line = element('p', { class: 'people' });
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  for (const part of list.formatToParts(cast.map((_, index) => String(index)))) {
    const person = part.type === 'element' ? cast[Number(part.value)] : undefined;
    if (person === undefined) line.append(part.value);
    else {
      line.append(withWords(element('bdi'), person.name));
      if (person.isModerator) line.append(` (${words.moderator})`);
    }
  }
  return line;
}

/** On the summit's clock, and on the reader's where that shows another time. */
function time({ startsAt, endsAt }: EmbeddedSession, { language, words, summit }: EmbeddedAgenda): HTMLElement {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const clock = (timeZone: string, withDay: boolean): string =>
    new Intl.DateTimeFormat(language, {
      timeZone,
      hour: 'numeric',
      minute: '2-digit',
      ...(withDay ? { weekday: 'short' } : {}),
    }).formatRange(start, end);
  const box = element('div', { class: 'time' });
  box.append(withText(element('time', { datetime: startsAt, dir: 'auto' }), clock(summit.timeZone, false)));
  if (isElsewhere(startsAt, summit.timeZone)) {
    const own = ownZone();
    const isOtherDay = dateIn(startsAt, own) !== dateIn(startsAt, summit.timeZone);
    const label = words.yourTime.replace('{zone}', isolated(own));
    const note = element('span', { class: 'own', dir: 'auto', title: label });
    note.append(withText(element('span', { class: 'read' }), `${label}: `), clock(own, isOtherDay));
    box.append(note);
  }
  return box;
}

function link(url: string, text: EmbeddedText, key?: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener';
  if (key !== undefined) anchor.dataset['key'] = key;
  return withWords(anchor, text);
}

function element(name: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function withText(target: HTMLElement, text: string): HTMLElement {
  target.textContent = text;
  return target;
}

/** Other people's words, in their language and direction. */
function withWords<T extends HTMLElement>(target: T, { text, language, direction }: EmbeddedText): T {
  target.lang = language;
  target.dir = direction;
  target.textContent = text;
  return target;
}

/** Zones and times keep their order in right-to-left lines (Unicode bidi: first-strong isolate). */
const isolated = (text: string): string => `\u2068${text}\u2069`;
