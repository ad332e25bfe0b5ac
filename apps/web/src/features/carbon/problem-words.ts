import type { Translate } from '../../app/i18n/use-text.js';
import type { FieldProblem, FormProblems } from './read-form.js';

/** What is wrong at a field, in words; what is only missing is said to who wanted to go on. */
export type SayProblem = (key: string, field: string) => string | undefined;

export function problemWords(problems: FormProblems, saysMissing: boolean, t: Translate): SayProblem {
  return (key, field) => {
    const problem: FieldProblem | undefined = problems[`${key}.${field}`];
    if (problem === undefined || (problem === 'required' && !saysMissing)) return undefined;
    return t(`carbon.problem.${problem}`);
  };
}

/** Of the form's fields: what a problem's field is found by on the page. */
export const fieldId = (key: string, field: string): string => `field-${key}.${field}`;
