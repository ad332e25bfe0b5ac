import { allTranslations, pickText } from '@app/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText, Translation } from '../graphql/index.js';
import type { OwnUsageRow, PersonUsageRow, SessionUsageRow } from './media-usage.repository.js';

@ObjectType({
  description:
    'Bytes over the media connections of these people, to the server and from it, and how long they were in the room, heard and saw something. Pages of one person that overlap count once.',
})
export class MediaUsage {
  @Field(() => Float, { description: 'By them to the server.' })
  sentBytes: number;
  @Field(() => Float, { description: 'By the server to them.' })
  receivedBytes: number;
  @Field(() => Float)
  connectedSeconds: number;
  @Field(() => Float)
  soundSeconds: number;
  @Field(() => Float)
  pictureSeconds: number;
}

@ObjectType({ description: "What was used of one session's live room." })
export class SessionMediaUsage extends MediaUsage {
  @Field(() => ID)
  sessionId: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => Date, { nullable: true })
  startsAt: Date | null;
  @Field(() => Int, { description: 'Different people; a guest is one per browser.' })
  people: number;
}

@ObjectType({ description: "What somebody used of one session's live room." })
export class ParticipantMediaUsage extends MediaUsage {
  @Field(() => [Translation], {
    nullable: true,
    description: 'Of who is in the programme or registered; null for everybody else together.',
  })
  names: Translation[] | null;
  @Field(() => Int)
  people: number;
}

@ObjectType({ description: "What the reader used of one session's live room." })
export class OwnMediaUsage extends MediaUsage {
  @Field(() => ID)
  sessionId: string;
  @Field(() => LocalizedText)
  title: LocalizedText;
  @Field(() => Date, { nullable: true })
  startsAt: Date | null;
}

export const toOwnMediaUsage = (
  { title, languages: [mainLanguage = 'en'], ...row }: OwnUsageRow,
  asked: readonly string[],
): OwnMediaUsage => ({ ...row, title: pickText(title, asked, mainLanguage) });
export const toSessionMediaUsage = ({ title, ...row }: SessionUsageRow): SessionMediaUsage => ({
  ...row,
  titles: allTranslations(title),
});
export const toParticipantMediaUsage = ({ name, ...row }: PersonUsageRow): ParticipantMediaUsage => ({
  ...row,
  names: name === null ? null : allTranslations(name),
});
