import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../graphql/index.js';
import { type AuditTopic, AuditTopicEnum } from './audit-subjects.js';

registerEnumType(AuditTopicEnum, { name: 'AuditTopic' });
const AuditActionEnum = { ADDED: 'insert', CHANGED: 'update', REMOVED: 'delete' } as const;
registerEnumType(AuditActionEnum, { name: 'AuditAction' });

@ObjectType({ description: 'A field before and after, each as JSON text; null where there was nothing.' })
export class AuditChange {
  @Field(() => String, { description: 'As the history names it: `starts_at`.' })
  field: string;
  @Field(() => String, { nullable: true })
  before: string | null;
  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType({ description: 'The name of somebody or something whose id an entry holds.' })
export class AuditMention {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  name: string;
}

@ObjectType({ description: 'Something was added, changed or removed. Entries of one operation share its `requestId`.' })
export class AuditEntry {
  @Field(() => ID)
  id: string;
  @Field(() => Date)
  at: Date;
  @Field(() => String, {
    nullable: true,
    description: 'As they were called then; null for Canopy itself and for holders of a link.',
  })
  actorName: string | null;
  @Field(() => String, { nullable: true, description: 'The mutation; null for what Canopy does by itself.' })
  operation: string | null;
  @Field(() => String, { nullable: true })
  requestId: string | null;
  @Field(() => AuditActionEnum)
  action: 'insert' | 'update' | 'delete';
  @Field(() => String, { description: 'What it was: `session`, `appearance`, `person` …' })
  subject: string;
  @Field(() => AuditTopicEnum)
  topic: AuditTopic;
  @Field(() => String, { nullable: true, description: 'Its title or name as it was then.' })
  label: string | null;
  @Field(() => ID, { nullable: true })
  sessionId: string | null;
  @Field(() => ID, { nullable: true })
  personId: string | null;
  @Field(() => [AuditMention])
  mentions: AuditMention[];
  @Field(() => [AuditChange])
  changes: AuditChange[];
}

@ObjectType()
export class AuditEntryConnection {
  @Field(() => [AuditEntry])
  nodes: AuditEntry[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class AuditActor {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  name: string;
}

@InputType()
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Who changed it.' })
  actorId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The session that it is about.' })
  sessionId?: string | null;
  @Field(() => AuditTopicEnum, { nullable: true })
  topic?: AuditTopic | null;
}
