import type { ChangelogMessages } from './messages.js';

export const en: ChangelogMessages = {
  plenary: 'plenary',
  published: (count) => `The programme is out: ${count} ${count === 1 ? 'session' : 'sessions'}.`,
  added: (session, when) => `New: ${session}, ${when}.`,
  removed: (session) => `No longer in the programme: ${session}.`,
  moved: (session, from, to) => `Moved: ${session}, from ${from} to ${to}.`,
  cancelled: (session, when) => `Cancelled: ${session}, ${when}.`,
  restored: (session, when) => `Takes place after all: ${session}, ${when}.`,
  retitled: (from, to) => `Renamed: ${from} is now ${to}.`,
  sessionChanged: (session) => `Details updated: ${session}.`,
  joined: {
    speaker: (person, session) => `New speaker in ${session}: ${person}.`,
    moderator: (person, session) => `New moderator in ${session}: ${person}.`,
    interpreter: (person, session) => `New interpreter in ${session}: ${person}.`,
  },
  left: (person, session) => `${person} no longer appears in ${session}.`,
  personChanged: (person) => `Details updated: ${person}.`,
  subForumAdded: (subForum) => `New sub-forum: ${subForum}.`,
  subForumRemoved: (subForum) => `No longer a sub-forum: ${subForum}.`,
  subForumChanged: (subForum) => `Sub-forum updated: ${subForum}.`,
  daysChanged: (days) => `New dates of the summit: ${days}.`,
  summitChanged: 'What the summit says of itself was updated.',
  more: (count) => `… and ${count} more ${count === 1 ? 'change' : 'changes'}.`,
};
