import { diffArrays } from 'diff';

interface ComparedArticle {
  readonly id: string;
  readonly number: number | null;
  readonly texts: readonly { readonly language: string; readonly text: string }[];
}
/** What became of an article between two versions; a text that is not there is empty. */
export interface ArticleDifference {
  readonly id: string;
  /** The place it had or has; of one that only one version has, that one's. */
  readonly number: number | null;
  /** Where it stood before, if that was another place. */
  readonly movedFrom: number | null;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before: string;
  readonly after: string;
}

/** Article by article in one language, in the order of the later version; what is gone stands where it stood. */
export function articleDifferences(
  before: readonly ComparedArticle[],
  after: readonly ComparedArticle[],
  language: string,
): ArticleDifference[] {
  const olds = new Map(before.map((article) => [article.id, article]));
  const news = new Map(after.map((article) => [article.id, article]));
  const textIn = (article: ComparedArticle | undefined): string =>
    article?.texts.find((text) => text.language === language)?.text ?? '';
  const steps = diffArrays(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  return steps.flatMap(({ value, removed, added }) =>
    value.flatMap((id): ArticleDifference[] => {
      const [old, now] = [olds.get(id), news.get(id)];
      // One that moved is told where it is now.
      if (removed && now !== undefined) return [];
      const texts = { id, before: textIn(old), after: textIn(now) };
      if (now === undefined) return [{ ...texts, number: old?.number ?? null, movedFrom: null, kind: 'removed' }];
      if (old === undefined) return [{ ...texts, number: now.number, movedFrom: null, kind: 'added' }];
      return [
        {
          ...texts,
          number: now.number,
          movedFrom: added ? old.number : null,
          kind: texts.before === texts.after ? 'same' : 'changed',
        },
      ];
    }),
  );
}
