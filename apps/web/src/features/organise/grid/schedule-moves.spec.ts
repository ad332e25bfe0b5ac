import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePlacement, placed, placementOf, type Placeable, type Placement } from './placement.js';
import { type MoveAnswer, type Outcome, ScheduleMoves } from './schedule-moves.js';

const HOUR_MS = 3_600_000;
const at = (hour: number, subForumId: string | null = null): Placement => ({
  slot: { startsAtMs: hour * HOUR_MS, endsAtMs: (hour + 1) * HOUR_MS },
  subForumId,
});
const UNSCHEDULED: Placement = { slot: null, subForumId: null };
const aSession = (id: string, placement: Placement = UNSCHEDULED): Placeable =>
  placed({ id, revision: 1, startsAt: null, endsAt: null, durationMinutes: 60, subForumId: null }, placement);

/** A server with one rule: nothing may stand at midnight. */
class FakeServer {
  readonly sessions: Map<string, Placeable>;
  isReachable = true;

  constructor(sessions: readonly Placeable[]) {
    this.sessions = new Map(sessions.map((session) => [session.id, session]));
  }

  get(id: string): Placeable {
    const session = this.sessions.get(id);
    if (!session) throw new Error(`no ${id}`);
    return session;
  }

  /** Somebody else's change. */
  change(id: string, placement: Placement): Placeable {
    const next = { ...placed(this.get(id), placement), revision: this.get(id).revision + 1 };
    this.sessions.set(id, next);
    return next;
  }

  send = (id: string, revision: number, to: Placement): Promise<MoveAnswer<Placeable, string>> => {
    const current = this.get(id);
    if (!this.isReachable) return Promise.resolve({ kind: 'failed', reason: 'network' });
    if (current.revision !== revision) return Promise.resolve({ kind: 'stale', current });
    if (to.slot?.startsAtMs === 0) return Promise.resolve({ kind: 'refused', reason: 'midnight' });
    return Promise.resolve({ kind: 'kept', session: this.change(id, to) });
  };
}

/** A page: what it knows of the sessions, and its moves. */
class Page {
  readonly known: Map<string, Placeable>;
  readonly outcomes: Outcome<Placeable, string>[] = [];
  readonly moves: ScheduleMoves<Placeable, string>;

  constructor(readonly server: FakeServer) {
    this.known = new Map(server.sessions);
    this.moves = new ScheduleMoves<Placeable, string>(server.send);
    this.moves.attend((outcome) => {
      this.outcomes.push(outcome);
      if (outcome.answer.kind === 'kept') this.known.set(outcome.step.sessionId, outcome.answer.session);
      if (outcome.answer.kind === 'stale') this.known.set(outcome.step.sessionId, outcome.answer.current);
    });
  }

  move(id: string, to: Placement): Promise<void> {
    return this.moves.move(this.known.get(id) ?? this.server.get(id), to);
  }

  shown(id: string): Placement {
    return this.moves.getSnapshot().pending.get(id) ?? placementOf(this.known.get(id) ?? this.server.get(id));
  }
}
const open = (...sessions: Placeable[]): Page => new Page(new FakeServer(sessions));

