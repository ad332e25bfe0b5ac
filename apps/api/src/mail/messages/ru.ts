import type { MailMessages } from './messages.js';

const greeting = (name: string): string => `Здравствуйте, ${name}!`;
const TASKS = { speaker: 'выступить на сессии', moderator: 'вести сессию', interpreter: 'переводить сессию' };
const plurals = new Intl.PluralRules('ru');
/** Genitive, as after 'в течение'. */
const minutesOf = (minutes: number): string => `${minutes} ${plurals.select(minutes) === 'one' ? 'минуты' : 'минут'}`;

export const ru: MailMessages = {
  signIn: {
    subject: 'Ссылка для входа в Canopy',
    greeting,
    body: (minutes) => `Откройте эту ссылку, чтобы войти. Она действует один раз в течение ${minutesOf(minutes)}.`,
    action: 'Войти',
    note: 'Если вы её не запрашивали, ничего делать не нужно: без этой ссылки никто не сможет войти.',
  },
  invitation: {
    subject: (session) => `Приглашение: ${session}`,
    greeting,
    body: ({ role, session, summit }) => `Приглашаем вас ${TASKS[role]} «${session}» (${summit}).`,
    begins: ({ startsAt, timeZone }) => `Начало: ${startsAt} (${timeZone}).`,
    noTimeYet: 'Время ещё не назначено; по этой ссылке всегда видно, что уже известно.',
    action: 'Ответить на приглашение',
    note: 'Сохраните это письмо: по этой же ссылке вы войдёте в сессию с любого устройства. Пожалуйста, не передавайте её: кто её откроет, тот участвует от вашего имени.',
  },
};
