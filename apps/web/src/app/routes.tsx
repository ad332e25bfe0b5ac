import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { wordyPage } from './wordy-page.js';

// Each page is a file of its own, fetched when somebody goes there.
const HomePage = lazy(async () => ({ default: (await import('../features/home/HomePage.js')).HomePage }));
const SummitPage = lazy(async () => ({ default: (await import('../features/summit/SummitPage.js')).SummitPage }));
const SummitChatPage = wordyPage(async () => ({
  default: (await import('../features/summit-chat/SummitChatPage.js')).SummitChatPage,
}));
const PersonPage = lazy(async () => ({ default: (await import('../features/person/PersonPage.js')).PersonPage }));
const SessionPage = wordyPage(async () => ({
  default: (await import('../features/session/SessionPage.js')).SessionPage,
}));
const RegistrationPage = lazy(async () => ({
  default: (await import('../features/registration/RegistrationPage.js')).RegistrationPage,
}));
const TicketPage = wordyPage(async () => ({ default: (await import('../features/ticket/TicketPage.js')).TicketPage }));
const CarbonBalancePage = wordyPage(async () => ({
  default: (await import('../features/organise-carbon/BalancePage.js')).BalancePage,
}));
const PublishedInitiativePage = wordyPage(async () => ({
  default: (await import('../features/signing/published/InitiativePage.js')).InitiativePage,
}));
const JoinInitiativePage = wordyPage(async () => ({
  default: (await import('../features/signing/published/JoinPage.js')).JoinPage,
}));
const SummitCarbonPage = wordyPage(async () => ({
  default: (await import('../features/carbon/SummitCarbonPage.js')).SummitCarbonPage,
}));
const SummitLeaderboardPage = wordyPage(async () => ({
  default: (await import('../features/carbon-leaderboard/LeaderboardPage.js')).SummitLeaderboardPage,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('../features/outcomes/RegisterPage.js')).RegisterPage,
}));
const GuestPageView = lazy(async () => ({
  default: (await import('../features/guest-of-honour/GuestPageView.js')).GuestPageView,
}));
const NewsPage = lazy(async () => ({ default: (await import('../features/news/NewsPage.js')).NewsPage }));
const ArticlePage = lazy(async () => ({ default: (await import('../features/news/ArticlePage.js')).ArticlePage }));
const PressPage = lazy(async () => ({ default: (await import('../features/news/PressPage.js')).PressPage }));
/** Addresses outside a summit's own pages: their list, too, is only for who goes there. */
const OtherRoutes = lazy(async () => ({ default: (await import('./other-routes.js')).OtherRoutes }));

/** Path → page. The first that fits wins, so fixed words stand before parameters. */
export function Routes(): ReactNode {
  const [path] = useLocation();
  useStartOfPage(path);
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/s/:summit">{({ summit }) => <SummitPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/people/:person">
            {({ summit, person }) => <PersonPage summitSlug={summit} personSlug={person} />}
          </Route>
          <Route path="/s/:summit/register">{({ summit }) => <RegistrationPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/ticket">{({ summit }) => <TicketPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/carbon/balance">{({ summit }) => <CarbonBalancePage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/chat">{({ summit }) => <SummitChatPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/carbon">{({ summit }) => <SummitCarbonPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/carbon/leaderboard">
            {({ summit }) => <SummitLeaderboardPage summitSlug={summit} />}
          </Route>
          <Route path="/s/:summit/outcomes">{({ summit }) => <RegisterPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/guest-of-honour">{({ summit }) => <GuestPageView summitSlug={summit} />}</Route>
          <Route path="/s/:summit/initiatives/:slug">
            {({ summit, slug }) => <PublishedInitiativePage summitSlug={summit} slug={slug} />}
          </Route>
          <Route path="/s/:summit/initiatives/:slug/join">
            {({ summit, slug }) => <JoinInitiativePage summitSlug={summit} slug={slug} />}
          </Route>
          <Route path="/s/:summit/news">{({ summit }) => <NewsPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/news/:article">
            {({ summit, article }) => <ArticlePage summitSlug={summit} articleSlug={article} />}
          </Route>
          <Route path="/s/:summit/press">{({ summit }) => <PressPage summitSlug={summit} />}</Route>
          <Route path="/s/:summit/:session">
            {({ summit, session }) => <SessionPage summitSlug={summit} sessionSlug={session} />}
          </Route>
          <Route>
            <OtherRoutes />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** A new page starts at its top, with the focus on it, so that keyboard and screen reader are where the eye is. Going back keeps the place. */
function useStartOfPage(path: string): void {
  const previous = useRef(path);
  const isHistory = useRef(false);
  useEffect(() => {
    const remember = (): void => {
      isHistory.current = true;
    };
    // Before the router's own listener, which renders the page.
    window.addEventListener('popstate', remember, { capture: true });
    return () => window.removeEventListener('popstate', remember, { capture: true });
  }, []);
  useEffect(() => {
    const isNew = previous.current !== path;
    const wentBack = isHistory.current;
    previous.current = path;
    isHistory.current = false;
    if (!isNew || wentBack) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
}
