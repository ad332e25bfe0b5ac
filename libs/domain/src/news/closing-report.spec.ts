import { expect, it } from 'vitest';
import { composeReport, type ReportFacts } from './closing-report.js';
import { REPORT_LANGUAGES, REPORT_WORDS } from './closing-report-words.js';

const FACTS: ReportFacts = {
  title: 'Zero Carbon $& Mission',
  theme: 'Climate Ambitions',
  days: '16 October 2024',
  place: 'Beijing',
  organisers: ['Phoenix Television'],
  sessions: [{ title: 'Panel', speakers: ['Ann', 'Bo'] }],
  speakerCount: 2,
  countries: [{ name: 'China', people: 2 }],
  registered: { people: 40, countries: [{ name: 'Azerbaijan', people: 3 }] },
  attended: 31,
  initiatives: [{ title: 'A green planet', signatures: 30 }],
  outcomes: [{ kind: 'fund', title: 'Special fund' }],
  news: [{ title: 'Let us meet', day: '16 October 2024' }],
};

it.each(REPORT_LANGUAGES)('says in %s everything that is known, and nothing else', (language) => {
  const { title, sections } = composeReport(FACTS, REPORT_WORDS[language], String);
  const all = [title, ...sections.flatMap(({ heading, body }) => [heading, body])].join('\n');
  for (const said of [
    'Zero Carbon $& Mission',
    'Ann',
    'China (2)',
    'Azerbaijan (3)',
    '40',
    '31',
    '30',
    'Special fund',
    'Let us meet',
  ])
    expect(all).toContain(said);
  expect(all).not.toMatch(/undefined|\{\w+\}/);
  expect(sections).toHaveLength(5);
});

it('leaves out what there is nothing to say of', () => {
  const nothing = {
    sessions: [],
    countries: [],
    registered: null,
    attended: null,
    initiatives: [],
    outcomes: [],
    news: [],
  };
  const { sections } = composeReport({ ...FACTS, ...nothing, speakerCount: 0 }, REPORT_WORDS.en, String);
  expect(sections.map(({ heading }) => heading)).toEqual(['The summit']);
});
