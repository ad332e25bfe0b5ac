import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { DateTimeScalar } from './date-time.scalar.js';

const HEADER = '# Generated from the code of apps/api by `npm run gen:schema`; reviewed like code, never edited.\n\n';
type Imported = Type | DynamicModule | Promise<DynamicModule> | { forwardRef: () => Type };

/** The schema that an app with this module serves, sorted, as SDL. Reads decorators only: no database, no provider is made. */
export async function printSchemaOf(module: Type): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await builder.get(GraphQLSchemaFactory).create(classesOf(module), [DateTimeScalar]);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
  }
}

/** Every class that the module or one it imports provides; those that are no resolvers do no harm to the schema. */
function classesOf(module: Type, seen = new Set<Type>()): Type[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const own = ((Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? []).filter(
    (provider): provider is Type => typeof provider === 'function',
  );
  const imports = (Reflect.getMetadata('imports', module) as Imported[] | undefined) ?? [];
  return [...own, ...imports.flatMap((imported) => (typeof imported === 'function' ? classesOf(imported, seen) : []))];
}
