import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '@app/observability';
import type { BadField } from './bad-input.js';

/** Codes that a client may see as they are; everything else is a bug or an outage. */
const TOLD_CODES: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'RATE_LIMITED', 'FORBIDDEN_ORIGIN']);
/** Mercurius and Fastify refuse a request they can't read with one of these status codes. */
const CALLERS_FAULT = (status: unknown): status is number =>
  typeof status === 'number' && status >= 400 && status < 500;

export interface ErrorAnswer {
  statusCode: number;
  errors: GraphQLFormattedError[];
}

/**
 * Errors of one operation as the client gets them. Bad input keeps its fields, a document that doesn't fit the schema its
 * place, and everything unknown is logged once here and leaves as `INTERNAL` with the request's id.
 */
export function formatErrors(
  errors: readonly GraphQLError[],
  requestId: string,
  logger: Logger,
  isTalkative: boolean,
): ErrorAnswer {
  const answered = errors
    .flatMap((error) => unwrap(error))
    .map((error) => formatError(error, requestId, logger, isTalkative));
  const isUnreadable = errors.some((error) => CALLERS_FAULT(statusOf(error)));
  return { statusCode: isUnreadable ? (statusOf(errors[0]) ?? 400) : 200, errors: answered };
}

// Mercurius wraps what validation found in one error of its own.
function unwrap(error: GraphQLError): GraphQLError[] {
  const inner: unknown = (error.originalError as { errors?: unknown } | undefined)?.errors;
  if (!Array.isArray(inner)) return [error];
  return inner.map((one: unknown) =>
    one instanceof GraphQLError
      ? one
      : documentError(one instanceof Error ? one.message : 'The request could not be read.'),
  );
}

const statusOf = (error: GraphQLError | undefined): number | undefined => {
  const status: unknown = (error?.originalError as { statusCode?: unknown } | undefined)?.statusCode;
  return CALLERS_FAULT(status) ? status : undefined;
};

function formatError(
  error: GraphQLError,
  requestId: string,
  logger: Logger,
  isTalkative: boolean,
): GraphQLFormattedError {
  const place = {
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
  const told = toldError(error);
  if (told !== undefined) return { message: told.message, ...place, extensions: { ...told.extensions } };
  const fields = badVariable(error.message);
  if (fields !== undefined) return { message: error.message, ...place, extensions: { code: 'BAD_USER_INPUT', fields } };
  if (isDocumentError(error)) {
    const message = isTalkative ? error.message : error.message.replace(/ Did you mean .*$/s, '');
    return { message, ...place, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  }
  logger.error({ err: error.originalError ?? error, requestId, path: error.path }, 'an operation failed');
  return { message: 'Something went wrong here.', ...place, extensions: { code: 'INTERNAL', requestId } };
}

function toldError(error: GraphQLError): GraphQLError | undefined {
  for (const candidate of [error, error.originalError]) {
    if (!(candidate instanceof GraphQLError)) continue;
    // Compiled operations (graphql-jit) make errors without extensions, whatever the type says.
    const extensions: Readonly<Record<string, unknown>> | undefined = candidate.extensions;
    if (TOLD_CODES.has(extensions?.['code'])) return candidate;
  }
  return undefined;
}

const documentError = (message: string): GraphQLError => new GraphQLError(message);
/** Thrown by parsing, validation or Mercurius' own checks, so about the document and not about us. */
const isDocumentError = (error: GraphQLError): boolean =>
  error.path === undefined &&
  (error.originalError === undefined || error.originalError instanceof GraphQLError || statusOf(error) !== undefined);

const VARIABLE =
  /^Variable "\$(?<name>\w+)" (?:got invalid value .*?(?: at "(?<at>[^"]+)")?; (?<problem>.*)|of (?:required|non-null) type .*)$/s;

/** Which field a variable that doesn't fit its type is about; `undefined` for other messages. */
function badVariable(message: string): BadField[] | undefined {
  const match = VARIABLE.exec(message);
  if (match?.groups === undefined) return undefined;
  const { name = '', at, problem } = match.groups;
  // graphql writes list places as `input.titles[0].text`.
  const path = (at ?? name).replace(/\[(\d+)\]/g, '.$1');
  return [{ path, code: problem === undefined ? 'required' : 'wrong-type', message: problem ?? 'is required' }];
}
