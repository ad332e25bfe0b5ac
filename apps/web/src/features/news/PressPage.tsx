import { Button } from '@mantine/core';
import { IconDownload, IconMail, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { directionOf, paragraphsOf } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { NewsHead, type ShownSummit } from './NewsHead.js';
import { type PressKit, PressKitQuery } from './news.queries.js';
import { NewsPicture } from './NewsPicture.js';
import classes from './news.module.css';

/** `/s/:summit/press`: what a summit gives to newspapers: who it is, whom to ask, pictures to print; and all of it as one file. */
export function PressPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return <NewsHead summitSlug={summitSlug}>{(summit) => <LoadedKit summit={summit} />}</NewsHead>;
}

function LoadedKit({ summit }: { summit: ShownSummit }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: PressKitQuery,
    variables: { slug: summit.slug },
    requestPolicy: 'cache-and-network',
  });
  usePageTitle(`${t('news.press')} · ${summit.title.text}`);
  if (data === undefined)
    return error ? (
      <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return data.pressKit === null ? <NotFoundPage /> : <Kit summit={summit} kit={data.pressKit} />;
}

function Kit({ summit, kit }: { summit: ShownSummit; kit: PressKit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <header className={classes.head}>
        <h1>{t('news.press')}</h1>
        <Button component="a" href={kit.archive} leftSection={<IconDownload size={18} aria-hidden />}>
          {t('news.press.archive')}
        </Button>
      </header>
      {kit.boilerplates.length > 0 && (
        <section aria-labelledby="about" className={classes.part}>
          <h2 id="about">{t('news.press.about')}</h2>
          {kit.boilerplates.map(({ language, text }) => (
            <div key={language} className={classes.about}>
              <h3>{formats.language(language)}</h3>
              {paragraphsOf(text).map((paragraph, index) => (
                <p key={index} lang={language} dir={directionOf(language)}>
                  {paragraph}
                </p>
              ))}
            </div>
          ))}
        </section>
      )}
      {kit.contacts.length > 0 && (
        <section aria-labelledby="contacts" className={classes.part}>
          <h2 id="contacts">{t('news.press.contacts')}</h2>
          <ul className={classes.contacts}>
            {kit.contacts.map(({ name, duty, email, phone }) => (
              <li key={`${name} ${email}`}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                {duty && <LocalText as="span" text={duty} className={classes.soft} />}
                <a href={`mailto:${email}`}>
                  <IconMail size={18} aria-hidden /> <bdi dir="ltr">{email}</bdi>
                </a>
                {phone !== null && (
                  <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                    <IconPhone size={18} aria-hidden /> <bdi dir="ltr">{phone}</bdi>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {kit.pictures.length > 0 && (
        <section aria-labelledby="pictures" className={classes.part}>
          <h2 id="pictures">{t('news.press.pictures')}</h2>
          <p className={classes.soft}>{t('news.press.pictures.text')}</p>
          <ul className={classes.pictures}>
            {kit.pictures.map((picture) => (
              <li key={picture.id}>
                <figure className={classes.figure}>
                  <NewsPicture picture={picture} sizes="(width >= 48rem) 20rem, 100vw" />
                  <figcaption className={classes.soft}>
                    <LocalText text={picture.description} marksFallback={false} />
                    {picture.credit !== null && (
                      <>
                        {' · '}
                        {t('news.credit')} <bdi>{picture.credit}</bdi>
                      </>
                    )}
                  </figcaption>
                </figure>
                <a href={`${picture.address}/full.jpg`} download>
                  {t('news.press.download', { width: picture.width, height: picture.height })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <Link href={`/s/${summit.slug}/news`}>{t('news.to-all')}</Link>
      </p>
    </>
  );
}
