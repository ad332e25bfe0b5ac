/** What stands in a form: values by field id, as the API takes them. */
export interface RegistrantForm {
  name: string;
  email: string;
  language: string;
  answers: Readonly<Record<string, readonly string[]>>;
}
/** Field id, `name` or `email` → code of what is wrong there. */
export type RegistrantProblems = Readonly<Record<string, string>>;

interface AskedField {
  id: string;
  isRequired: boolean;
}

/** What has to be filled in before it is worth asking the server, which has the last word. */
export function missingIn(form: RegistrantForm, fields: readonly AskedField[]): RegistrantProblems {
  const isEmpty = (id: string): boolean => (form.answers[id] ?? []).every((value) => value.trim() === '');
  return {
    ...(form.name.trim() === '' ? { name: 'required' } : {}),
    ...(form.email.trim() === '' ? { email: 'required' } : {}),
    ...Object.fromEntries(
      fields.filter(({ id, isRequired }) => isRequired && isEmpty(id)).map(({ id }) => [id, 'required']),
    ),
  };
}

/** The server's word about `input.name`, `input.email` and `input.answers.<field id>`. */
export function problemsFrom(fields: Readonly<Record<string, { code: string }>>): RegistrantProblems {
  return Object.fromEntries(
    Object.entries(fields).map(([path, { code }]) => [path.replace(/^input\.(answers\.)?/, ''), code]),
  );
}

/** Answers as the API takes them: nothing that is empty. */
export function answersOf(form: RegistrantForm): { fieldId: string; values: string[] }[] {
  return Object.entries(form.answers)
    .map(([fieldId, values]) => ({ fieldId, values: values.filter((value) => value.trim() !== '') }))
    .filter(({ values }) => values.length > 0);
}
