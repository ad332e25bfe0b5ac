import type { PollFace } from '@app/contracts';
import {
  POLL_LIMITS,
  pollFormProblems,
  type PollFormProblem,
  type PollKind,
  type PollResultsRule,
  type PollStatus,
} from '@app/domain';

/** A poll as its makers know it, in the room and in the session's editor. */
export type MadePoll = Omit<PollFace, 'tally' | 'hiddenWords'>;

/** An option in the form; `key` is its own as long as the form lives, `id` what the server knows it by. */
export interface OptionForm {
  readonly key: string;
  readonly id: string | null;
  readonly text: Readonly<Record<string, string>>;
}
export interface PollForm {
  readonly kind: PollKind;
  readonly question: Readonly<Record<string, string>>;
  /** Kept, unsent, while a kind without options is chosen. */
  readonly options: readonly OptionForm[];
  readonly fewest: number;
  readonly most: number;
  readonly scale: number;
  readonly results: PollResultsRule;
  readonly mayChangeVote: boolean;
}
export type FormProblem = PollFormProblem | 'question' | 'option-texts';

export const hasOptions = (kind: PollKind): boolean => kind !== 'rating' && kind !== 'word-cloud';
/** Whether how many may be chosen is up to who makes the poll. */
export const hasLimits = (kind: PollKind): boolean => kind !== 'single' && kind !== 'rating';

export const newOption = (key: string): OptionForm => ({ key, id: null, text: {} });

export function newPollForm(makeKey: () => string): PollForm {
  return {
    kind: 'single',
    question: {},
    options: [newOption(makeKey()), newOption(makeKey())],
    fewest: 1,
    most: 3,
    scale: 5,
    results: 'when-closed',
    mayChangeVote: true,
  };
}

/** Of a poll that is there: to edit it, or to make another one like it. */
export function pollFormOf(poll: MadePoll): PollForm {
  const { kind, question, options, fewest, most, scale, results, mayChangeVote } = poll;
  return {
    kind,
    question,
    options: options.map(({ id, text }) => ({ key: id, id, text })),
    fewest,
    most,
    scale,
    results,
    mayChangeVote,
  };
}

/** A word of ours as GraphQL names it: `word-cloud` is `WORD_CLOUD`. */
type EnumName<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${EnumName<Tail>}`
  : Uppercase<Word>;
const enumName = <Word extends string>(word: Word): EnumName<Word> =>
  word.toUpperCase().replaceAll('-', '_') as EnumName<Word>;
const wordOf = (name: string): string => name.toLowerCase().replaceAll('_', '-');
export const pollKindOf = (name: EnumName<PollKind>): PollKind => wordOf(name) as PollKind;
export const pollResultsOf = (name: EnumName<PollResultsRule>): PollResultsRule => wordOf(name) as PollResultsRule;
export const pollStatusOf = (name: EnumName<PollStatus>): PollStatus => wordOf(name) as PollStatus;

const filled = (texts: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(texts)
    .map(([language, text]): [string, string] => [language, text.trim()])
    .filter(([, text]) => text !== '');
const toTranslations = (texts: Readonly<Record<string, string>>): { language: string; text: string }[] =>
  filled(texts).map(([language, text]) => ({ language, text }));

/** How many may be chosen, brought to what the kind and the number of options allow. */
export function limitsOf({ kind, options, fewest, most }: PollForm): { fewest: number; most: number } {
  if (!hasLimits(kind)) return { fewest: 1, most: 1 };
  const highest = kind === 'word-cloud' ? POLL_LIMITS.wordsPerVote : options.length;
  const upTo = Math.max(1, Math.min(most, highest));
  return { most: upTo, fewest: Math.max(1, Math.min(fewest, upTo)) };
}

/** As the API takes it. */
export function toPollInput(form: PollForm) {
  const { kind, question, options, scale, results, mayChangeVote } = form;
  return {
    kind: enumName(kind),
    question: toTranslations(question),
    options: hasOptions(kind) ? options.map(({ id, text }) => ({ id, text: toTranslations(text) })) : [],
    ...limitsOf(form),
    scale,
    results: enumName(results),
    mayChangeVote,
  };
}

/** What is missing; empty for a form that can be kept. */
export function problemsOf(form: PollForm): FormProblem[] {
  const { kind, question, options, scale } = form;
  const optionIds = hasOptions(kind) ? options.map(({ key }) => key) : [];
  return [
    ...(filled(question).length === 0 ? (['question'] as const) : []),
    ...(hasOptions(kind) && options.some(({ text }) => filled(text).length === 0) ? (['option-texts'] as const) : []),
    ...pollFormProblems({ kind, optionIds, scale, ...limitsOf(form) }),
  ];
}

/** Languages that the question or an option is in. */
export function languagesOf({ question, options }: PollForm): string[] {
  return [
    ...new Set([question, ...options.map(({ text }) => text)].flatMap((texts) => filled(texts).map(([tag]) => tag))),
  ];
}
