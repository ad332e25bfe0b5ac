import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { ZodType, z } from 'zod';

/** One wrong field: `path` from the argument on (`input.startsAt`, `input.titles.0.text`), a stable `code`, a plain sentence. */
export interface BadField {
  path: string;
  code: string;
  message: string;
}

/** The caller sent something that no rule needed to look at. Leaves as `BAD_USER_INPUT` with its fields. */
export class BadInput extends GraphQLError {
  constructor(readonly fields: readonly BadField[]) {
    super(fields.map(({ path, message }) => `${path}: ${message}`).join('; '), {
      extensions: { code: 'BAD_USER_INPUT', fields },
    });
  }
}

/** `value` as the schema understands it. @throws BadInput naming each wrong field below `at`. */
function parseInput<Schema extends ZodType>(schema: Schema, value: unknown, at: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadInput(
    parsed.error.issues.map((issue) => ({
      path: [at, ...issue.path].filter((part) => part !== '').join('.'),
      // A refinement names its own code: `ctx.addIssue({ code: 'custom', params: { code: 'unknown-zone' }, … })`.
      code:
        issue.code === 'custom' && typeof issue.params?.['code'] === 'string'
          ? issue.params['code']
          : issue.code.replaceAll('_', '-'),
      message: issue.message,
    })),
  );
}

/** Pipe for one argument: `@Args('input', { type: () => SessionInput }, parseWith(SessionSchema)) input: ParsedSession`. */
export const parseWith = <Schema extends ZodType>(schema: Schema): PipeTransform<unknown, z.output<Schema>> => ({
  transform: (value: unknown, metadata: ArgumentMetadata) => parseInput(schema, value, metadata.data ?? ''),
});
