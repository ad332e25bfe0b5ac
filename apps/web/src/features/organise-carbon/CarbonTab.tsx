import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame, type OrganisedSummit, ViewLinks } from '../organise/index.js';
import { FinanceView } from './FinanceView.js';
import { DeskQuery } from './organise-carbon.queries.js';
import { OrdersView } from './OrdersView.js';
import { OverviewView } from './OverviewView.js';
import { PlanView } from './PlanView.js';
import { PublishView } from './PublishView.js';
import { RulesView } from './RulesView.js';
import classes from './organise-carbon.module.css';

const VIEWS = ['overview', 'rules', 'before', 'after', 'finance', 'orders', 'publish'] as const;
type View = (typeof VIEWS)[number];

/** `/organise/:summit/carbon`, `…/carbon/:view`: what the whole summit comes to, from the estimate to the published balance. */
export function CarbonTab({ summitSlug, view = 'overview' }: { summitSlug: string; view?: string }): ReactNode {
  const shown = VIEWS.find((each) => each === view);
  if (shown === undefined) return <NotFoundPage />;
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="carbon">
      {(summit) => <CarbonDesk key={summit.id} summit={summit} view={shown} />}
    </OrganiserFrame>
  );
}

function CarbonDesk({ summit, view }: { summit: OrganisedSummit; view: View }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: DeskQuery,
    variables: { slug: summit.slug },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const draft = result.data?.draftSummit;
  if (!draft)
    return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  const { carbonBalanceDesk: desk, carbonRules: rules } = draft;
  const shared = { summit, desk, onChanged: refresh };
  return (
    <div className={classes.page}>
      <ViewLinks
        label={t('organise-carbon.views')}
        views={VIEWS}
        current={view}
        hrefOf={(each) => `/organise/${summit.slug}/carbon${each === 'overview' ? '' : `/${each}`}`}
        nameOf={(each) => t(`organise-carbon.view.${each}`)}
      />
      {view === 'overview' && <OverviewView summit={summit} desk={desk} />}
      {view === 'rules' && <RulesView summitId={summit.id} rules={rules} onChanged={refresh} />}
      {view === 'before' && <PlanView key="before" stage="ESTIMATE" {...shared} />}
      {view === 'after' && <PlanView key="after" stage="RECOMPUTED" {...shared} />}
      {view === 'finance' && <FinanceView {...shared} />}
      {view === 'orders' && <OrdersView summitId={summit.id} />}
      {view === 'publish' && <PublishView {...shared} />}
    </div>
  );
}
