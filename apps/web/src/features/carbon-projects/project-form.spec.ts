import { describe, expect, it } from 'vitest';
import { EMPTY_PROJECT, inputOf, isLinkOrNothing, problemsOf, type ProjectForm, yearOf } from './project-form.js';

const FULL: ProjectForm = {
  ...EMPTY_PROJECT,
  names: { en: 'Bamboo', ur: ' ' },
  summaries: { en: 'It grows.' },
  country: ' cn ',
  methodology: 'AR-1',
  registry: 'Verra',
  registryProjectId: '934',
  firstVintage: '2020',
  companyName: 'Hills Ltd',
};

describe('the form of a project', () => {
  it('says at each field what it needs', () => {
    expect(problemsOf(EMPTY_PROJECT)).toEqual({
      names: 'needed-text',
      summaries: 'needed-text',
      country: 'country',
      methodology: 'needed',
      registry: 'needed',
      registryProjectId: 'needed',
      firstVintage: 'year',
      companyName: 'needed',
    });
    expect(problemsOf(FULL)).toEqual({});
  });
  it.each([
    [{ registryUrl: 'http://registry.example' }, { registryUrl: 'link' }],
    [{ companyUrl: 'javascript:alert(1)' }, { companyUrl: 'link' }],
    [{ lastVintage: 'soon' }, { lastVintage: 'year' }],
    [{ lastVintage: '2019' }, { lastVintage: 'years' }],
    [{ country: 'QX' }, { country: 'country' }],
  ])('does not take %o', (part, problems) => expect(problemsOf({ ...FULL, ...part })).toEqual(problems));
  it('sends what was typed and nothing empty', () => {
    expect(inputOf({ ...FULL, companyUrl: ' https://hills.example ', lastVintage: '2024' })).toMatchObject({
      names: [{ language: 'en', text: 'Bamboo' }],
      descriptions: [],
      country: 'CN',
      registryUrl: null,
      companyUrl: 'https://hills.example',
      firstVintage: 2020,
      lastVintage: 2024,
    });
  });
});

it.each(['', ' ', 'https://a.example/x?y'])('takes %j for a link or nothing', (text) =>
  expect(isLinkOrNothing(text)).toBe(true),
);
it.each(['a.example', 'https://', 'https://you@a.example'])('does not take %j for a link', (text) =>
  expect(isLinkOrNothing(text)).toBe(false),
);
it.each([
  ['2024', 2024],
  ['1999', undefined],
  ['2101', undefined],
  ['24', undefined],
  ['2024.5', undefined],
])('reads the year %s as %s', (typed, year) => expect(yearOf(typed)).toBe(year));
