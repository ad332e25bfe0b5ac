import type { CombinedError } from '@urql/core';

/**
 * What went wrong with a request, in the four ways a page can answer:
 * `network` nothing came back; `bad-input` the named fields are wrong (path → message, for developers: the form has the words);
 * `refused` a rule said no outside of a result type; `internal` our fault, with the id that stands in the log.
 */
export type RequestProblem =
  | { kind: 'network' }
  | { kind: 'bad-input'; fields: Readonly<Record<string, string>> }
  | { kind: 'refused'; code: string }
  | { kind: 'internal'; requestId: string | null };

/** Reads urql's error once, so that no page looks into `extensions` itself. */
export function problemOf(error: CombinedError): RequestProblem {
  const first = error.graphQLErrors[0];
  if (!first) return error.networkError ? { kind: 'network' } : { kind: 'internal', requestId: null };
  const { code, fields, requestId } = first.extensions as { code?: unknown; fields?: unknown; requestId?: unknown };
  if (code === 'BAD_USER_INPUT') return { kind: 'bad-input', fields: fieldsOf(fields) };
  if (typeof code === 'string' && /^[a-z][a-z-]+$/.test(code) && code !== 'internal') return { kind: 'refused', code };
  return { kind: 'internal', requestId: typeof requestId === 'string' ? requestId : null };
}

/** Both shapes in use: `{path: message}` and `[{path, message}]`. */
function fieldsOf(fields: unknown): Record<string, string> {
  if (Array.isArray(fields)) {
    return Object.fromEntries(
      fields.flatMap((field: unknown) => {
        if (typeof field !== 'object' || field === null || !('path' in field)) return [];
        const path = Array.isArray(field.path) ? field.path.join('.') : String(field.path);
        return [[path, 'message' in field ? String(field.message) : '']];
      }),
    );
  }
  if (typeof fields === 'object' && fields !== null)
    return Object.fromEntries(Object.entries(fields).map(([path, message]) => [path, String(message)]));
  return {};
}
