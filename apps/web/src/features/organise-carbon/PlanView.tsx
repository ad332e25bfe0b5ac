import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { AirportsByCodeQuery, toAirportChoice } from '../carbon/index.js';
import type { OrganisedSummit } from '../organise/index.js';
import { PlansQuery, type CarbonPlan, type Desk, type Stage } from './organise-carbon.queries.js';
import { airportsIn, planForm, type PlanForm } from './plan-form.js';
import { PlanEditor } from './PlanEditor.js';

export interface PlanViewProps {
  summit: OrganisedSummit;
  stage: Stage;
  desk: Desk;
  onChanged: () => void;
}

/** What organisers say of a summit, before it or after: as it was saved last. */
export function PlanView(props: PlanViewProps): ReactNode {
  const [result, ask] = useQuery({
    query: PlansQuery,
    variables: { slug: props.summit.slug },
    requestPolicy: 'network-only',
  });
  const plans = result.data?.draftSummit?.carbonBalanceDesk.plans;
  if (!plans)
    return result.error ? (
      <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return <NamedPlan plans={plans} {...props} />;
}

/** Shown as soon as the airports in it are known by their names. */
function NamedPlan({ plans, ...props }: PlanViewProps & { plans: readonly CarbonPlan[] }): ReactNode {
  const formats = useFormats();
  const plan = plans.find(({ stage }) => stage === props.stage);
  const other = plans.find(({ stage }) => stage !== props.stage);
  // Those of the beginning: what is chosen later is known already.
  const [codes] = useState(() => [...new Set(plans.flatMap(airportsIn))]);
  const [result, ask] = useQuery({ query: AirportsByCodeQuery, variables: { codes }, pause: codes.length === 0 });
  if (codes.length > 0 && !result.data)
    return result.error ? (
      <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  const airports = (result.data?.airportsByCode ?? []).map(toAirportChoice);
  const formOf = (saved: CarbonPlan | undefined): PlanForm =>
    planForm(saved, airports, (value) => formats.number(value));
  // After, one may begin with what was expected; what is there already is not overwritten.
  const mayTakeOver = props.stage === 'RECOMPUTED' && plan === undefined && other !== undefined;
  return (
    <PlanEditor
      {...props}
      plan={plan}
      initial={formOf(plan)}
      beginning={mayTakeOver ? formOf(other) : undefined}
      formOf={formOf}
    />
  );
}
