import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { AirportsByCodeQuery, toAirportChoice } from '../carbon/index.js';
import type { OrganisedSummit } from '../organise/index.js';
import type { CarbonPlan, Desk, Stage } from './organise-carbon.queries.js';
import { airportsIn, planForm, type PlanForm } from './plan-form.js';
import { PlanEditor } from './PlanEditor.js';

export interface PlanViewProps {
  summit: OrganisedSummit;
  stage: Stage;
  desk: Desk;
  plan: CarbonPlan | undefined;
  /** What may be taken over as a beginning. */
  template?: CarbonPlan | undefined;
  onChanged: () => void;
}

/** What organisers say of a summit, before it or after: shown as soon as the airports in it are known by their names. */
export function PlanView({ plan, template, ...rest }: PlanViewProps): ReactNode {
  const formats = useFormats();
  const codes = [...new Set([...airportsIn(plan), ...airportsIn(template)])];
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
  return (
    <PlanEditor
      {...rest}
      plan={plan}
      initial={formOf(plan)}
      // Nobody takes over what is there already.
      beginning={plan === undefined && template !== undefined ? formOf(template) : undefined}
      formOf={formOf}
    />
  );
}
