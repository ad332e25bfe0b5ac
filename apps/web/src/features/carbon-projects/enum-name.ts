type EnumName<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${EnumName<Tail>}`
  : Uppercase<Word>;

/** One of our words as GraphQL names it: `on-sale` is `ON_SALE`. */
export const enumName = <Word extends string>(word: Word): EnumName<Word> =>
  word.toUpperCase().replaceAll('-', '_') as EnumName<Word>;
