import { describe, expect, it } from 'vitest';
import { mentionedIn, suggestMentions, typedMention } from './mention-search.js';

const people = [
  { participantId: '1', name: 'Leyla Əliyeva' },
  { participantId: '2', name: 'Ahmed Khan' },
  { participantId: '3', name: '王伟' },
  { participantId: '1', name: 'Leyla' },
];
const namesFor = (query: string): string[] => suggestMentions(people, query).map(({ name }) => name);

describe('a name that is typed', () => {
  it.each([
    ['@', '', 0],
    ['hello @Ah', 'Ah', 6],
    ['(@王', '王', 1],
    ['@Leyla Əli', 'Leyla Əli', 0],
  ])('%s', (text, query, from) => expect(typedMention(text, text.length)).toEqual({ query, from }));
  it.each(['hello', 'ana@example', '@Ahmed, ', '@a b c d e', '@Ahmed\n'])('is not in %s', (text) =>
    expect(typedMention(text, text.length)).toBeNull(),
  );
  it('is looked for before the caret', () => expect(typedMention('@Ah and more', 3)).toEqual({ query: 'Ah', from: 0 }));
});

describe('suggestions', () => {
  it('are by the beginning of any word, whatever its accents, each person once', () => {
    expect(namesFor('')).toEqual(['Leyla Əliyeva', 'Ahmed Khan', '王伟']);
    expect(namesFor('eli')).toEqual(['Leyla Əliyeva']);
    expect(namesFor('kh')).toEqual(['Ahmed Khan']);
    expect(namesFor('ahmed kh')).toEqual(['Ahmed Khan']);
    expect(namesFor('hmed')).toEqual([]);
  });
});

it('only who is still named is mentioned, and once', () => {
  const [leyla, ahmed] = people;
  expect(mentionedIn('@Ahmed Khan and @Leyla', [ahmed!, leyla!, ahmed!])).toEqual([ahmed]);
});
