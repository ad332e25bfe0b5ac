import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from './NotFoundPage.js';
import { wordyPage } from './wordy-page.js';

const SignInPage = wordyPage(async () => ({ default: (await import('../features/sign-in/SignInPage.js')).SignInPage }));
const CompleteSignInPage = wordyPage(async () => ({
  default: (await import('../features/sign-in/CompleteSignInPage.js')).CompleteSignInPage,
}));
const InvitationPage = wordyPage(async () => ({
  default: (await import('../features/invitation/InvitationPage.js')).InvitationPage,
}));
const OrganisePage = wordyPage(async () => ({
  default: (await import('../features/organise/OrganisePage.js')).OrganisePage,
}));
const ProgrammePage = wordyPage(async () => ({
  default: (await import('../features/organise/ProgrammePage.js')).ProgrammePage,
}));
const TicketPage = wordyPage(async () => ({ default: (await import('../features/ticket/TicketPage.js')).TicketPage }));
const RegistrationTab = wordyPage(async () => ({
  default: (await import('../features/organise-registration/RegistrationTab.js')).RegistrationTab,
}));
const InitiativesPage = wordyPage(async () => ({
  default: (await import('../features/initiative-drafting/InitiativesPage.js')).InitiativesPage,
}));
const InitiativePage = wordyPage(async () => ({
  default: (await import('../features/initiative-drafting/InitiativePage.js')).InitiativePage,
}));
const InitiativeDraftPage = wordyPage(async () => ({
  default: (await import('../features/initiative-drafting/DraftPage.js')).DraftPage,
}));
const MyDraftsPage = wordyPage(async () => ({
  default: (await import('../features/initiative-drafting/MyDraftsPage.js')).MyDraftsPage,
}));
const JoinDelegationPage = wordyPage(async () => ({
  default: (await import('../features/initiative-drafting/JoinPage.js')).JoinPage,
}));
const CarbonTab = wordyPage(async () => ({
  default: (await import('../features/organise-carbon/CarbonTab.js')).CarbonTab,
}));
const CertificatesTab = wordyPage(async () => ({
  default: (await import('../features/organise-certificates/CertificatesTab.js')).CertificatesTab,
}));
const CarbonPosterPage = wordyPage(async () => ({
  default: (await import('../features/organise-carbon/PosterPage.js')).PosterPage,
}));
const NewSummitPage = wordyPage(async () => ({
  default: (await import('../features/organise-settings/NewSummitPage.js')).NewSummitPage,
}));
const ExchangePage = wordyPage(async () => ({
  default: (await import('../features/organise-exchange/ExchangePage.js')).ExchangePage,
}));
const ImportSummitPage = wordyPage(async () => ({
  default: (await import('../features/organise-exchange/ImportSummitPage.js')).ImportSummitPage,
}));
const SettingsPage = wordyPage(async () => ({
  default: (await import('../features/organise-settings/SettingsPage.js')).SettingsPage,
}));
const ReleasePage = wordyPage(async () => ({
  default: (await import('../features/organise-release/ReleasePage.js')).ReleasePage,
}));
const MyAgendaPage = wordyPage(async () => ({
  default: (await import('../features/my-agenda/MyAgendaPage.js')).MyAgendaPage,
}));
const MyDataPage = wordyPage(async () => ({
  default: (await import('../features/personal-data/MyDataPage.js')).MyDataPage,
}));
const PeoplePage = wordyPage(async () => ({
  default: (await import('../features/organise-people/PeoplePage.js')).PeoplePage,
}));
const ProfilePage = wordyPage(async () => ({
  default: (await import('../features/profile/ProfilePage.js')).ProfilePage,
}));
const SearchPage = wordyPage(async () => ({ default: (await import('../features/search/SearchPage.js')).SearchPage }));
const WebhooksPage = wordyPage(async () => ({
  default: (await import('../features/organise-webhooks/WebhooksPage.js')).WebhooksPage,
}));
const HistoryPage = wordyPage(async () => ({
  default: (await import('../features/organise-audit/HistoryPage.js')).HistoryPage,
}));
const AnnouncementsPage = wordyPage(async () => ({
  default: (await import('../features/announcements/AnnouncementsPage.js')).AnnouncementsPage,
}));
const RunSheetsPage = wordyPage(async () => ({
  default: (await import('../features/run-sheet/RunSheetsPage.js')).RunSheetsPage,
}));
const VerifyPage = wordyPage(async () => ({
  default: (await import('../features/certificate/VerifyPage.js')).VerifyPage,
}));
const CertificatePage = wordyPage(async () => ({
  default: (await import('../features/certificate/CertificatePage.js')).CertificatePage,
}));
const SignPage = wordyPage(async () => ({ default: (await import('../features/signing/sign/SignPage.js')).SignPage }));
const SignatoriesPage = wordyPage(async () => ({
  default: (await import('../features/signing/desk/SignatoriesPage.js')).SignatoriesPage,
}));
const OutboxPage = wordyPage(async () => ({ default: (await import('../features/outbox/OutboxPage.js')).OutboxPage }));
const ScenesPage = wordyPage(async () => ({ default: (await import('../features/carbon/ScenesPage.js')).ScenesPage }));
const LifePage = wordyPage(async () => ({ default: (await import('../features/carbon/LifePage.js')).LifePage }));
const FootprintLinkPage = wordyPage(async () => ({
  default: (await import('../features/carbon/FootprintLinkPage.js')).FootprintLinkPage,
}));
const ProjectsPage = wordyPage(async () => ({
  default: (await import('../features/carbon-projects/ProjectsPage.js')).ProjectsPage,
}));
const ProjectPage = wordyPage(async () => ({
  default: (await import('../features/carbon-projects/ProjectPage.js')).ProjectPage,
}));
const DeskPage = wordyPage(async () => ({
  default: (await import('../features/carbon-projects/DeskPage.js')).DeskPage,
}));
const NewProjectPage = wordyPage(async () => ({
  default: (await import('../features/carbon-projects/NewProjectPage.js')).NewProjectPage,
}));
const DeskProjectPage = wordyPage(async () => ({
  default: (await import('../features/carbon-projects/DeskProjectPage.js')).DeskProjectPage,
}));
const OrderPage = wordyPage(async () => ({
  default: (await import('../features/carbon-checkout/OrderPage.js')).OrderPage,
}));
const DeskOrdersPage = wordyPage(async () => ({
  default: (await import('../features/carbon-checkout/DeskOrdersPage.js')).DeskOrdersPage,
}));
const AccountPage = wordyPage(async () => ({
  default: (await import('../features/carbon-checkout/AccountPage.js')).AccountPage,
}));
const OrderBackPage = wordyPage(async () => ({
  default: (await import('../features/carbon-checkout/BackPage.js')).BackPage,
}));
const LeaderboardPage = wordyPage(async () => ({
  default: (await import('../features/carbon-leaderboard/LeaderboardPage.js')).LeaderboardPage,
}));
const OutcomePage = lazy(async () => ({ default: (await import('../features/outcomes/OutcomePage.js')).OutcomePage }));
const OutcomesTab = wordyPage(async () => ({
  default: (await import('../features/outcomes/OutcomesTab.js')).OutcomesTab,
}));
const GuestTab = wordyPage(async () => ({
  default: (await import('../features/guest-of-honour/GuestTab.js')).GuestTab,
}));
const NewsDeskPage = wordyPage(async () => ({
  default: (await import('../features/organise-news/NewsDeskPage.js')).NewsDeskPage,
}));
const ArticleEditorPage = wordyPage(async () => ({
  default: (await import('../features/organise-news/ArticleEditorPage.js')).ArticleEditorPage,
}));
const PressKitPage = wordyPage(async () => ({
  default: (await import('../features/organise-news/PressKitPage.js')).PressKitPage,
}));
const ReportPage = wordyPage(async () => ({
  default: (await import('../features/organise-news/ReportPage.js')).ReportPage,
}));

