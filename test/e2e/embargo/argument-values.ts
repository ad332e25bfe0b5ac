import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What somebody knows of values, by what they are good for. */
export interface KnownValues {
  summitId: string;
  summitSlug: string;
  sessionIds: readonly string[];
  sessionSlugs: readonly string[];
  /** Of everything; the things that are looked for first. */
  ids: readonly string[];
  slugs: readonly string[];
  /** To search for. */
  words: readonly string[];
  /** Secrets of links. */
  tokens: readonly string[];
  /** Found under this name in an answer. */
  found: (name: string) => readonly string[];
}

/** Of one argument, at most so many are tried. */
const MOST_VALUES = 10;
/** A token that nobody has. */
const NO_TOKEN = 'x'.repeat(43);

/** What is tried for an argument. `isInside`: of a field somewhere in an answer, where one value is enough. Nothing: it is left out. */
export function valuesFor({ name, type }: GraphQLArgument, known: KnownValues, isInside: boolean): readonly unknown[] {
  if (!isNonNullType(type) && !/^(summit|session|search)/.test(name)) return [];
  if (isInside && /slug$/i.test(name)) return known.sessionSlugs.slice(0, 1);
  const values = named(name, known) ?? ofType(type, known, known.found(name));
  return isInside ? values.slice(0, 1) : values;
}

function named(name: string, known: KnownValues): readonly unknown[] | undefined {
  const found = known.found(name);
  const most = (...values: string[]): string[] => [...new Set([...values, ...found])].slice(0, MOST_VALUES);
  if (/summitId$/i.test(name)) return [known.summitId];
  if (/^(summitSlug|summit)$/.test(name)) return [known.summitSlug];
  if (/sessionId$/i.test(name)) return known.sessionIds;
  if (/slug$|^code$/i.test(name)) return most(...known.slugs);
  if (/token$/i.test(name)) return known.tokens.length > 0 ? known.tokens : [NO_TOKEN];
  if (/^(query|search)$/.test(name)) return known.words;
  if (/language$/i.test(name)) return ['en', 'ur'];
  if (name === 'codes') return [['PEK']];
  return undefined;
}

function ofType(type: GraphQLInputType, known: KnownValues, found: readonly string[]): readonly unknown[] {
  if (isNonNullType(type)) return ofType(type.ofType, known, found);
  if (isListType(type)) return [ofType(type.ofType, known, found).slice(0, 3)];
  if (isEnumType(type)) return type.getValues().map((each) => each.name);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => field.defaultValue === undefined && (isNonNullType(field.type) || /token$/i.test(field.name)),
    );
    const values = fields.map((field) => [field.name, (named(field.name, known) ?? ofType(field.type, known, []))[0]]);
    return [Object.fromEntries(values)];
  }
  switch (type.name) {
    case 'ID':
      return [...new Set([...known.ids, ...found])].slice(0, MOST_VALUES);
    case 'Int':
    case 'Float':
      return [1];
    case 'Boolean':
      return [true];
    default:
      return found.length > 0 ? found.slice(0, MOST_VALUES) : known.slugs.slice(0, 1);
  }
}
