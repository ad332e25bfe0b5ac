import type { ModerationSettings } from '@app/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, result, resultUnion } from '../graphql/index.js';

@ObjectType('WordList', { description: 'Unwanted words of one language; they are found in texts of all.' })
export class WordListType {
  @Field(() => String, { description: 'BCP 47.' })
  language: string;
  @Field(() => [String], { description: 'With one of these a text is refused.' })
  refuse: readonly string[];
  @Field(() => [String], { description: 'With one of these it waits for who moderates.' })
  hold: readonly string[];
}

@ObjectType('ModerationSettings', { description: 'How a chat is moderated.' })
export class ModerationSettingsType {
  @Field(() => Boolean, { description: 'Every message of the audience waits until somebody has read it.' })
  isPreModerated: boolean;
  @Field(() => Int, { description: 'Between two messages of a person; 0 for none.' })
  slowModeSeconds: number;
  @Field(() => Boolean, { description: 'Messages with a link wait.' })
  holdsLinks: boolean;
  @Field(() => Int, { description: 'Messages of who came less than this ago wait; 0 for none.' })
  holdsNewcomersMinutes: number;
  @Field(() => Int, { description: 'So many reports of one message put it in front of who moderates.' })
  queueAfterReports: number;
  @Field(() => Int, { nullable: true, description: 'So many remove it by themselves; null for never.' })
  removeAfterReports: number | null;
  @Field(() => [WordListType])
  wordLists: readonly WordListType[];
}

@ObjectType('SummitModeration')
export class SummitModerationType {
  @Field(() => ID)
  summitId: string;
  @Field(() => ModerationSettingsType)
  settings: ModerationSettingsType;
}

@ObjectType('SessionModeration')
export class SessionModerationType {
  @Field(() => ID)
  sessionId: string;
  @Field(() => ModerationSettingsType, {
    nullable: true,
    description:
      'Of this session alone; null where the summit’s hold. Its words are unwanted beside those of the summit.',
  })
  own: ModerationSettingsType | null;
  @Field(() => ModerationSettingsType, { description: 'Of the summit.' })
  inherited: ModerationSettingsType;
}

export const SetSummitModerationResult = resultUnion('SetSummitModerationResult', [
  SummitModerationType,
  NotAllowed,
  NotFound,
]);
export type SetSummitModerationOutcome = SummitModerationType | NotAllowed | NotFound;
export const SetSessionModerationResult = resultUnion('SetSessionModerationResult', [
  SessionModerationType,
  NotAllowed,
  NotFound,
]);
export type SetSessionModerationOutcome = SessionModerationType | NotAllowed | NotFound;

export function toModerationSettings(settings: ModerationSettings): ModerationSettingsType {
  const { slowModeS, holdsNewcomersMin, wordLists, ...rest } = settings;
  return result(ModerationSettingsType, {
    ...rest,
    slowModeSeconds: slowModeS,
    holdsNewcomersMinutes: holdsNewcomersMin,
    wordLists: wordLists.map((list) => result(WordListType, list)),
  });
}
