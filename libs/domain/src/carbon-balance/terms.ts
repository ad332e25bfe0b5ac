/**
 * One product of factors: `times` × all of `multiply` ÷ all of `divide`, from left to right. Factors go by their id, as the open
 * data has them.
 */
export interface Term {
  readonly times: number;
  readonly multiply: readonly string[];
  readonly divide: readonly string[];
}

export const term = (times: number, multiply: readonly string[], divide: readonly string[] = []): Term => ({
  times,
  multiply,
  divide,
});

/** What one unit of an amount comes to: the sum of the terms, from left to right. @throws Error for a factor that has no value */
export function coefficientOf(terms: readonly Term[], valueOf: (factorId: string) => number | undefined): number {
  const value = (id: string): number => {
    const found = valueOf(id);
    if (found === undefined) throw new Error(`there is no factor ${id}`);
    return found;
  };
  return terms.reduce((sum, { times, multiply, divide }) => {
    const product = multiply.reduce((by, id) => by * value(id), times);
    return sum + divide.reduce((by, id) => by / value(id), product);
  }, 0);
}

/** `1000*[a] - 1000*[b]*[c]/[d]`: terms in one cell of a table. */
export function termsText(terms: readonly Term[]): string {
  return terms
    .map(({ times, multiply, divide }, index) => {
      const sign = times < 0 ? '- ' : index === 0 ? '' : '+ ';
      const head = `${sign}${Math.abs(times)}`;
      return head + multiply.map((id) => `*[${id}]`).join('') + divide.map((id) => `/[${id}]`).join('');
    })
    .join(' ');
}

/** Every factor that the terms name, once. */
export const factorIdsOf = (terms: readonly Term[]): string[] => [
  ...new Set(terms.flatMap(({ multiply, divide }) => [...multiply, ...divide])),
];
