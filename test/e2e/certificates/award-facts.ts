import type { AwardFacts } from '@app/domain';

/** Somebody who was in the rooms of a forum for 96 of 120 minutes, of which half is asked. */
export const awardFacts = (more: Partial<AwardFacts> = {}): AwardFacts => ({
  kind: 'attendance',
  holder: { names: { und: 'Ayesha Siddiqui' } },
  event: {
    summitId: '01934b1e-0000-7000-8000-000000000002',
    slug: 'forum',
    title: { en: 'Forum', ur: 'فورم' },
    firstDay: '2021-09-07',
    lastDay: '2021-09-08',
  },
  design: {
    accent: '#0b5c8a',
    logo: null,
    signers: [{ name: { en: 'Ana Kovač' }, office: { en: 'Chair', ur: 'صدر' } }],
    paper: 'a4',
    isLandscape: true,
    title: { en: 'Certificate of attendance', ur: 'سندِ شرکت' },
    text: { en: 'This is to certify that {name} attended {event}.', ur: '{name} نے {event} میں شرکت کی۔' },
  },
  appearances: [],
  presence: { measuredBy: 'rooms', minutes: 96, ofMinutes: 120, leastPercent: 50 },
  citation: null,
  ...more,
});
