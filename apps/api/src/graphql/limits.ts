import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
  visit,
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
    costOfShape,
    maxAliases,
    loneOperation,
    ...(isIntrospectable ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
}

/**
 * The cost of a document's shape. graphql-armor multiplies by a page size that is written out and not by one in a
 * variable; pages are bounded where they are made (`MAX_PAGE_SIZE`), so neither counts here.
 */
function costOfShape(context: ValidationContext): ASTVisitor {
  const shapes: Pick<ValidationContext, 'getFragment' | 'reportError'> = {
    getFragment: (name) => {
      const fragment = context.getFragment(name);
      return fragment == null ? fragment : withoutPageSizes(fragment);
    },
    reportError: (error) => context.reportError(error),
  };
  const rule = costLimitRule({
    maxCost: MAX_COST,
    ignoreIntrospection: true,
    propagateOnRejection: false,
    onReject: [reportTo],
  });
  const visitor = rule(Object.assign(Object.create(context), shapes) as ValidationContext);
  return {
    OperationDefinition: (operation) =>
      visitor.OperationDefinition.enter(withoutPageSizes<OperationDefinitionNode>(operation)),
  };
}

const withoutPageSizes = <Node extends ASTNode>(node: Node): Node =>
  visit(node, { Argument: ({ name }) => (name.value === 'first' || name.value === 'last' ? null : undefined) });

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