describe('moves', () => {
  it('are shown at once and kept when the server agrees', async () => {
    const page = open(aSession('a', at(9)));
    const done = page.move('a', at(10, 'energy'));
    expect(page.shown('a')).toEqual(at(10, 'energy'));
    await done;
    expect(page.moves.getSnapshot().pending.size).toBe(0);
    expect(placementOf(page.server.get('a'))).toEqual(at(10, 'energy'));
  });

  it('go back to where they were when the server refuses or can’t be reached, and leave nothing to undo', async () => {
    const page = open(aSession('a', at(9)));
    await page.move('a', at(0));
    page.server.isReachable = false;
    await page.move('a', at(5));
    expect(page.outcomes.map(({ answer }) => answer.kind)).toEqual(['refused', 'failed']);
    expect(page.shown('a')).toEqual(at(9));
    expect(page.moves.getSnapshot().undoable).toBeUndefined();
  });

  it('follow each other before the server has answered, each with the right revision', async () => {
    const page = open(aSession('a', at(9)));
    await Promise.all([page.move('a', at(10)), page.move('a', at(0)), page.move('a', at(11))]);
    expect(page.outcomes.map(({ answer }) => answer.kind)).toEqual(['kept', 'refused', 'kept']);
    await page.moves.undo();
    expect(page.shown('a')).toEqual(at(10));
    await page.moves.undo();
    expect(page.shown('a')).toEqual(at(9));
  });

  it('ask nothing of the server when nothing changes', async () => {
    const page = open(aSession('a', at(9)));
    await page.move('a', at(9));
    expect(page.server.get('a').revision).toBe(1);
  });

  it('are undone and redone by keys that are faster than the server', async () => {
    const page = open(aSession('a', at(9)));
    await Promise.all([page.move('a', at(10)), page.moves.undo(), page.moves.redo(), page.moves.undo()]);
    expect(page.shown('a')).toEqual(at(9));
    expect(page.server.get('a').revision).toBe(5);
  });

  it('stop where somebody else changed the session: theirs stays, other sessions’ steps stay too', async () => {
    const page = open(aSession('a', at(9)), aSession('b', at(9)));
    await page.move('b', at(12));
    await page.move('a', at(10));
    page.server.change('a', at(15));
    await page.moves.undo();
    expect(page.outcomes.at(-1)?.answer.kind).toBe('stale');
    expect(page.shown('a')).toEqual(at(15));
    expect(page.moves.getSnapshot().undoable?.sessionId).toBe('b');
    await page.moves.undo();
    expect(page.shown('b')).toEqual(at(9));
  });

  it('survive a refused undo, which can be tried again', async () => {
    const page = open(aSession('a', at(0)));
    await page.move('a', at(10));
    await page.moves.undo();
    expect(page.outcomes.at(-1)?.answer.kind).toBe('refused');
    expect(page.moves.getSnapshot().undoable).toBeDefined();
    expect(page.shown('a')).toEqual(at(10));
  });

  it('go on behind what the same organiser saved in the form, and undo that too', async () => {
    const page = open(aSession('a', at(9)));
    await page.move('a', at(10));
    const before = page.server.get('a');
    const retitled = page.server.change('a', at(10));
    page.moves.noteSaved(before, retitled);
    const moved = page.server.change('a', at(14));
    page.moves.noteSaved(retitled, moved);
    await page.moves.undo();
    await page.moves.undo();
    expect(page.shown('a')).toEqual(at(9));
  });

  it('do not undo past what somebody else did in between, though the page has seen it', async () => {
    const page = open(aSession('a', at(9)));
    await page.move('a', at(10));
    page.known.set('a', page.server.change('a', at(12)));
    await page.move('a', at(13));
    await page.moves.undo();
    expect(page.shown('a')).toEqual(at(12));
    expect(page.moves.getSnapshot().undoable).toBeUndefined();
  });

  it('forget a session that is gone', async () => {
    const page = open(aSession('a', at(9)));
    await page.move('a', at(10));
    page.moves.forget('a');
    expect(page.moves.getSnapshot().undoable).toBeUndefined();
  });
});

/** The plainest undo there is: a tape of this organiser's changes and a place on it. */
interface Model {
  tape: { id: string; before: Placement; after: Placement }[];
  place: number;
  /** Revision at which this organiser left each session; absent: never touched. */
  own: Map<string, number>;
}
type Command = fc.AsyncCommand<Model, Page>;

function drop(model: Model, id: string): void {
  const isOther = (step: { id: string }): boolean => step.id !== id;
  model.place = model.tape.slice(0, model.place).filter(isOther).length;
  model.tape = model.tape.filter(isOther);
  model.own.delete(id);
}

class MoveCommand implements Command {
  constructor(
    readonly id: string,
    readonly to: Placement,
  ) {}
  check = () => true;
  async run(model: Model, page: Page): Promise<void> {
    const before = page.shown(this.id);
    const known = page.known.get(this.id)?.revision ?? 0;
    const isStale = page.server.get(this.id).revision !== known;
    await page.move(this.id, this.to);
    if (isSamePlacement(before, this.to)) return;
    if (isStale) {
      drop(model, this.id);
      expect(page.shown(this.id)).toEqual(placementOf(page.server.get(this.id)));
    } else if (this.to.slot?.startsAtMs === 0) {
      expect(page.shown(this.id)).toEqual(before);
    } else {
      model.tape.splice(model.place);
      if (model.own.get(this.id) !== known) drop(model, this.id);
      model.tape.push({ id: this.id, before, after: this.to });
      model.place = model.tape.length;
      model.own.set(this.id, page.server.get(this.id).revision);
      expect(isSamePlacement(page.shown(this.id), this.to)).toBe(true);
    }
  }
  toString = () => `move ${this.id} to ${JSON.stringify(this.to)}`;
}

