import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Headline } from './news.queries.js';
import { NewsPicture } from './NewsPicture.js';
import classes from './news.module.css';

interface NewsListProps {
  summitSlug: string;
  articles: readonly Headline[];
  /** Their headings' level. */
  level: 2 | 3;
}

/** Articles as they are chosen from: picture, day, title and what they are about. */
export function NewsList({ summitSlug, articles, level }: NewsListProps): ReactNode {
  const formats = useFormats();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul className={classes.list}>
      {articles.map(({ id, slug, title, summary, picture, datedOn }) => (
        <li key={id} className={classes.item}>
          {picture && (
            <div className={classes.thumb}>
              <NewsPicture picture={picture} sizes="(width >= 48rem) 14rem, 100vw" />
            </div>
          )}
          <div className={classes.itemText}>
            <time dateTime={datedOn} className={classes.soft}>
              {formats.plainDate(datedOn)}
            </time>
            <Title className={`${classes.itemTitle} title`}>
              <Link href={`/s/${summitSlug}/news/${slug}`}>
                <LocalText text={title} />
              </Link>
            </Title>
            <LocalText as="p" text={summary} marksFallback={false} />
          </div>
        </li>
      ))}
    </ul>
  );
}
