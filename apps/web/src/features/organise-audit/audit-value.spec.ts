import { describe, expect, it } from 'vitest';
import { differing, readValue } from './audit-value.js';

const ID = '01890000-0000-7000-8000-000000000000';

describe('readValue', () => {
  it.each([
    ['title', null, { kind: 'nothing' }],
    ['title', 'null', { kind: 'nothing' }],
    ['title', '{}', { kind: 'nothing' }],
    ['languages', '[]', { kind: 'nothing' }],
    [
      'title',
      '{"en":"A","zh-Hans":"甲"}',
      {
        kind: 'texts',
        texts: [
          { language: 'en', text: 'A' },
          { language: 'zh-Hans', text: '甲' },
        ],
      },
    ],
    ['starts_at', '"2022-12-20T06:00:00+00:00"', { kind: 'instant', instant: '2022-12-20T06:00:00+00:00' }],
    ['starts_on', '"2022-12-20"', { kind: 'date', date: '2022-12-20' }],
    [
      'during',
      '"[\\"2022-12-20 06:00:00+00\\",\\"2022-12-20 08:00:00+00\\")"',
      { kind: 'range', from: '2022-12-20 06:00:00+00', to: '2022-12-20 08:00:00+00' },
    ],
    ['languages', '["en","ur"]', { kind: 'languages', tags: ['en', 'ur'] }],
    ['from_language', '"ru"', { kind: 'languages', tags: ['ru'] }],
    ['country', '"PK"', { kind: 'country', code: 'PK' }],
    ['is_open', 'false', { kind: 'yes-or-no', isYes: false }],
    ['sub_forum_id', JSON.stringify(ID), { kind: 'reference', id: ID }],
    ['seats', `{"${ID}":"on-stage muted"}`, { kind: 'seats', seats: [{ id: ID, state: 'on-stage muted' }] }],
    ['status', '"draft"', { kind: 'word', word: 'draft' }],
    ['position', '3', { kind: 'text', text: '3' }],
    ['record', '{"outcomes":[]}', { kind: 'text', text: '{"outcomes":[]}' }],
    ['slug', '"green-2022"', { kind: 'text', text: 'green-2022' }],
  ])('reads %s = %s', (field, json, value) => expect(readValue(field, json)).toEqual(value));
});

it('differing leaves out the translations and seats that stayed', () => {
  const [before, after] = differing(
    readValue('title', '{"en":"A","ur":"ا"}'),
    readValue('title', '{"en":"B","ur":"ا","ru":"Б"}'),
  );
  expect(before).toEqual({ kind: 'texts', texts: [{ language: 'en', text: 'A' }] });
  expect(after).toEqual({
    kind: 'texts',
    texts: [
      { language: 'en', text: 'B' },
      { language: 'ru', text: 'Б' },
    ],
  });
});
