import type { EmbeddedAgenda, EmbeddedText } from '@app/contracts';
import { type AgendaDay, agendaDays, dateIn, dayToOpen, type EmbeddedSession } from './agenda-days.js';

/** What a reader chose; '' for every sub-forum, `null` for no day yet. */
export interface AgendaChoice {
  day: string | null;
  subForum: string;
}

/** The agenda as elements; texts are set as text, never as markup. `choose` is called with what somebody presses. */
export function agendaView(
  agenda: EmbeddedAgenda,
  choice: AgendaChoice,
  choose: (choice: AgendaChoice) => void,
): HTMLElement {
  const { language, direction, words, summit } = agenda;
  const days = agendaDays(agenda, choice.subForum);
  const open = dayToOpen(days, choice.day, dateIn(new Date().toISOString(), summit.timeZone));
  const sessions = days.find(({ date }) => date === open)?.sessions ?? [];
  const root = element('div', { class: 'agenda', lang: language, dir: direction });
  const heading = element('h2');
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

function zoneNote({ words, summit }: EmbeddedAgenda): HTMLElement {
  return withText(element('p', { class: 'zone' }), words.summitTime.replace('{zone}', isolated(summit.timeZone)));
}

function sessionItem(session: EmbeddedSession, agenda: EmbeddedAgenda): HTMLElement {
  const { words, subForums } = agenda;
  const item = element('li', session.isCancelled ? { class: 'cancelled' } : {});
  const what = element('div');
  const title = element('div', { class: 'title' });
  title.append(link(session.url, session.title, `session ${session.id}`));
  const meta = element('p', { class: 'meta' });
  if (session.isLive) meta.append(withText(element('span', { class: 'live' }), words.live), ' · ');
  if (session.isCancelled) meta.append(withText(element('strong'), words.cancelled), ' · ');
  meta.append(session.kind);
  const track = subForums.find(({ slug }) => slug === session.subForum);
  if (track !== undefined) {
    const name = withWords(element('span', { class: 'track' }), track.title);
    name.style.setProperty('--hue', `var(--hue-${track.colour})`);
    meta.append(' · ', name);
  }
  what.append(title, meta);
  if (session.people.length > 0) what.append(people(session));
  item.append(time(session, agenda), what);
  return item;
}

function people({ people: cast }: EmbeddedSession): HTMLElement {
  const line = element('p', { class: 'people' });
  for (const [index, { name, role }] of cast.entries()) {
    if (index > 0) line.append(', ');
    line.append(withWords(element('bdi'), name), ` (${role})`);
  }
  return line;
}

/** On the summit's clock, and on the reader's where that shows another time. */
function time({ startsAt, endsAt }: EmbeddedSession, { language, words, summit }: EmbeddedAgenda): HTMLElement {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const clock = (timeZone: string, withDay: boolean): string =>
    new Intl.DateTimeFormat(language, {
      timeZone,
      hour: 'numeric',
      minute: '2-digit',
      ...(withDay ? { weekday: 'short' } : {}),
    }).formatRange(start, end);
  const there = clock(summit.timeZone, false);
  const box = element('div', { class: 'time' });
  const instant = element('time', { datetime: startsAt, dir: 'auto' });
  box.append(withText(instant, there));
  if (clock(own, true) !== clock(summit.timeZone, true)) {
    const isOtherDay = dateIn(startsAt, own) !== dateIn(startsAt, summit.timeZone);
    const note = words.yourTime.replace('{zone}', isolated(own));
    box.append(
      withText(element('span', { class: 'own', title: note }), isolated(clock(own, isOtherDay)) + ` · ${note}`),
    );
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
