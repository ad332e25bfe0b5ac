import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ASTVisitor,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** The organiser's deepest screen asks for nine levels. */
const MAX_DEPTH = 12;
/** Of graphql-armor's static cost (a field 1, an object 2, times 1.5 per level). Our largest screen asks for about a third. */
const MAX_COST = 9_000;
const MAX_ALIASES = 15;
/** Tokens of one document; parsing stops there. */
export const MAX_TOKENS = 2_000;

/** Bounds what one document may ask, before any of it runs. `isIntrospectable` where developers look, not in production. */
export function limitRules(isIntrospectable: boolean): ValidationRule[] {
  return [
    maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: true, propagateOnRejection: false, onReject: [reportTo] }),
    costLimitRule({ maxCost: MAX_COST, ignoreIntrospection: true, propagateOnRejection: false, onReject: [reportTo] }),
    maxAliases,
    loneOperation,
    ...(isIntrospectable ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
}

// The rules throw by default, which hides every other mistake in the document; reported, all of them are answered at once.
function reportTo(context: ValidationContext | null, error: GraphQLError): void {
  context?.reportError(error);
}

function maxAliases(context: ValidationContext): ASTVisitor {
  let count = 0;
  return {
    Field(node) {
      if (node.alias === undefined) return;
      count += 1;
      if (count === MAX_ALIASES + 1)
        context.reportError(new GraphQLError(`A document may have at most ${MAX_ALIASES} aliases.`, { nodes: node }));
    },
  };
}

/** Compiled documents are kept by their text alone, so a document is one operation. */
function loneOperation(context: ValidationContext): ASTVisitor {
  let count = 0;
  return {
    OperationDefinition(node) {
      count += 1;
      if (count === 2) context.reportError(new GraphQLError('Send one operation per request.', { nodes: node }));
    },
  };
}