class StepCommand implements Command {
  constructor(readonly direction: 'undo' | 'redo') {}
  check = () => true;
  async run(model: Model, page: Page): Promise<void> {
    const step = model.tape[this.direction === 'undo' ? model.place - 1 : model.place];
    const offered = page.moves.getSnapshot()[this.direction === 'undo' ? 'undoable' : 'redoable'];
    expect(offered?.sessionId).toBe(step?.id);
    const outcomes = page.outcomes.length;
    const revision = step && page.server.get(step.id).revision;
    await page.moves[this.direction]();
    if (step === undefined) {
      expect(page.outcomes).toHaveLength(outcomes);
      return;
    }
    const to = this.direction === 'undo' ? step.before : step.after;
    if (revision !== model.own.get(step.id)) {
      // Somebody else's change stands, and is shown.
      drop(model, step.id);
      expect(page.server.get(step.id).revision).toBe(revision);
      expect(page.shown(step.id)).toEqual(placementOf(page.server.get(step.id)));
    } else if (to.slot?.startsAtMs === 0) {
      expect(page.server.get(step.id).revision).toBe(revision);
    } else {
      model.place += this.direction === 'undo' ? -1 : 1;
      model.own.set(step.id, page.server.get(step.id).revision);
      expect(isSamePlacement(placementOf(page.server.get(step.id)), to)).toBe(true);
    }
  }
  toString = () => this.direction;
}

class OtherChanges implements Command {
  constructor(
    readonly id: string,
    readonly to: Placement,
    readonly isSeen: boolean,
  ) {}
  check = () => true;
  run(_model: Model, page: Page): Promise<void> {
    const theirs = page.server.change(this.id, this.to);
    if (this.isSeen) page.known.set(this.id, theirs);
    return Promise.resolve();
  }
  toString = () => `somebody else moves ${this.id}${this.isSeen ? ' and it is seen' : ''}`;
}

describe('undo and redo of any changes', () => {
  const ids = fc.constantFrom('a', 'b', 'c');
  const placements = fc.oneof(
    fc.constant(UNSCHEDULED),
    fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(null, 'energy')).map(([hour, place]) => at(hour, place)),
  );
  const commands = fc.commands(
    [
      fc.tuple(ids, placements).map(([id, to]) => new MoveCommand(id, to)),
      fc.constant(new StepCommand('undo')),
      fc.constant(new StepCommand('redo')),
      fc.tuple(ids, placements, fc.boolean()).map(([id, to, isSeen]) => new OtherChanges(id, to, isSeen)),
    ],
    { maxCommands: 60 },
  );
  it('do what a tape of the changes does, and never overwrite somebody else', async () => {
    await fc.assert(
      fc.asyncProperty(commands, (list) =>
        fc.asyncModelRun(
          () => ({
            model: { tape: [], place: 0, own: new Map<string, number>() },
            real: open(aSession('a', at(1)), aSession('b', at(2, 'energy')), aSession('c')),
          }),
          list,
        ),
      ),
      { numRuns: 300 },
    );
  });

  it('come back to the beginning and to the end again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(ids, placements), { maxLength: 20 }), async (wishes) => {
        const page = open(aSession('a', at(1)), aSession('b', at(2, 'energy')), aSession('c'));
        const look = () => ['a', 'b', 'c'].map((id) => page.shown(id));
        const first = look();
        for (const [id, to] of wishes) await page.move(id, to);
        const last = look();
        while (page.moves.getSnapshot().undoable) await page.moves.undo();
        expect(look().every((placement, index) => isSamePlacement(placement, first[index] ?? UNSCHEDULED))).toBe(true);
        while (page.moves.getSnapshot().redoable) await page.moves.redo();
        expect(look().every((placement, index) => isSamePlacement(placement, last[index] ?? UNSCHEDULED))).toBe(true);
      }),
    );
  });
});
