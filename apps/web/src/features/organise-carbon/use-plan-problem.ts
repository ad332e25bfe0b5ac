import { useCallback } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { PlanProblem } from './organise-carbon.queries.js';

/** What is wrong at a path of the plan, in the organiser's words. */
export type SayPlanProblem = (path: string) => string | undefined;

export function usePlanProblem(problems: readonly PlanProblem[]): SayPlanProblem {
  const t = useText();
  const formats = useFormats();
  return useCallback(
    (path) => {
      const found = problems.find((problem) => problem.path === path);
      switch (found?.code) {
        case undefined:
          return undefined;
        case 'NO_FACTOR':
          return t('organise-carbon.problem.NO_FACTOR', {
            country: found?.country ? formats.country(found.country) : '',
          });
        case 'NO_FOOTPRINTS':
          return t('organise-carbon.problem.NO_FOOTPRINTS');
        case 'MISSING':
          return t('organise-carbon.problem.MISSING');
        case 'NOTHING_ENTERED':
          return t('organise-carbon.problem.NOTHING_ENTERED');
        default:
          return t('organise-carbon.problem.OUT_OF_RANGE');
      }
    },
    [problems, t, formats],
  );
}
