import { StageState } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { expectedStage } from './expected-stage.js';

const text = (words: string) => ({ text: words, language: 'en', direction: 'LTR' as const, isFallback: false });
const uuid = (digit: number): string => `01890a5d-ac96-774b-bcce-b302099a805${digit}`;
const appearance = (digit: number, role: 'MODERATOR' | 'SPEAKER' | 'INTERPRETER') => ({
  role,
  fromLanguage: null,
  toLanguage: null,
  person: { id: uuid(digit), slug: `p${digit}`, name: text(`P${digit}`), title: null, country: 'PK', photoUrl: null },
});

describe('the stage as the programme promises it', () => {
  const session = {
    id: uuid(0),
    appearances: [
      appearance(1, 'MODERATOR'),
      appearance(2, 'SPEAKER'),
      appearance(2, 'SPEAKER'),
      appearance(3, 'INTERPRETER'),
    ],
  };

  it('seats each person once, in order, without interpreters', () => {
    const stage = expectedStage(session, 'waiting', new Set());
    expect(stage.seats.map(({ participantId, state }) => [participantId, state])).toEqual([
      [uuid(1), 'absent'],
      [uuid(2), 'absent'],
    ]);
    expect(StageState.safeParse(stage).success).toBe(true);
  });
  it('shows who already sends', () =>
    expect(expectedStage(session, 'live', new Set([uuid(2)])).seats[1]?.state).toBe('on-stage'));
});
