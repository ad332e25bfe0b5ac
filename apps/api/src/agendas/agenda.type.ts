import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';
import { Session, Summit } from '../programme/index.js';
import type { CalendarLinkKind } from './calendar-links.repository.js';

export const CalendarLinkKindEnum = { AGENDA: 'agenda', APPEARANCES: 'appearances' } as const;
registerEnumType(CalendarLinkKindEnum, {
  name: 'CalendarLinkKind',
  description: 'AGENDA: what somebody starred and registered for. APPEARANCES: what they were invited to.',
});

@ObjectType({ description: 'A secret address that a calendar subscribes to. Only who was given it knows it.' })
export class CalendarLink {
  @Field(() => CalendarLinkKindEnum)
  kind: CalendarLinkKind;
  @Field(() => Date)
  issuedAt: Date;
}

@ObjectType({ description: 'The sessions that the reader starred.' })
export class StarredSessions {
  @Field(() => [ID])
  sessionIds: string[];
}

@ObjectType()
export class AgendaEntry {
  @Field(() => Summit)
  summit: Summit;
  @Field(() => Session)
  session: Session;
}

@ObjectType({ description: "The reader's own agenda: the signed-in user's, else this browser's." })
export class MyAgenda {
  @Field(() => [AgendaEntry], {
    description: 'Starred sessions of all summits by their beginning, cancelled ones too.',
  })
  entries: AgendaEntry[];
  @Field(() => [Summit], { description: "Whose whole programme stands in the agenda's calendar." })
  registeredSummits: Summit[];
  @Field(() => Boolean, {
    description: 'Kept for this browser alone: nobody is signed in here by a link that was mailed to them.',
  })
  isOfBrowser: boolean;
  @Field(() => Boolean, { description: 'Whether the reader was invited to a session, and so has appearances.' })
  hasAppearances: boolean;
  @Field(() => [CalendarLink])
  links: CalendarLink[];
}

@ObjectType()
export class CalendarLinkIssued {
  @Field(() => CalendarLink)
  link: CalendarLink;
  @Field(() => String, {
    description: 'The only time that it is told. `webcal://` instead of `https://` opens it in a calendar program.',
  })
  url: string;
}

@ObjectType()
export class CalendarLinkRevoked {
  @Field(() => [CalendarLink], { description: 'Those that are left.' })
  links: CalendarLink[];
}

export const StarSessionResult = resultUnion('StarSessionResult', [StarredSessions, NotFound, Refused]);
export const IssueCalendarLinkResult = resultUnion('IssueCalendarLinkResult', [CalendarLinkIssued, NotAllowed]);
