import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentPerson, DocumentSession, DocumentSubForum, ProgrammeDocument } from './programme-document.js';
import { changedSessions, releaseProgramme, type SessionDraft, type SummitFrame } from './release.js';

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
const FIRST = '2022-01-01T00:00:00.000Z';
/** A version that shows these sessions as they are now, and calls those off. */
const release = (
  previous: ProgrammeDocument | undefined,
  drafts: SessionDraft[],
  calledOff: string[] = [],
  releasedAt = FIRST,
) => releaseProgramme(previous, { drafts, calledOff, frame: previous === undefined ? FRAME : undefined }, releasedAt);
const sequences = ({ sessions }: ProgrammeDocument) =>
  Object.fromEntries(sessions.map(({ id, sequence }) => [id, sequence]));

describe('releasing sessions', () => {
  it('orders the agenda by start, the plenary before its sub-forums', () => {
    const [first, second] = [track('first', 0), track('second', 1)];
    const drafts = [draft('late', 9), draft('b', 6, [], second), draft('a', 6, [], first), draft('plenary', 6)];
    const document = release(undefined, drafts);
    expect(document.sessions.map(({ id }) => id)).toEqual(['plenary', 'a', 'b', 'late']);
    expect(document.subForums.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('counts how often a session changed, and leaves the stamps of the others alone', () => {
    const before = release(undefined, [draft('a', 6), draft('b', 7)]);
    const after = release(before, [draft('a', 8), draft('b', 7)], [], '2022-02-02T00:00:00.000Z');
    expect(after.sessions.map(({ id, sequence, releasedAt }) => [id, sequence, releasedAt])).toEqual([
      ['b', 0, FIRST],
      ['a', 1, '2022-02-02T00:00:00.000Z'],
    ]);
    expect(changedSessions(before, after)).toEqual(['a']);
    expect(changedSessions(undefined, before)).toEqual(['a', 'b']);
  });

  it('gives the same document back when there is nothing to tell', () => {
    const before = release(undefined, [draft('a', 6, [person('ana')], track('first', 0))]);
    expect(release(before, [draft('a', 6, [person('ana')], track('first', 0))])).toBe(before);
    expect(release(before, [], ['never seen'])).toBe(before);
    // A document from before a field was there, and keys in another order, say the same.
    const fromDatabase = JSON.parse(JSON.stringify(before)) as ProgrammeDocument;
    const [session] = fromDatabase.sessions;
    if (session === undefined) throw new Error('no session');
    const { description: _description, ...older } = session;
    const old = { ...fromDatabase, sessions: [older as DocumentSession] };
    expect(release(old, [draft('a', 6, [person('ana')], track('first', 0))])).toBe(old);
  });

  it('keeps everybody who still appears, as they were last released, and nobody else', () => {
    const before = release(undefined, [draft('a', 6, [person('ana'), person('bo')]), draft('b', 7, [person('ana')])]);
    const after = release(before, [draft('a', 6, [person('cem')])]);
    expect(before.people.map(({ id }) => id)).toEqual(['ana', 'bo']);
    expect(after.people.map(({ id }) => id)).toEqual(['cem', 'ana']);
    expect(release(after, [draft('b', 7, [person('ana', 'Minister')])]).people[1]?.title).toEqual({ en: 'Minister' });
  });

  it('counts another title of a person or sub-forum as a change of each session that shows it', () => {
    const before = release(undefined, [
      draft('a', 6, [person('ana')]),
      draft('b', 7, [person('ana')]),
      draft('c', 8, [], track('first', 0)),
      draft('d', 9, [], track('first', 0)),
    ]);
    const renamed = { ...track('first', 0), title: { en: 'Renamed' } };
    const after = release(before, [draft('a', 6, [person('ana', 'Minister')]), draft('c', 8, [], renamed)]);
    expect(sequences(after)).toEqual({ a: 1, b: 1, c: 1, d: 1 });
    // The colour of a sub-forum is nothing that a session says.
    expect(sequences(release(before, [draft('c', 8, [], { ...track('first', 0), colour: 3 })]))).toEqual({
      a: 0,
      b: 0,
      c: 0,
      d: 0,
    });
  });

  it('keeps a session that is called off in the programme, and does not tell of one that nobody saw', () => {
    const document = release(undefined, [draft('a', 6)]);
    expect(release(document, [], ['a']).sessions).toMatchObject([{ status: 'cancelled', sequence: 1 }]);
    expect(release(document, [], ['b'])).toBe(document);
    const off = release(document, [], ['a']);
    expect(release(off, [], ['a'])).toBe(off);
  });

  it('brings a session that takes place after all back under its id, with a higher sequence', () => {
    const off = release(release(undefined, [draft('a', 6)]), [], ['a']);
    expect(release(off, [draft('a', 6)]).sessions).toMatchObject([{ id: 'a', status: 'published', sequence: 2 }]);
  });

  it('goes beyond what calendars of invited people hold, and only when something changed', () => {
    const floors = new Map([
      ['a', 4],
      ['b', 2],
    ]);
    const first = releaseProgramme(
      undefined,
      { frame: FRAME, drafts: [draft('a', 6), draft('b', 7), draft('c', 8)], calledOff: [], sequenceFloors: floors },
      FIRST,
    );
    expect(sequences(first)).toEqual({ a: 4, b: 2, c: 0 });
    const order = { drafts: [draft('a', 9), draft('b', 7)], calledOff: [], sequenceFloors: new Map([['b', 9]]) };
    expect(sequences(releaseProgramme(first, order, FIRST))).toEqual({ a: 5, b: 2, c: 0 });
  });

  it('does not release by calling off what was never released', () => {
    const document = release(undefined, [draft('a', 6, [person('ana')])]);
    const after = release(document, [], ['a']);
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
        const before = earlier.reduce(
          (document, [id, at]) => release(document, [draft(id, at)]),
          release(undefined, []),
        );
        const after = release(before, [draft('a', hour)]);
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
  const renamed = { ...FRAME, summit: { ...FRAME.summit, title: { en: 'Greener' } }, subForums: [track('new', 1)] };

  it('takes the new texts and keeps what was released of the agenda', () => {
    const document = release(undefined, [draft('a', 6, [person('ana')], track('gone', 0))]);
    const after = releaseProgramme(document, { frame: renamed, drafts: [], calledOff: [] }, FIRST);
    expect(after.summit.title).toEqual({ en: 'Greener' });
    expect(after.sessions).toEqual(document.sessions);
    expect(after.people).toEqual(document.people);
    expect(after.subForums.map(({ id }) => id)).toEqual(['gone', 'new']);
  });

  it('forgets a sub-forum that is gone once no session is in it', () => {
    const document = release(undefined, [draft('a', 6, [], track('gone', 0))]);
    const after = releaseProgramme(document, { frame: renamed, drafts: [draft('a', 6)], calledOff: [] }, FIRST);
    expect(after.subForums.map(({ id }) => id)).toEqual(['new']);
  });

  it('is needed by a first release', () => {
    expect(() => releaseProgramme(undefined, { drafts: [], calledOff: [] }, FIRST)).toThrow(TypeError);
  });
});
