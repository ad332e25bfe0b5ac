import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentPerson, DocumentSubForum, ProgrammeDocument } from './programme-document.js';
import { releaseFrame, releaseSession, type SessionDraft, type SummitFrame } from './release.js';

const FRAME: SummitFrame = {
  summit: {
    id: 'summit',
    slug: 'green',
    title: { en: 'Green' },
    theme: null,
    format: 'online',
    place: null,
    timeZone: 'Asia/Shanghai',
    startsOn: '2022-12-20',
    endsOn: '2022-12-20',
    dateNote: null,
    languages: ['en'],
    isRehearsal: false,
    guestOfHonour: null,
  },
  organisers: [],
  subForums: [],
  record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
};
const person = (id: string, title = 'Ambassador'): DocumentPerson => ({
  id,
  slug: id,
  name: { en: id },
  title: { en: title },
  country: null,
  organisation: null,
});
const track = (id: string, position: number): DocumentSubForum => ({
  id,
  slug: id,
  title: { en: id },
  position,
  colour: 0,
});
const draft = (
  id: string,
  hour: number,
  people: DocumentPerson[] = [],
  subForum: DocumentSubForum | null = null,
): SessionDraft => ({
  session: {
    id,
    slug: id,
    kind: 'panel',
    title: { en: id },
    description: null,
    startsAt: new Date(Date.UTC(2022, 11, 20, hour)).toISOString(),
    endsAt: new Date(Date.UTC(2022, 11, 20, hour + 1)).toISOString(),
    status: 'published',
    subForumId: subForum?.id ?? null,
    languages: ['en'],
    initiativeSlug: null,
    appearances: people.map(({ id: personId }) => ({
      personId,
      role: 'speaker',
      fromLanguage: null,
      toLanguage: null,
    })),
  },
  people,
  subForum,
});
const cancelled = (from: SessionDraft): SessionDraft => ({
  ...from,
  session: { ...from.session, status: 'cancelled' },
});
const release = (document: ProgrammeDocument, ...drafts: SessionDraft[]) =>
  drafts.reduce((current, one) => releaseSession(current, one, '2022-01-01T00:00:00.000Z'), document);
const empty = releaseFrame(undefined, FRAME);

describe('releasing a session', () => {
  it('orders the agenda by start, the plenary before its sub-forums', () => {
    const [first, second] = [track('first', 0), track('second', 1)];
    const document = release(
      empty,
      draft('late', 9),
      draft('b', 6, [], second),
      draft('a', 6, [], first),
      draft('plenary', 6),
    );
    expect(document.sessions.map(({ id }) => id)).toEqual(['plenary', 'a', 'b', 'late']);
    expect(document.subForums.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('counts how often it was released and leaves the others alone', () => {
    const document = release(empty, draft('a', 6), draft('b', 7), draft('a', 8));
    expect(document.sessions.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });

  it('keeps everybody who still appears, as they were last released, and nobody else', () => {
    const before = release(empty, draft('a', 6, [person('ana'), person('bo')]), draft('b', 7, [person('ana')]));
    const after = release(before, draft('a', 6, [person('cem')]));
    expect(before.people.map(({ id }) => id)).toEqual(['ana', 'bo']);
    expect(after.people.map(({ id }) => id)).toEqual(['cem', 'ana']);
    expect(release(after, draft('b', 7, [person('ana', 'Minister')])).people[1]?.title).toEqual({ en: 'Minister' });
  });

  it('keeps a cancelled session in the programme, and does not tell of one that nobody saw', () => {
    const document = release(empty, draft('a', 6));
    expect(release(document, cancelled(draft('a', 6))).sessions[0]).toMatchObject({ status: 'cancelled', sequence: 1 });
    expect(release(document, cancelled(draft('b', 6)))).toBe(document);
  });

  it('does not publish by a cancellation what was never published', () => {
    const document = release(empty, draft('a', 6, [person('ana')]));
    const edited: SessionDraft = cancelled(draft('a', 9, [person('ana', 'Minister'), person('secret guest')]));
    const after = release(document, edited);
    expect(after.sessions).toMatchObject([
      { status: 'cancelled', startsAt: document.sessions[0]?.startsAt, sequence: 1 },
    ]);
    expect(after.people).toEqual(document.people);
  });

  it('changes nothing but its session, whatever was released before', () => {
    const drafts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 22 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(drafts, fc.integer({ min: 0, max: 22 }), (earlier, hour) => {
        const before = release(empty, ...earlier.map(([id, at]) => draft(id, at)));
        const after = release(before, draft('a', hour));
        const others = (document: ProgrammeDocument) => document.sessions.filter(({ id }) => id !== 'a');
        expect(others(after)).toEqual(others(before));
        expect(new Set(after.sessions.map(({ id }) => id)).size).toBe(after.sessions.length);
        const starts = after.sessions.map(({ startsAt }) => startsAt);
        expect(starts).toEqual(starts.toSorted());
      }),
    );
  });
});

describe('releasing the frame of a summit', () => {
  it('takes the new texts and keeps what was released of the agenda', () => {
    const document = release(empty, draft('a', 6, [person('ana')], track('gone', 0)));
    const renamed = releaseFrame(document, {
      ...FRAME,
      summit: { ...FRAME.summit, title: { en: 'Greener' } },
      subForums: [track('new', 1)],
    });
    expect(renamed.summit.title).toEqual({ en: 'Greener' });
    expect(renamed.sessions).toBe(document.sessions);
    expect(renamed.people).toBe(document.people);
    expect(renamed.subForums.map(({ id }) => id)).toEqual(['gone', 'new']);
  });
});
