import type { ChangelogMessages } from './messages.js';

export const ur: ChangelogMessages = {
  plenary: 'مکمل اجلاس',
  published: (count) => `پروگرام جاری ہو گیا: ${count} ${count === 1 ? 'نشست' : 'نشستیں'}۔`,
  added: (session, when) => `نئی نشست: ${session}، ${when}۔`,
  removed: (session) => `اب پروگرام میں نہیں: ${session}۔`,
  moved: (session, from, to) => `منتقل: ${session}، پہلے ${from}، اب ${to}۔`,
  cancelled: (session, when) => `منسوخ: ${session}، ${when}۔`,
  restored: (session, when) => `اب منعقد ہو گی: ${session}، ${when}۔`,
  retitled: (from, to) => `نیا نام: ${from} اب ${to} ہے۔`,
  sessionChanged: (session) => `تفصیلات تازہ کی گئیں: ${session}۔`,
  joined: {
    speaker: (person, session) => `${session} میں نئے مقرر: ${person}۔`,
    moderator: (person, session) => `${session} میں نئے میزبان: ${person}۔`,
    interpreter: (person, session) => `${session} میں نئے ترجمان: ${person}۔`,
  },
  left: (person, session) => `${person} اب ${session} میں شریک نہیں۔`,
  personChanged: (person) => `تعارف تازہ کیا گیا: ${person}۔`,
  subForumAdded: (subForum) => `نیا ذیلی فورم: ${subForum}۔`,
  subForumRemoved: (subForum) => `یہ ذیلی فورم اب نہیں ہے: ${subForum}۔`,
  subForumChanged: (subForum) => `ذیلی فورم تازہ کیا گیا: ${subForum}۔`,
  daysChanged: (days) => `سربراہی اجلاس کی نئی تاریخیں: ${days}۔`,
  summitChanged: 'سربراہی اجلاس کا تعارف تازہ کیا گیا۔',
  more: (count) => `… اور مزید ${count} ${count === 1 ? 'تبدیلی' : 'تبدیلیاں'}۔`,
};
