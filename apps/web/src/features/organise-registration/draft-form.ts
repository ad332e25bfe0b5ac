import type { DraftForm, FieldKind, FormInput } from './organise-registration.queries.js';

type Texts = Readonly<Record<string, string>>;
export interface EditedOption {
  id: string;
  labels: Texts;
}
export interface EditedField {
  id: string;
  kind: FieldKind;
  labels: Texts;
  helps: Texts;
  isRequired: boolean;
  options: readonly EditedOption[];
}
/** The form while it is edited. Times are wall-clock times in the summit's zone, `2022-12-20T14:00`; empty: none. */
export interface EditedForm {
  isOpen: boolean;
  opensAt: string;
  closesAt: string;
  /** Whole number as typed; empty: without limit. */
  capacity: string;
  needsApproval: boolean;
  fields: readonly EditedField[];
}
export type FormProblem = 'closes-before-opening' | 'capacity' | 'label' | 'options' | 'option-label';
/** Which part is wrong: `closesAt`, `capacity`, or a field's id. */
export type FormProblems = Readonly<Record<string, FormProblem>>;

/** Converts between instants and wall-clock times in one zone. */
export interface ZoneClock {
  wallClockOf: (instant: string) => string;
  instantOf: (wallClock: string) => string;
}

export const EMPTY_FORM: EditedForm = {
  isOpen: false,
  opensAt: '',
  closesAt: '',
  capacity: '',
  needsApproval: false,
  fields: [],
};
export const isChoice = (kind: FieldKind): boolean => kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE';

export function editedForm(form: DraftForm | null, clock: ZoneClock): EditedForm {
  if (form === null) return EMPTY_FORM;
  return {
    isOpen: form.isOpen,
    opensAt: form.opensAt === null ? '' : clock.wallClockOf(form.opensAt),
    closesAt: form.closesAt === null ? '' : clock.wallClockOf(form.closesAt),
    capacity: form.capacity === null ? '' : String(form.capacity),
    needsApproval: form.needsApproval,
    fields: form.fields.map(({ labels, helps, options, ...field }) => ({
      ...field,
      labels: textsOf(labels),
      helps: textsOf(helps),
      options: options.map((option) => ({ id: option.id, labels: textsOf(option.labels) })),
    })),
  };
}

/** What has to be mended before the form can be saved. */
export function problemsOf(form: EditedForm): FormProblems {
  const problems: Record<string, FormProblem> = {};
  if (form.opensAt !== '' && form.closesAt !== '' && form.closesAt <= form.opensAt)
    problems['closesAt'] = 'closes-before-opening';
  if (!/^\d{0,7}$/.test(form.capacity.trim()) || Number(form.capacity) > 1_000_000) problems['capacity'] = 'capacity';
  for (const { id, kind, labels, options } of form.fields) {
    if (isBlank(labels)) problems[id] = 'label';
    else if (isChoice(kind) && options.length === 0) problems[id] = 'options';
    else if (isChoice(kind) && options.some((option) => isBlank(option.labels))) problems[id] = 'option-label';
  }
  return problems;
}

export function inputOf(form: EditedForm, clock: ZoneClock): FormInput {
  return {
    isOpen: form.isOpen,
    opensAt: form.opensAt === '' ? null : clock.instantOf(form.opensAt),
    closesAt: form.closesAt === '' ? null : clock.instantOf(form.closesAt),
    capacity: form.capacity.trim() === '' ? null : Number(form.capacity),
    needsApproval: form.needsApproval,
    fields: form.fields.map(({ labels, helps, options, kind, ...field }) => ({
      ...field,
      kind,
      labels: translationsOf(labels),
      helps: translationsOf(helps),
      options: isChoice(kind)
        ? options.map((option) => ({ id: option.id, labels: translationsOf(option.labels) }))
        : [],
    })),
  };
}

/** An id that no field or option of the form has. */
export function newId(form: EditedForm): string {
  const taken = new Set(form.fields.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]));
  for (;;) {
    const id = `f-${crypto.randomUUID().slice(0, 8)}`;
    if (!taken.has(id)) return id;
  }
}

/** The entry one place further up (−1) or down (1); at the end it stays. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by;
  const entry = list[index];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(to, 0, entry);
}

const isBlank = (texts: Texts): boolean => Object.values(texts).every((text) => text.trim() === '');
const textsOf = (translations: readonly { language: string; text: string }[]): Texts =>
  Object.fromEntries(translations.map(({ language, text }) => [language, text]));
const translationsOf = (texts: Texts): { language: string; text: string }[] =>
  Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([language, text]) => ({ language, text: text.trim() }));
