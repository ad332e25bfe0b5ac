import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.js';

/** Typed GraphQL documents: `graphql('query …')`. Types come from `schema.graphql`; after a change of it run `npm run gen`. */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string; ID: string } }>();
export type { ResultOf, VariablesOf } from 'gql.tada';
