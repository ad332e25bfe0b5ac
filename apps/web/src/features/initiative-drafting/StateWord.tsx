import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { Draft } from './drafting.queries.js';
import classes from './initiative-drafting.module.css';

/** Where an initiative is on its way from a draft to its release. */
export function StateWord({ state }: { state: Draft['state'] }): ReactNode {
  const t = useText();
  return (
    <span className={classes.state} data-state={state}>
      {t(`initiative-drafting.state.${state}`)}
    </span>
  );
}
