import { allTranslations, type DocumentRecord, type LanguageTexts, type OutcomeKind } from '@app/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OutcomeKindEnum, Translation } from '../graphql/index.js';

@ObjectType()
export class DraftInitiative {
  @Field(() => String)
  slug: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => Int, { nullable: true })
  signatoriesAbout: number | null;
  @Field(() => [Translation])
  signatoriesNotes: Translation[];
  @Field(() => [String], { description: 'ISO 3166-1 alpha-2.' })
  countriesNamed: readonly string[];
  @Field(() => [[Translation]])
  callsFor: Translation[][];
}

@ObjectType()
export class DraftOutcome {
  @Field(() => OutcomeKindEnum)
  kind: OutcomeKind;
  @Field(() => [Translation])
  titles: Translation[];
}

@ObjectType()
export class DraftCarbonProgramme {
  @Field(() => String)
  platform: string;
  @Field(() => [Translation])
  entry: Translation[];
  @Field(() => [[Translation]])
  scenes: Translation[][];
  @Field(() => [[Translation]])
  steps: Translation[][];
  @Field(() => [[Translation]])
  rules: Translation[][];
  @Field(() => [[Translation]])
  functions: Translation[][];
}

@ObjectType()
export class DraftNewsItem {
  @Field(() => String)
  language: string;
  @Field(() => String, { description: 'ISO 8601 date, or year and month where the day is not known.' })
  date: string;
}

@ObjectType({ description: 'What is told of a summit beside its programme, in all languages.' })
export class DraftRecord {
  @Field(() => [DraftInitiative])
  initiatives: DraftInitiative[];
  @Field(() => [DraftOutcome])
  outcomes: DraftOutcome[];
  @Field(() => DraftCarbonProgramme, { nullable: true })
  carbon: DraftCarbonProgramme | null;
  @Field(() => [[Translation]])
  participants: Translation[][];
  @Field(() => [DraftNewsItem])
  news: readonly DraftNewsItem[];
}

const listed = (list: readonly LanguageTexts[]): Translation[][] => list.map((texts) => allTranslations(texts));

export function toDraftRecord({ initiatives, outcomes, carbon, participants, news }: DocumentRecord): DraftRecord {
  return {
    initiatives: initiatives.map(({ title, signatoriesNote, callsFor, ...rest }) => ({
      ...rest,
      titles: allTranslations(title),
      signatoriesNotes: allTranslations(signatoriesNote ?? {}),
      callsFor: listed(callsFor),
    })),
    outcomes: outcomes.map(({ kind, title }) => ({ kind, titles: allTranslations(title) })),
    carbon: carbon && {
      platform: carbon.platform,
      entry: allTranslations(carbon.entry),
      scenes: listed(carbon.scenes),
      steps: listed(carbon.steps),
      rules: listed(carbon.rules),
      functions: listed(carbon.functions),
    },
    participants: listed(participants),
    news,
  };
}
