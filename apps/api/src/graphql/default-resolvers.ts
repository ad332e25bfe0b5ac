import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Takes away the resolver that Nest gives every plain field. It only reads the property of the same name, which the
 * executor does by itself, and compiled queries read without a call: an agenda has ten thousand such fields.
 */
export function dropPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (
        field.resolve?.name === 'rootFieldResolver' &&
        readsOwnName(field.resolve as (root: unknown) => unknown, field.name)
      )
        delete field.resolve;
    }
  }
  return schema;
}

/** A renamed field reads another property and must keep its resolver. */
function readsOwnName(resolve: (root: unknown) => unknown, name: string): boolean {
  return resolve(new Proxy({}, { get: (_, property) => property })) === name;
}
