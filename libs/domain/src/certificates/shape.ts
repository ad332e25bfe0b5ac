/** A value of this shape, read from outside; `undefined` for another. Members it does not name are left out. */
export type Shape<T> = (value: unknown) => T | undefined;

export const oneOf =
  <const T extends string | boolean>(...values: readonly T[]): Shape<T> =>
  (value) =>
    values.find((known) => known === value);

export const textUpTo =
  (most: number): Shape<string> =>
  (value) =>
    typeof value === 'string' && value.length <= most && value.isWellFormed() ? value : undefined;

export const textLike =
  (form: RegExp): Shape<string> =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined;

/** 64 bytes in base64url without padding, in the one form that they have: the bits that the last letter has over are none. */
export const readSignature: Shape<string> = textLike(/^[\w-]{85}[AQgw]$/);

export const wholeFrom =
  (least: number): Shape<number> =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : undefined;

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value);

/** Where it is not named at all, as where it is `null`. */
export const orAbsent =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === undefined || value === null ? null : shape(value);

export const listOf =
  <T>(shape: Shape<T>, { least, most }: { least: number; most: number }): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return undefined;
    const items = value.map(shape);
    return items.every((item) => item !== undefined) ? items : undefined;
  };

export const recordOf =
  <T>(name: RegExp, shape: Shape<T>, most: number): Shape<Readonly<Record<string, T>>> =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const entries = Object.entries(value).map(
      ([key, member]) => [key, name.test(key) ? shape(member) : undefined] as const,
    );
    if (entries.length === 0 || entries.length > most) return undefined;
    const read = entries.filter(
      (entry): entry is readonly [string, T & (NonNullable<unknown> | null)] => entry[1] !== undefined,
    );
    return read.length === entries.length ? Object.fromEntries(read) : undefined;
  };

export const objectOf =
  <T extends object>(shapes: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const read: Partial<T> = {};
    for (const name in shapes) {
      const member = shapes[name](Object.hasOwn(value, name) ? value[name] : undefined);
      if (member === undefined) return undefined;
      read[name] = member;
    }
    return isWhole(read, shapes) ? read : undefined;
  };

const isWhole = <T extends object>(read: Partial<T>, shapes: { readonly [Name in keyof T]-?: unknown }): read is T =>
  Object.keys(shapes).every((name) => Object.hasOwn(read, name));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
