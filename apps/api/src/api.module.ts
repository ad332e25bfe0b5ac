import { Module } from '@nestjs/common';
import { AgendasModule } from './agendas/index.js';
import { AirportsModule } from './airports/index.js';
import { AnnouncementsModule } from './announcements/index.js';
import { AudienceExportsModule } from './audience-exports/index.js';
import { AuditModule } from './audit/index.js';
import { CalendarMailsModule } from './calendar-mails/index.js';
import { CalendarsModule } from './calendars/index.js';
import { CaptionsModule } from './captions/index.js';
import { CertificateTemplatesModule } from './certificate-templates/index.js';
import { CertificatesModule } from './certificates/index.js';
import { CarbonLeaderboardModule } from './carbon-leaderboard/index.js';
import { CarbonRanksModule } from './carbon-ranks/index.js';
import { CarbonProjectsModule } from './carbon-projects/index.js';
import { CarbonBalanceModule } from './carbon-balance/index.js';
import { CarbonFootprintsModule } from './carbon-footprints/index.js';
import { CarbonOrdersModule } from './carbon-orders/index.js';
import { DataRequestsModule } from './data-requests/index.js';
import { DelegationsModule } from './delegations/index.js';
import { DemoModule } from './demo/index.js';
import { EmbargoModule } from './embargo/index.js';
import { EmbedsModule } from './embeds/index.js';
import { ExchangeModule } from './exchange/index.js';
import { GraphqlFrameModule } from './graphql/index.js';
import { GuestOfHonourModule } from './guest-of-honour/index.js';
import { HealthModule } from './health/index.js';
import { HttpModule } from './http/index.js';
import { IdentityModule } from './identity/index.js';
import { InitiativeSignaturesModule } from './initiative-signatures/index.js';
import { InitiativesModule } from './initiatives/index.js';
import { InvitationsModule } from './invitations/index.js';
import { JobsModule } from './jobs/index.js';
import { MediaUsageModule } from './media-usage/index.js';
import { MessagingModule } from './messaging/index.js';
import { ModerationModule } from './moderation/index.js';
import { NewSummitsModule } from './new-summits/index.js';
import { OutcomesModule } from './outcomes/index.js';
import { NewsModule } from './news/index.js';
import { PeopleModule } from './people/index.js';
import { PhotosModule } from './photos/index.js';
import { PollsModule } from './polls/index.js';
import { ProfilesModule } from './profiles/index.js';
import { ProgrammeModule } from './programme/index.js';
import { ReactionsModule } from './reactions/index.js';
import { QuestionsModule } from './questions/index.js';
import { RegistrationModule } from './registration/index.js';
import { ReleasesModule } from './releases/index.js';
import { RollCallsModule } from './roll-calls/index.js';
import { RoomPassesModule } from './room-passes/index.js';
import { RunSheetsModule } from './run-sheets/index.js';
import { SearchModule } from './search/index.js';
import { SessionsModule } from './sessions/index.js';
import { SlidesModule } from './slides/index.js';
import { StageModule } from './stage/index.js';
import { SummitsModule } from './summits/index.js';
import { WebhooksModule } from './webhooks/index.js';
import { WebAppModule } from './web-app/index.js';

/** The API: GraphQL, calendars, health and the web app. Runs on the adapter that `createHttpAdapter` makes. */
@Module({
  imports: [
    HttpModule,
    GraphqlFrameModule,
    IdentityModule,
    ProgrammeModule,
    SummitsModule,
    NewSummitsModule,
    SessionsModule,
    ReleasesModule,
    JobsModule,
    AuditModule,
    SearchModule,
    WebhooksModule,
    PeopleModule,
    ProfilesModule,
    PhotosModule,
    DelegationsModule,
    StageModule,
    SlidesModule,
    MessagingModule,
    ModerationModule,
    PollsModule,
    QuestionsModule,
    InvitationsModule,
    EmbargoModule,
    InitiativesModule,
    InitiativeSignaturesModule,
    RollCallsModule,
    OutcomesModule,
    GuestOfHonourModule,
    NewsModule,
    RegistrationModule,
    DataRequestsModule,
    RoomPassesModule,
    RunSheetsModule,
    AnnouncementsModule,
    CarbonOrdersModule,
    ReactionsModule,
    MediaUsageModule,
    AgendasModule,
    CalendarsModule,
    CalendarMailsModule,
    CaptionsModule,
    AirportsModule,
    CarbonFootprintsModule,
    CarbonBalanceModule,
    CertificatesModule,
    CertificateTemplatesModule,
    AudienceExportsModule,
    CarbonProjectsModule,
    CarbonLeaderboardModule,
    CarbonRanksModule,
    EmbedsModule,
    ExchangeModule,
    HealthModule,
    WebAppModule,
    DemoModule,
  ],
})
export class ApiModule {}
