import type { CombinedError } from '@urql/core';

/** What the API says about one wrong field: a stable code to translate, a plain English sentence for developers. */
interface FieldProblem {
  code: string;
  message: string;
}
/**
 * What went wrong with a request, in the ways a page can answer: `network` nothing came back; `bad-input` the named
 * fields are wrong (keyed by path, `input.titles.0.text`); `rate-limited` too much at once; `internal` our fault, with the id that stands in the log.
 */
export type RequestProblem =
  | { kind: 'network' }
  | { kind: 'bad-input'; fields: Readonly<Record<string, FieldProblem>> }
  | { kind: 'rate-limited'; retryAfterSeconds: number }
  | { kind: 'internal'; requestId: string | null };

/** Reads urql's error once, so that no page looks into `extensions` itself. */
export function problemOf(error: CombinedError): RequestProblem {
  const first = error.graphQLErrors[0];
  if (!first) return error.networkError ? { kind: 'network' } : { kind: 'internal', requestId: null };
  const { code, fields, requestId, retryAfterSeconds } = first.extensions;
  if (code === 'BAD_USER_INPUT') return { kind: 'bad-input', fields: fieldsOf(fields) };
  if (code === 'RATE_LIMITED') {
    return { kind: 'rate-limited', retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : 60 };
  }
  return { kind: 'internal', requestId: typeof requestId === 'string' ? requestId : null };
}

function fieldsOf(fields: unknown): Record<string, FieldProblem> {
  if (!Array.isArray(fields)) return {};
  return Object.fromEntries(
    fields.flatMap((field: unknown) => {
      if (typeof field !== 'object' || field === null || !('path' in field)) return [];
      const code = 'code' in field ? String(field.code) : 'invalid';
      return [[String(field.path), { code, message: 'message' in field ? String(field.message) : '' }]];
    }),
  );
}
