const MAX_LANGUAGES = 10;
const MAX_HEADER_LENGTH = 500;

/** Languages of an `Accept-Language` header, best first; equal weights keep their order. Malformed entries, `*` and `q=0` are left out. */
export function askedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, MAX_HEADER_LENGTH)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const weight = parameters
        .map((parameter) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1])
        .find((value) => value !== undefined);
      return { tag: tag.trim(), weight: Math.min(1, Number(weight ?? 1)) };
    })
    .filter(({ tag, weight }) => weight > 0 && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_LANGUAGES)
    .map(({ tag }) => tag);
}