/** Path → page, of all that are not below a summit's address. The first that fits wins. */
export function OtherRoutes(): ReactNode {
  return (
    <Switch>
      <Route path="/carbon">
        <ScenesPage />
      </Route>
      <Route path="/carbon/life">
        <LifePage />
      </Route>
      <Route path="/carbon/footprints/:token">{({ token }) => <FootprintLinkPage token={token} />}</Route>
      <Route path="/carbon/projects">
        <ProjectsPage />
      </Route>
      <Route path="/carbon/projects/:slug">{({ slug }) => <ProjectPage slug={slug} />}</Route>
      <Route path="/carbon/desk">
        <DeskPage />
      </Route>
      <Route path="/carbon/desk/new">
        <NewProjectPage />
      </Route>
      <Route path="/carbon/desk/projects/:project">{({ project }) => <DeskProjectPage projectId={project} />}</Route>
      <Route path="/carbon/desk/orders">
        <DeskOrdersPage />
      </Route>
      <Route path="/carbon/account">
        <AccountPage />
      </Route>
      <Route path="/carbon/orders/back/:order">{({ order }) => <OrderBackPage orderId={order} />}</Route>
      <Route path="/carbon/orders/:token">{({ token }) => <OrderPage token={token} />}</Route>
      <Route path="/carbon/leaderboard">
        <LeaderboardPage />
      </Route>
      <Route path="/outcomes/:slug">{({ slug }) => <OutcomePage slug={slug} />}</Route>
      <Route path="/tickets/:token">{({ token }) => <TicketPage token={token} />}</Route>
      <Route path="/my-agenda">
        <MyAgendaPage />
      </Route>
      <Route path="/my-data">
        <MyDataPage />
      </Route>
      <Route path="/search">
        <SearchPage />
      </Route>
      <Route path="/sign-in">
        <SignInPage />
      </Route>
      <Route path="/sign-in/:token">{({ token }) => <CompleteSignInPage token={token} />}</Route>
      <Route path="/invite/:token">{({ token }) => <InvitationPage token={token} />}</Route>
      <Route path="/profile/:summit">{({ summit }) => <ProfilePage summitSlug={summit} />}</Route>
      <Route path="/sign/:token">{({ token }) => <SignPage token={token} />}</Route>
      <Route path="/verify">
        <VerifyPage />
      </Route>
      <Route path="/verify/:code">{({ code }) => <CertificatePage code={code} />}</Route>
      <Route path="/organise">
        <OrganisePage />
      </Route>
      <Route path="/organise/new">
        <NewSummitPage />
      </Route>
      <Route path="/organise/import">
        <ImportSummitPage />
      </Route>
      <Route path="/organise/outbox">
        <OutboxPage />
      </Route>
      <Route path="/organise/:summit/registration">{({ summit }) => <RegistrationTab summitSlug={summit} />}</Route>
      <Route path="/initiatives">
        <MyDraftsPage />
      </Route>
      <Route path="/initiatives/join/:token">{({ token }) => <JoinDelegationPage token={token} />}</Route>
      <Route path="/initiatives/:id/draft">{({ id }) => <InitiativeDraftPage initiativeId={id} />}</Route>
      <Route path="/organise/:summit/initiatives">{({ summit }) => <InitiativesPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/initiatives/:slug">
        {({ summit, slug }) => <InitiativePage summitSlug={summit} slug={slug} />}
      </Route>
      <Route path="/organise/:summit/initiatives/:slug/signatories">
        {({ summit, slug }) => <SignatoriesPage summitSlug={summit} slug={slug} />}
      </Route>
      <Route path="/organise/:summit/initiatives/:slug/:tab">
        {({ summit, slug, tab }) => <InitiativePage summitSlug={summit} slug={slug} tab={tab} />}
      </Route>
      <Route path="/organise/:summit/certificates">{({ summit }) => <CertificatesTab summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/certificates/:kind">
        {({ summit, kind }) => <CertificatesTab summitSlug={summit} kind={kind} />}
      </Route>
      <Route path="/organise/:summit/certificates/:kind/:step">
        {({ summit, kind, step }) => <CertificatesTab summitSlug={summit} kind={kind} step={step} />}
      </Route>
      <Route path="/organise/:summit/carbon">{({ summit }) => <CarbonTab summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/carbon/poster">{({ summit }) => <CarbonPosterPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/carbon/:view">
        {({ summit, view }) => <CarbonTab summitSlug={summit} view={view} />}
      </Route>
      <Route path="/organise/:summit/outcomes">{({ summit }) => <OutcomesTab summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/outcomes/:outcome">
        {({ summit, outcome }) => <OutcomesTab summitSlug={summit} outcomeId={outcome} />}
      </Route>
      <Route path="/organise/:summit/guest-of-honour">{({ summit }) => <GuestTab summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/exchange">{({ summit }) => <ExchangePage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/settings">{({ summit }) => <SettingsPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/release">{({ summit }) => <ReleasePage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/people">{({ summit }) => <PeoplePage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/webhooks">{({ summit }) => <WebhooksPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/history">{({ summit }) => <HistoryPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/announcements">{({ summit }) => <AnnouncementsPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/run-sheet">{({ summit }) => <RunSheetsPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/run-sheet/:session">
        {({ summit, session }) => <RunSheetsPage summitSlug={summit} sessionSlug={session} />}
      </Route>
      <Route path="/organise/:summit/news">{({ summit }) => <NewsDeskPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/news/:article">
        {({ summit, article }) => <ArticleEditorPage summitSlug={summit} articleSlug={article} />}
      </Route>
      <Route path="/organise/:summit/report">{({ summit }) => <ReportPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/press">{({ summit }) => <PressKitPage summitSlug={summit} />}</Route>
      <Route path="/organise/:summit/programme">{({ summit }) => <ProgrammePage summitSlug={summit} />}</Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
