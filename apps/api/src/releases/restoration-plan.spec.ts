import type { DocumentSession, ProgrammeDocument } from '@app/domain';
import { describe, expect, it } from 'vitest';
import type { SessionEntity } from '../sessions/index.js';
import { newSummit, type SubForumEntity } from '../summits/index.js';
import { restoredSessions, restoredSubForums, restoredSummit } from './restoration-plan.js';

const NOW = new Date('2030-01-01T00:00:00Z');
const row = (id: string, values: Partial<SessionEntity> = {}): SessionEntity => ({
  id,
  summitId: 'summit',
  subForumId: null,
  slug: id,
  kind: 'panel',
  title: { en: id },
  description: null,
  startsAt: new Date('2030-06-01T06:00:00Z'),
  endsAt: new Date('2030-06-01T07:00:00Z'),
  durationMinutes: 60,
  status: 'published',
  languages: ['en'],
  initiativeSlug: null,
  revision: 3,
  publishedRevision: 3,
  createdAt: NOW,
  updatedAt: NOW,
  appearances: [],
  ...values,
});
const released = (id: string, values: Partial<DocumentSession> = {}): DocumentSession => ({
  id,
  slug: id,
  kind: 'panel',
  title: { en: id },
  description: null,
  startsAt: '2030-06-01T06:00:00.000Z',
  endsAt: '2030-06-01T07:00:00.000Z',
  status: 'published',
  subForumId: null,
  languages: ['en'],
  initiativeSlug: null,
  appearances: [],
  releasedAt: NOW.toISOString(),
  sequence: 0,
  ...values,
});
const version = (sessions: DocumentSession[], values: Partial<ProgrammeDocument> = {}): ProgrammeDocument => ({
  format: 1,
  summit: {
    id: 'summit',
    slug: 'green',
    title: { en: 'Green' },
    theme: null,
    format: 'online',
    place: null,
    timeZone: 'Asia/Shanghai',
    startsOn: '2030-06-01',
    endsOn: '2030-06-02',
    dateNote: null,
    languages: ['en'],
    isRehearsal: false,
    guestOfHonour: null,
  },
  organisers: [],
  subForums: [],
  sessions,
  people: [],
  record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
  ...values,
});
const ana = { personId: 'ana', role: 'speaker' as const, fromLanguage: null, toLanguage: null };

describe('sessions of a restored draft', () => {
  it('stay untouched where they are as they were', () => {
    const sessions = [row('same'), row('off', { startsAt: null, endsAt: null })];
    expect(restoredSessions(version([released('same'), released('off', { status: 'cancelled' })]), sessions)).toEqual(
      [],
    );
  });

  it('take back what was changed, with a higher revision and the slug and status they have', () => {
    const then = released('a', { title: { en: 'Then' }, endsAt: '2030-06-01T06:45:30.000Z', appearances: [ana] });
    expect(restoredSessions(version([then]), [row('a', { slug: 'kept', languages: ['ur'] })])).toMatchObject([
      {
        row: {
          slug: 'kept',
          status: 'published',
          title: { en: 'Then' },
          languages: ['en'],
          durationMinutes: 46,
          revision: 4,
        },
        appearances: [ana],
      },
    ]);
  });

  it('lose their time when they came later or did not take place then; their people stay', () => {
    const sessions = [row('later', { initiativeSlug: 'gone' }), row('off')];
    const restored = restoredSessions(version([released('off', { status: 'cancelled' })]), sessions);
    expect(restored).toMatchObject([
      { row: { id: 'later', startsAt: null, endsAt: null, durationMinutes: 60, initiativeSlug: null, revision: 4 } },
      { row: { id: 'off', startsAt: null, endsAt: null } },
    ]);
    expect(restored.map(({ appearances }) => appearances)).toEqual([undefined, undefined]);
  });

  it('stay cancelled', () => {
    expect(restoredSessions(version([released('a')]), [row('a', { status: 'cancelled' })])).toEqual([]);
  });
});

describe('the frame of a restored draft', () => {
  const subForum = (id: string, slug: string): SubForumEntity => ({
    id,
    summitId: 'summit',
    slug,
    title: { en: id },
    position: 0,
    colour: 0,
    revision: 2,
  });

  it('takes back sub-forums, also one that is gone and whose address another one has by now', () => {
    const known = { id: 'known', slug: 'known', title: { en: 'Then' }, position: 1, colour: 4 };
    const gone = {
      id: '01890000-0000-7000-8000-00000000abcd',
      slug: 'taken',
      title: { en: 'Gone' },
      position: 0,
      colour: 1,
    };
    const same = { id: 'same', slug: 'same', title: { en: 'same' }, position: 0, colour: 0 };
    const now = [subForum('known', 'known'), subForum('other', 'taken'), subForum('same', 'same')];
    expect(restoredSubForums(version([], { subForums: [known, gone, same] }), now)).toMatchObject([
      { id: 'known', title: { en: 'Then' }, colour: 4, position: 1, revision: 3 },
      { id: gone.id, slug: 'taken-00abcd', title: { en: 'Gone' }, revision: 1 },
    ]);
  });

  it('takes back what the summit said, under the address it has', () => {
    const { summit, record } = version([]);
    const { geo: _geo, ...columns } = {
      ...summit,
      geo: null,
      languages: [...summit.languages],
      record,
      createdAt: NOW,
    };
    const current = newSummit({ ...columns, slug: 'moved' });
    expect(restoredSummit(version([]), current)).toBeUndefined();
    expect(
      restoredSummit(version([]), { ...current, title: { en: 'Other' }, latitude: 1, longitude: 2 }),
    ).toMatchObject({
      slug: 'moved',
      title: { en: 'Green' },
      latitude: null,
      revision: 2,
      frameRevision: 2,
    });
  });
});
