import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DemonstrationNotice } from './DemonstrationNotice.js';
import { Documents } from './Documents.js';
import { Offers } from './Offers.js';
import { ProjectPicture } from './ProjectPicture.js';
import { type Project, ProjectQuery } from './projects.queries.js';
import classes from './projects.module.css';

/** `/carbon/projects/:slug`: what a project says of itself, what of it is on sale, and what shows it. */
export function ProjectPage({ slug }: { slug: string }): ReactNode {
  const [{ data, error }, ask] = useQuery({
    query: ProjectQuery,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const project = data?.carbonProject;
  usePageTitle(project?.name.text);
  if (project === undefined)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return project === null ? <NotFoundPage /> : <ProjectArticle project={project} />;
}

function ProjectArticle({ project }: { project: Project }): ReactNode {
  const t = useText();
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <Link href="/carbon/projects">{t('carbon-projects.back')}</Link>
        <LocalText as="h1" text={project.name} />
        <p className={classes.marks}>
          <span>{t(`carbon-projects.type.${project.type}`)}</span>
          <Country code={project.country} />
        </p>
      </header>
      {project.isDemonstration && <DemonstrationNotice />}
      {project.isWithdrawn && <p className={classes.withdrawn}>{t('carbon-projects.withdrawn')}</p>}
      <div className={classes.columns}>
        <div className={classes.story}>
          {project.pictures.map((picture) => (
            <figure key={picture.id} className={classes.picture}>
              <ProjectPicture picture={picture} sizes="(width >= 64rem) 40rem, 100vw" />
            </figure>
          ))}
          <LocalText as="p" text={project.summary} className={classes.summary} />
          {project.description && <LocalText as="p" text={project.description} className={classes.description} />}
        </div>
        <Facts project={project} />
      </div>
      <Offers offers={project.offers} />
      <Documents documents={project.documents} />
      <p className={classes.soft}>{t('carbon-projects.quality')}</p>
    </article>
  );
}

function Facts({ project }: { project: Project }): ReactNode {
  const t = useText();
  return (
    <section className={classes.facts} aria-labelledby="facts">
      <h2 id="facts">{t('carbon-projects.facts')}</h2>
      <dl>
        <dt>{t('carbon-projects.fact.place')}</dt>
        <dd>
          <Country code={project.country} />
          {project.place && (
            <>
              {' · '}
              <LocalText text={project.place} />
            </>
          )}
        </dd>
        <dt>{t('carbon-projects.fact.company')}</dt>
        <dd>
          <MaybeLink url={project.companyUrl}>{project.companyName}</MaybeLink>
        </dd>
        <dt>{t('carbon-projects.fact.registry')}</dt>
        <dd>
          <bdi>{project.registry}</bdi>
        </dd>
        <dt>{t('carbon-projects.fact.registry-id')}</dt>
        <dd>
          <MaybeLink url={project.registryUrl}>{project.registryProjectId}</MaybeLink>
        </dd>
        <dt>{t('carbon-projects.fact.methodology')}</dt>
        <dd>
          <bdi>{project.methodology}</bdi>
        </dd>
      </dl>
    </section>
  );
}

/** To somewhere else, where there is an address. */
function MaybeLink({ url, children }: { url: string | null; children: string }): ReactNode {
  if (url === null) return <bdi>{children}</bdi>;
  return (
    <a href={url} rel="noreferrer external">
      <bdi>{children}</bdi> <IconExternalLink size={16} aria-hidden />
    </a>
  );
}
