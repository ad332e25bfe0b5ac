/** What is known of a summit that is over, in one language; only what everybody may read, and counts of people. */
export interface ReportFacts {
  title: string;
  theme: string | null;
  /** As a reader of the language writes them. */
  days: string;
  place: string | null;
  organisers: readonly string[];
  sessions: readonly { title: string; speakers: readonly string[] }[];
  speakerCount: number;
  /** Of speakers, moderators and delegations, by name; the most people first. */
  countries: readonly { name: string; people: number }[];
  /** Registrations that were confirmed; `null` where nobody could register. */
  registered: { people: number; countries: readonly { name: string; people: number }[] } | null;
  /** Different participants who were in a live room, as counted; `null` where no room was open. */
  attended: number | null;
  initiatives: readonly { title: string; signatures: number }[];
  outcomes: readonly { kind: string; title: string }[];
  news: readonly { title: string; day: string }[];
}
export interface ReportSection {
  heading: string;
  /** Plain text; an empty line parts paragraphs. */
  body: string;
}
/** Words of a report in one language. `{n}` is a number, `{name}` a name. */
export interface ReportWords {
  title: string;
  summit: string;
  participation: string;
  programme: string;
  decisions: string;
  news: string;
  theme: string;
  held: string;
  place: string;
  organisers: string;
  sessions: string;
  speakers: string;
  countries: string;
  registered: string;
  registeredFrom: string;
  attended: string;
  signatures: string;
  colon: string;
  separator: string;
  kinds: Readonly<Record<string, string>>;
}

/**
 * The draft of a closing report: a person reads and edits it before anybody else does. Labels and values rather than sentences, so
 * that nothing is said that the data do not say; a section without anything to say is left out.
 */
export function composeReport(
  facts: ReportFacts,
  words: ReportWords,
  number: (value: number) => string,
): { title: string; sections: ReportSection[] } {
  const line = (label: string, value: string): string => `${label}${words.colon}${value}`;
  const counted = (list: readonly { name: string; people: number }[]): string =>
    list.map(({ name, people }) => `${name} (${number(people)})`).join(words.separator);
  const section = (heading: string, lines: readonly (string | null)[], gap: string): ReportSection[] => {
    const said = lines.filter((each) => each !== null);
    return said.length === 0 ? [] : [{ heading, body: said.join(gap) }];
  };
  const { registered, attended } = facts;
  return {
    title: words.title.replace('{name}', () => facts.title),
    sections: [
      ...section(
        words.summit,
        [
          facts.theme === null ? null : line(words.theme, facts.theme),
          line(words.held, facts.days),
          facts.place === null ? null : line(words.place, facts.place),
          facts.organisers.length === 0 ? null : line(words.organisers, facts.organisers.join(words.separator)),
        ],
        '\n',
      ),
      ...section(
        words.participation,
        [
          facts.speakerCount === 0 ? null : line(words.speakers, number(facts.speakerCount)),
          facts.countries.length === 0 ? null : line(words.countries, counted(facts.countries)),
          registered === null ? null : line(words.registered, number(registered.people)),
          registered === null || registered.countries.length === 0
            ? null
            : line(words.registeredFrom, counted(registered.countries)),
          attended === null ? null : line(words.attended, number(attended)),
        ],
        '\n',
      ),
      ...section(
        words.programme,
        facts.sessions.length === 0
          ? []
          : [
              line(words.sessions, number(facts.sessions.length)),
              ...facts.sessions.map(({ title, speakers }) =>
                speakers.length === 0 ? title : `${title}\n${speakers.join(words.separator)}`,
              ),
            ],
        '\n\n',
      ),
      ...section(
        words.decisions,
        [
          ...facts.initiatives.map(({ title, signatures }) =>
            signatures === 0 ? title : `${title}\n${line(words.signatures, number(signatures))}`,
          ),
          ...facts.outcomes.map(({ kind, title }) => line(words.kinds[kind] ?? kind, title)),
        ],
        '\n\n',
      ),
      ...section(
        words.news,
        facts.news.map(({ title, day }) => `${title} (${day})`),
        '\n',
      ),
    ],
  };
}
