type EnumName<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${EnumName<Tail>}`
  : Uppercase<Word>;

/** One of our words as GraphQL names it: `on-sale` is `ON_SALE`. */
export const enumName = <Word extends string>(word: Word): EnumName<Word> =>
  word.toUpperCase().replaceAll('-', '_') as EnumName<Word>;

/** The domain's word for what GraphQL calls so. @throws Error for a name of none of them */
export function wordOf<Word extends string>(words: readonly Word[], name: string): Word {
  const word = words.find((each) => enumName(each) === name);
  if (word === undefined) throw new Error(`${name} is none of ${words.join(', ')}`);
  return word;
}
