import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  Location,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  visit,
} from 'graphql';

/** Fragments and conditions count as levels. The organiser's deepest answer has thirteen: a saved session's people's names. */
const MAX_DEPTH = 16;
/** Of graphql-armor's static cost (a field 1, an object 2, times 1.5 per level). Our largest screen asks for about a third. */
const MAX_COST = 9_000;
const MAX_ALIASES = 15;
/** Times that one field may stand on a path: from a session to its people, to their sessions and their people, and no further. */
const MAX_REPEATS = 3;
/** Selections of a document with each fragment written out where it is used; our largest screen has about a hundred. */
const MAX_SELECTIONS = 5_000;
/** Tokens of one document; parsing stops there. */
export const MAX_TOKENS = 2_000;

/** Bounds what one document may ask, before any of it runs. `isIntrospectable` where developers look, not in production. */
export function limitRules(isIntrospectable: boolean): ValidationRule[] {
  return [
    expandable,
    maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: true, propagateOnRejection: false, onReject: [reportTo] }),
    costOfShape,
    noEchoes,
    maxAliases,
    loneOperation,
    ...(isIntrospectable ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
}

/**
 * Fragments that use fragments twice double with each level: thirty lines can stand for a thousand million fields, and
 * every walk through a document, ours and graphql-armor's, writes them out. So this is asked before any rule begins to
 * walk, and thrown, because what is reported lets the others go on.
 */
function expandable(context: ValidationContext): ASTVisitor {
  const count = countSelections(context.getDocument());
  if (count === Infinity) throw unreadable('A fragment may not stand within itself.');
  if (count > MAX_SELECTIONS) {
    throw unreadable(`A document may select at most ${MAX_SELECTIONS} fields, those of fragments included.`);
  }
  return {};
}

/**
 * Mercurius also takes a document that somebody parsed elsewhere (JSON): nothing has counted the tokens of that one, nor
 * looked whether it is a document at all. @throws GraphQLError for one that was not parsed here.
 */
export function requireText(document: unknown): void {
  const loc: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'loc') : undefined;
  if (!(loc instanceof Location)) throw unreadable('Send the document as GraphQL text.');
}

/** Answered with status 400, like what validation itself finds. */
export const unreadable = (message: string): GraphQLError =>
  new GraphQLError(message, { originalError: Object.assign(new Error(message), { statusCode: 400 }) });

/** Selections with every fragment written out, each fragment counted once; `Infinity` for one within itself that is used. */
function countSelections(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet] as const] : [],
    ),
  );
  const counts = new Map<string, number>();
  const countFragment = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    counts.set(name, Infinity);
    const count = countSet(fragments.get(name));
    counts.set(name, count);
    return count;
  };
  const countSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, selection) =>
        sum +
        1 +
        (selection.kind === Kind.FRAGMENT_SPREAD
          ? countFragment(selection.name.value)
          : countSet(selection.selectionSet)),
      0,
    );
  return document.definitions.reduce(
    (sum, definition) => sum + (definition.kind === Kind.OPERATION_DEFINITION ? countSet(definition.selectionSet) : 0),
    0,
  );
}

/**
 * The cost of a document's shape. graphql-armor multiplies by a page size that is written out and not by one in a
 * variable; pages are bounded where they are made (`MAX_PAGE_SIZE`), so neither counts here.
 */
function costOfShape(context: ValidationContext): ASTVisitor {
  const shapes: Pick<ValidationContext, 'getFragment' | 'reportError'> = {
    getFragment: (name) => {
      const fragment = context.getFragment(name);
      return fragment ? withoutPageSizes(fragment) : fragment;
    },
    reportError: (error) => context.reportError(error),
  };
  const rule = costLimitRule({
    maxCost: MAX_COST,
    ignoreIntrospection: true,
    propagateOnRejection: false,
    onReject: [reportTo],
  });
  const visitor: { OperationDefinition: Record<string, (operation: OperationDefinitionNode) => void> } = rule(
    Object.assign(Object.create(context), shapes) as ValidationContext,
  );
  return {
    OperationDefinition: (operation) => {
      visitor.OperationDefinition['enter']?.(withoutPageSizes(operation));
    },
  };
}

const withoutPageSizes = <Node extends ASTNode>(node: Node): Node =>
  visit<Node>(node, { Argument: ({ name }) => (name.value === 'first' || name.value === 'last' ? null : undefined) });

// The rules throw by default, which hides every other mistake in the document; reported, all of them are answered at once.
function reportTo(context: ValidationContext | null, error: GraphQLError): void {
  context?.reportError(error);
}

/** People lead to sessions and sessions to people: each round multiplies the answer, which no static cost of a shape shows. */
function noEchoes(context: ValidationContext): ASTVisitor {
  const repeatsIn = (node: SelectionSetNode | undefined, path: readonly string[]): boolean =>
    (node?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return repeatsIn(selection.selectionSet, path);
      const name = selection.name.value;
      if (selection.kind === Kind.FIELD) {
        if (name.startsWith('__')) return false;
        if (path.filter((step) => step === name).length === MAX_REPEATS) return true;
        return repeatsIn(selection.selectionSet, [...path, name]);
      }
      // A fragment within itself is refused by another rule, and must not keep this one going for ever.
      const step = `...${name}`;
      return !path.includes(step) && repeatsIn(context.getFragment(name)?.selectionSet, [...path, step]);
    });
  return {
    OperationDefinition(node) {
      if (repeatsIn(node.selectionSet, [])) {
        context.reportError(
          new GraphQLError(`A field may stand at most ${MAX_REPEATS} times on one path.`, { nodes: node }),
        );
      }
    },
  };
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
