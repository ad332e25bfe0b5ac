import type { SummitRoleGrant, Viewer } from '@app/database';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

const RoleEnum = {
  ORGANISER: 'organiser',
  MODERATOR: 'moderator',
  SPEAKER: 'speaker',
  INTERPRETER: 'interpreter',
  ATTENDEE: 'attendee',
} as const;
registerEnumType(RoleEnum, { name: 'Role' });

@ObjectType()
export class SummitRole {
  @Field(() => ID)
  summitId: string;
  @Field(() => String)
  summitSlug: string;
  @Field(() => RoleEnum)
  role: SummitRoleGrant['role'];
}

@ObjectType('Viewer', { description: 'Who asks.' })
export class ViewerType {
  @Field(() => ID)
  userId: string;
  @Field(() => String, { nullable: true })
  email: string | null;
  @Field(() => String)
  name: string;
  @Field(() => ID, { nullable: true })
  personId: string | null;
  @Field(() => Boolean, { description: 'Named by the installation: founds summits without organising one yet.' })
  isFounder: boolean;
  @Field(() => [SummitRole])
  roles: SummitRole[];
  @Field(() => Boolean, { description: 'The demo organiser may open the outbox; nobody elsewhere.' })
  mayReadOutbox: boolean;
}

/** `mayReadOutbox` as the outbox's policy answers it. Roles are named once each, also when the user has one as several people. */
export function toViewerType(viewer: Viewer, mayReadOutbox: boolean): ViewerType {
  const roles = new Map(
    viewer.roles.map(({ summitId, summitSlug, role }) => [`${summitId} ${role}`, { summitId, summitSlug, role }]),
  );
  return {
    userId: viewer.userId,
    email: viewer.email,
    name: viewer.name,
    personId: viewer.personId,
    isFounder: viewer.isFounder === true,
    roles: [...roles.values()],
    mayReadOutbox,
  };
}
