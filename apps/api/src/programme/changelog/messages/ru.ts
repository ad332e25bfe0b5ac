import type { ChangelogMessages } from './messages.js';

const plurals = new Intl.PluralRules('ru');
const counted = (count: number, one: string, few: string, many: string): string =>
  `${count} ${{ one, few }[plurals.select(count) as 'one' | 'few'] ?? many}`;

export const ru: ChangelogMessages = {
  plenary: 'пленарное заседание',
  published: (count) => `Программа опубликована: ${counted(count, 'заседание', 'заседания', 'заседаний')}.`,
  added: (session, when) => `Добавлено: ${session}, ${when}.`,
  removed: (session) => `Больше не в программе: ${session}.`,
  moved: (session, from, to) => `Перенесено: ${session}; было: ${from}; теперь: ${to}.`,
  cancelled: (session, when) => `Отменено: ${session}, ${when}.`,
  restored: (session, when) => `Всё же состоится: ${session}, ${when}.`,
  retitled: (from, to) => `Новое название: ${from} теперь ${to}.`,
  sessionChanged: (session) => `Обновлены сведения: ${session}.`,
  joined: {
    speaker: (person, session) => `Новый докладчик, ${session}: ${person}.`,
    moderator: (person, session) => `Новый модератор, ${session}: ${person}.`,
    interpreter: (person, session) => `Новый переводчик, ${session}: ${person}.`,
  },
  left: (person, session) => `Больше не участвует, ${session}: ${person}.`,
  personChanged: (person) => `Обновлены сведения: ${person}.`,
  subForumAdded: (subForum) => `Новый подфорум: ${subForum}.`,
  subForumRemoved: (subForum) => `Подфорума больше нет: ${subForum}.`,
  subForumChanged: (subForum) => `Подфорум обновлён: ${subForum}.`,
  daysChanged: (days) => `Новые даты саммита: ${days}.`,
  summitChanged: 'Обновлены сведения о саммите.',
  more: (count) => `… и ещё ${counted(count, 'изменение', 'изменения', 'изменений')}.`,
};
