import { describe, expect, it } from 'vitest';
import { type CaptionTurn, mayWriteCaptions, TURN_PATIENCE_MS } from './caption-turn.js';

const ada = { participantId: 'ada', isRecogniser: false };
const bilal = { participantId: 'bilal', isRecogniser: false };
const machine = { participantId: 'machine', isRecogniser: true };
const turnOf = (writer: CaptionTurn['writer']): CaptionTurn => ({ writer, wroteAtMs: 1_000 });
const RESTED = 1_000 + TURN_PATIENCE_MS + 1;

describe('mayWriteCaptions', () => {
  it.each([
    ['nobody has it', null, bilal, 1_000, true],
    ['their own', turnOf(ada), ada, 1_000, true],
    ['their own after a rest', turnOf(ada), ada, RESTED, true],
    ['somebody else’s', turnOf(ada), bilal, 1_000, false],
    ['somebody else’s who rests', turnOf(ada), bilal, RESTED, true],
    ['a recogniser’s, by a person', turnOf(machine), ada, 1_000, true],
    ['a person’s, by a recogniser', turnOf(ada), machine, 1_000, false],
    ['another recogniser’s', turnOf(machine), { ...machine, participantId: 'other' }, 1_000, false],
  ])('%s', (_whose, turn, who, nowMs, isAllowed) => expect(mayWriteCaptions(turn, who, nowMs)).toBe(isAllowed));
});
