import {
  allTranslations,
  type DocumentDelegation,
  type DocumentOrganisation,
  type DocumentPerson,
  type DocumentRecord,
  type DocumentSession,
  type DocumentSubForum,
  type LanguageTexts,
  pickText,
  type PickedText,
} from '@app/domain';
import { result } from '../graphql/index.js';
import {
  Appearance,
  CarbonProgramme,
  Delegation,
  DelegationMember,
  GuestOfHonour,
  Initiative,
  Organisation,
  Outcome,
  Person,
  PersonAppearance,
  ProgrammeVersion,
  Session,
  type StageOverlay,
  SubForum,
  Summit,
} from './programme.types.js';
import type { ReleasedProgramme } from './released-programme.js';

/** A released programme as readers of these languages see it. `stages` is kept and read later; the rest is fixed. */
export function viewProgramme(
  programme: ReleasedProgramme,
  languages: readonly string[],
  stages: StageOverlay,
  publicUrl: string,
): Summit {
  const { summit, organisers, subForums, sessions, people, record, delegations = [] } = programme.document;
  const texts = new Texts(languages, summit.languages[0] ?? 'en');
  const tracks = new Map(subForums.map((subForum) => [subForum.id, subForumOf(subForum, texts)]));
  const everybody = new Map(people.map((person) => [person.id, personOf(person, texts)]));
  return result(Summit, {
    id: summit.id,
    slug: summit.slug,
    title: texts.pick(summit.title),
    titles: allTranslations(summit.title),
    theme: texts.pickOrNull(summit.theme),
    themes: allTranslations(summit.theme ?? {}),
    format: summit.format,
    place: texts.pickOrNull(summit.place),
    geo: summit.geo ?? null,
    timeZone: summit.timeZone,
    startsOn: summit.startsOn,
    endsOn: summit.endsOn,
    dateNote: texts.pickOrNull(summit.dateNote),
    languages: summit.languages,
    isRehearsal: summit.isRehearsal,
    organisers: organisers.map((organiser) => organisationOf(organiser, texts)),
    guestOfHonour:
      summit.guestOfHonour === null
        ? null
        : result(GuestOfHonour, {
            country: summit.guestOfHonour.country,
            reason: texts.pickOrNull(summit.guestOfHonour.reason),
          }),
    subForums: [...tracks.values()],
    ...recordOf(record, texts),
    version: programme.version,
    versions: programme.versions.map(({ number, name, releasedAt, changelog }) =>
      result(ProgrammeVersion, {
        number,
        name,
        releasedAt: new Date(releasedAt).toISOString(),
        changelog: texts.pickOrNull(changelog),
      }),
    ),
    calendarUrl: `${publicUrl}/calendar/summits/${summit.slug}.ics`,
    agenda: sessions.map((session) => sessionOf(session, texts, stages, tracks, everybody)),
    delegations: delegations.map((delegation) => delegationOf(delegation, texts, everybody)),
    everybody: [...everybody.values()],
  });
}

/** Picks texts for one choice of languages. */
class Texts {
  constructor(
    private readonly languages: readonly string[],
    private readonly mainLanguage: string,
  ) {}
  pick(texts: LanguageTexts): PickedText {
    return pickText(texts, this.languages, this.mainLanguage);
  }
  pickOrNull(texts: LanguageTexts | null): PickedText | null {
    return texts === null || Object.keys(texts).length === 0 ? null : this.pick(texts);
  }
  pickAll(list: readonly LanguageTexts[]): PickedText[] {
    return list.map((texts) => this.pick(texts));
  }
}

const organisationOf = ({ id, name, country }: DocumentOrganisation, texts: Texts): Organisation =>
  result(Organisation, { id, name: texts.pick(name), country });

const subForumOf = ({ title, ...rest }: DocumentSubForum, texts: Texts): SubForum =>
  result(SubForum, { ...rest, title: texts.pick(title) });

/** `appearances` are added as the sessions are viewed. */
const personOf = (
  { name, title, organisation, biography = null, photoId = null, ...rest }: DocumentPerson,
  texts: Texts,
): Person =>
  result(Person, {
    ...rest,
    photoId,
    biography: texts.pickOrNull(biography),
    name: texts.pick(name),
    names: allTranslations(name),
    title: texts.pickOrNull(title),
    organisation: organisation === null ? null : organisationOf(organisation, texts),
    appearances: [],
  });

function delegationOf(
  { id, organisation, country, members }: DocumentDelegation,
  texts: Texts,
  everybody: ReadonlyMap<string, Person>,
): Delegation {
  return result(Delegation, {
    id,
    organisation: organisation === null ? null : organisationOf(organisation, texts),
    country,
    members: members.flatMap(({ personId, isHead }) => {
      const person = everybody.get(personId);
      return person === undefined ? [] : result(DelegationMember, { person, isHead });
    }),
  });
}

function sessionOf(
  session: DocumentSession,
  texts: Texts,
  stages: StageOverlay,
  tracks: ReadonlyMap<string, SubForum>,
  everybody: ReadonlyMap<string, Person>,
): Session {
  const {
    title,
    description,
    subForumId,
    appearances,
    releasedAt: _releasedAt,
    sequence: _sequence,
    ...rest
  } = session;
  const viewed = Object.assign(new Session(stages), {
    ...rest,
    title: texts.pick(title),
    description: texts.pickOrNull(description),
    subForum: subForumId === null ? null : (tracks.get(subForumId) ?? null),
  });
  viewed.appearances = appearances.flatMap(({ personId, role, fromLanguage, toLanguage }) => {
    const person = everybody.get(personId);
    if (person === undefined) return [];
    person.appearances.push(result(PersonAppearance, { role, session: viewed }));
    return result(Appearance, { person, role, fromLanguage, toLanguage });
  });
  return viewed;
}

function recordOf({ initiatives, outcomes, carbon, participants, news }: DocumentRecord, texts: Texts) {
  return {
    initiatives: initiatives.map(({ title, signatoriesNote, callsFor, ...rest }) =>
      result(Initiative, {
        ...rest,
        title: texts.pick(title),
        titles: allTranslations(title),
        signatoriesNote: texts.pickOrNull(signatoriesNote),
        callsFor: texts.pickAll(callsFor),
      }),
    ),
    outcomes: outcomes.map(({ kind, title }) => result(Outcome, { kind, title: texts.pick(title) })),
    carbon:
      carbon === null
        ? null
        : result(CarbonProgramme, {
            platform: carbon.platform,
            entry: texts.pick(carbon.entry),
            scenes: texts.pickAll(carbon.scenes),
            steps: texts.pickAll(carbon.steps),
            rules: texts.pickAll(carbon.rules),
            functions: texts.pickAll(carbon.functions),
          }),
    participants: texts.pickAll(participants),
    news,
  };
}
