import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  parse,
  validate,
} from 'graphql';
import { limitRules } from '../../../apps/api/src/graphql/limits.js';

type Operation = 'query' | 'subscription';
/** A query as it can be sent, and its variables: what each stands for. */
export interface QueryDocument {
  field: string;
  text: string;
  variables: readonly QueryVariable[];
}
export interface QueryVariable {
  name: string;
  argument: GraphQLArgument;
}

/** How deep answers are followed: an object below the field is the first. */
const DEPTH = 7;
/** In how many parts, and then how deep, an answer is asked for that is too much in one. */
const TRIES = Array.from({ length: DEPTH - 2 }, (_, less) => DEPTH - less).flatMap((depth) =>
  [1, 2, 4, 8].map((parts) => ({ parts, depth })),
);

/**
 * Documents that together ask for every field of every query that can be reached, as deep as the server allows; each is one that
 * the server takes. They are made from the schema: a new query or field is in them without anybody's doing.
 */
export class QueryDocuments {
  private readonly asked = new Set<string>();
  /** Of the unions in the last document, whose fields were in each other's way. */
  private mostMembers = 1;

  constructor(private readonly schema: GraphQLSchema) {}

  /** Of queries, or of subscriptions. */
  all(operation: Operation = 'query'): QueryDocument[] {
    const root = operation === 'query' ? this.schema.getQueryType() : this.schema.getSubscriptionType();
    return Object.values(root?.getFields() ?? {}).flatMap((field) => this.documentsOf(field, operation));
  }

  /** `Type.field` that stands in no document though it can be reached. */
  missed(): string[] {
    const missed = new Set<string>();
    const seen = new Set<string>();
    const look = (type: GraphQLOutputType): void => {
      const named = getNamedType(type);
      if (seen.has(named.name) || isLeafType(named)) return;
      seen.add(named.name);
      for (const each of isAbstractType(named) ? this.schema.getPossibleTypes(named) : [named]) {
        if (!isObjectType(each)) continue;
        if (each !== named) look(each);
        for (const field of Object.values(each.getFields())) {
          if (each === named && !this.asked.has(`${each.name}.${field.name}`)) missed.add(`${each.name}.${field.name}`);
          look(field.type);
        }
      }
    };
    for (const field of Object.values(this.schema.getQueryType()?.getFields() ?? {})) look(field.type);
    return [...missed];
  }

  private documentsOf(field: GraphQLField<unknown, unknown>, operation: Operation): QueryDocument[] {
    const { type } = field;
    // What has a value by itself keeps it.
    const given = field.args.filter(({ defaultValue }) => defaultValue === undefined);
    const documents = new Map<string, QueryDocument>();
    // Fields of one name that mean different things in the members of a union do not stand in one document: each member is first once.
    for (let turn = 0, turns = 1; turn < turns; turn += 1) {
      this.mostMembers = 1;
      for (const document of this.split(operation, field.name, given, (part, depth) =>
        this.below(type, depth, turn, [], part),
      ))
        documents.set(document.text, document);
      turns = Math.max(turns, this.mostMembers);
    }
    return [...documents.values()];
  }

  /** Whole where the server takes it; else in as many parts as it takes, until it does. */
  private split(
    operation: Operation,
    name: string,
    args: readonly GraphQLArgument[],
    selection: (part: Part, depth: number) => Selection | null,
  ): QueryDocument[] {
    for (const { parts, depth } of TRIES) {
      const made = Array.from({ length: parts }, (_, index) => selection({ index, parts }, depth));
      const filled = made.filter((each) => each !== null);
      const documents = filled.map(({ text, variables }) => {
        const all = [...args.map((argument) => ({ name: argument.name, argument })), ...variables];
        const declared = all.map((each) => `$${each.name}: ${each.argument.type.toString()}`).join(', ');
        const given = args.map((each) => `${each.name}: $${each.name}`).join(', ');
        return {
          field: name,
          variables: all,
          text: `${operation} ${declared && `(${declared})`} { ${name}${given && `(${given})`}${text} }`,
        };
      });
      if (documents.every(({ text }) => this.isTaken(text))) {
        for (const { fields } of filled) for (const each of fields) this.asked.add(each);
        return documents;
      }
    }
    throw new Error(`${name} cannot be asked for in parts that are small enough`);
  }

  private isTaken(text: string): boolean {
    try {
      return validate(this.schema, parse(text, { maxTokens: 2_000 }), limitRules(true)).length === 0;
    } catch {
      return false;
    }
  }

  /** What is asked for below a field. `null`: nothing, where only objects are left that are too deep. */
  private below(
    type: GraphQLOutputType,
    depth: number,
    turn: number,
    path: readonly string[],
    part: Part | null,
  ): Selection | null {
    const named = getNamedType(type);
    if (isLeafType(named)) return { text: '', fields: [], variables: [] };
    if (depth === 0 || path.filter((each) => each === named.name).length > 1) return null;
    const types = isAbstractType(named) ? this.schema.getPossibleTypes(named) : [named];
    const taken = new Map<string, string>();
    const fields: string[] = [];
    const variables: QueryVariable[] = [];
    const texts = types.map((_, index) => {
      const member = types[(index + turn) % types.length];
      if (!isObjectType(member)) return '';
      const inside = this.fieldsOf(member, depth, turn, [...path, named.name], part, taken, types.length);
      fields.push(...inside.fields);
      variables.push(...inside.variables);
      if (inside.text === '') return '';
      return member === named ? inside.text : ` ... on ${member.name} {${inside.text} }`;
    });
    return { text: ` { __typename${texts.join('')} }`, fields, variables };
  }

  private fieldsOf(
    type: GraphQLObjectType,
    depth: number,
    turn: number,
    path: readonly string[],
    part: Part | null,
    taken: Map<string, string>,
    members: number,
  ): Selection {
    const fields: string[] = [];
    const variables: QueryVariable[] = [];
    const texts = Object.values(type.getFields()).map((field, index) => {
      if (part !== null && index % part.parts !== part.index) return '';
      if ((taken.get(field.name) ?? field.type.toString()) !== field.type.toString()) {
        this.mostMembers = Math.max(this.mostMembers, members);
        return '';
      }
      const below = this.below(field.type, depth - 1, turn, path, null);
      if (below === null) return '';
      taken.set(field.name, field.type.toString());
      const needed = field.args.filter((each) => isNonNullType(each.type) && each.defaultValue === undefined);
      const named = needed.map((argument) => ({
        name: [...path, field.name, argument.name].join('_'),
        argument,
      }));
      fields.push(`${type.name}.${field.name}`, ...below.fields);
      variables.push(...named, ...below.variables);
      const given = named.map((each) => `${each.argument.name}: $${each.name}`).join(', ');
      return ` ${field.name}${given && `(${given})`}${below.text}`;
    });
    const seen = new Set<string>();
    return {
      text: texts.join(''),
      fields,
      variables: variables.filter(({ name }) => !seen.has(name) && Boolean(seen.add(name))),
    };
  }
}

/** One of several parts of the fields directly below a query. */
interface Part {
  index: number;
  parts: number;
}
interface Selection {
  text: string;
  fields: string[];
  variables: QueryVariable[];
}
