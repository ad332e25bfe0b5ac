import { isKnownTimeZone } from '@app/domain';
import { type FormTexts, type Problem, type Problems, translationsOf } from './settings-form.js';
import type { SummitFormat, SummitInput } from './settings.queries.js';

/** A new summit before it is made: from nothing, or from the summit `sourceId`. */
export interface NewSummitForm {
  /** Empty: from nothing. */
  readonly sourceId: string;
  readonly languages: readonly string[];
  readonly titles: FormTexts;
  readonly format: SummitFormat;
  readonly startsOn: string;
  /** Of a copy the earlier one's length says it. */
  readonly endsOn: string;
  readonly timeZone: string;
  readonly withSessions: boolean;
  readonly withPeople: boolean;
}

/** The form before anything was typed. */
export function noSummit(language: string, timeZone: string): NewSummitForm {
  return {
    sourceId: '',
    languages: [language],
    titles: {},
    format: 'ONLINE',
    startsOn: '',
    endsOn: '',
    timeZone,
    withSessions: true,
    withPeople: false,
  };
}

/** What can be seen to be wrong without asking the server. */
export function newSummitProblems(form: NewSummitForm): Problems {
  const found: [string, boolean, Problem][] = [
    ['languages', form.languages.length > 0, 'language-missing'],
    ['titles', translationsOf(form.titles).length > 0, 'title-missing'],
    ['startsOn', form.startsOn !== '', 'day-missing'],
    ['endsOn', form.sourceId !== '' || form.endsOn === '' || form.endsOn >= form.startsOn, 'end-before-start'],
    ['timeZone', isKnownTimeZone(form.timeZone.trim()), 'zone-unknown'],
  ];
  return Object.fromEntries(found.flatMap(([at, isRight, problem]) => (isRight ? [] : [[at, problem]])));
}

/** A summit of one day where no last day is given. */
export function newSummitInputOf(form: NewSummitForm): SummitInput {
  return {
    titles: translationsOf(form.titles),
    languages: [...form.languages],
    format: form.format,
    startsOn: form.startsOn,
    endsOn: form.endsOn === '' ? form.startsOn : form.endsOn,
    timeZone: form.timeZone.trim(),
  };
}
