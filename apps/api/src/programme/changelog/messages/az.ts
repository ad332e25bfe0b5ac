import type { ChangelogMessages } from './messages.js';

export const az: ChangelogMessages = {
  plenary: 'plenar iclas',
  published: (count) => `Proqram dərc olundu: ${count} sessiya.`,
  added: (session, when) => `Yeni: ${session}, ${when}.`,
  removed: (session) => `Artıq proqramda yoxdur: ${session}.`,
  moved: (session, from, to) => `Dəyişdirildi: ${session}; əvvəl: ${from}; indi: ${to}.`,
  cancelled: (session, when) => `Ləğv edildi: ${session}, ${when}.`,
  restored: (session, when) => `Yenidən keçiriləcək: ${session}, ${when}.`,
  retitled: (from, to) => `Yeni ad: ${from} indi ${to} adlanır.`,
  sessionChanged: (session) => `Məlumat yeniləndi: ${session}.`,
  joined: {
    speaker: (person, session) => `Yeni çıxışçı, ${session}: ${person}.`,
    moderator: (person, session) => `Yeni moderator, ${session}: ${person}.`,
    interpreter: (person, session) => `Yeni tərcüməçi, ${session}: ${person}.`,
  },
  left: (person, session) => `Artıq iştirak etmir, ${session}: ${person}.`,
  personChanged: (person) => `Məlumat yeniləndi: ${person}.`,
  subForumAdded: (subForum) => `Yeni alt forum: ${subForum}.`,
  subForumRemoved: (subForum) => `Bu alt forum artıq yoxdur: ${subForum}.`,
  subForumChanged: (subForum) => `Alt forum yeniləndi: ${subForum}.`,
  daysChanged: (days) => `Sammitin yeni tarixləri: ${days}.`,
  summitChanged: 'Sammit haqqında məlumat yeniləndi.',
  more: (count) => `… və daha ${count} dəyişiklik.`,
};
