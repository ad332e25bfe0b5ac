import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { cheapestOffer } from './cheapest-offer.js';
import { DemonstrationNotice } from './DemonstrationNotice.js';
import { ProjectPicture } from './ProjectPicture.js';
import { type ListedProject, ProjectsQuery } from './projects.queries.js';
import classes from './projects.module.css';

/** `/carbon/projects`: what reduces emissions, and can be financed. */
export function ProjectsPage(): ReactNode {
  const t = useText();
  const { viewer } = useViewer();
  const [{ data, error }, ask] = useQuery({ query: ProjectsQuery, requestPolicy: 'cache-and-network' });
  usePageTitle(t('carbon-projects.title'));
  if (!data)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  const projects = data.carbonProjects;
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <Link href="/carbon">{t('carbon-projects.to-carbon')}</Link>
        <h1>{t('carbon-projects.title')}</h1>
        <p className={classes.soft}>{t('carbon-projects.lead')}</p>
        {viewer?.isCarbonSteward && <Link href="/carbon/desk">{t('app.carbon-desk')}</Link>}
      </header>
      {projects.some(({ isDemonstration }) => isDemonstration) && <DemonstrationNotice />}
      {projects.length === 0 ? (
        <EmptyState title={t('carbon-projects.empty.title')}>{t('carbon-projects.empty.text')}</EmptyState>
      ) : (
        <ul className={classes.cards}>
          {projects.map((project) => (
            <li key={project.id}>
              <ProjectCard project={project} />
            </li>
          ))}
        </ul>
      )}
      <p className={classes.soft}>{t('carbon-projects.quality')}</p>
    </article>
  );
}

function ProjectCard({ project }: { project: ListedProject }): ReactNode {
  const t = useText();
  const { money, tonnes } = useCarbonAmounts();
  const offer = cheapestOffer(project.offers);
  const left = project.offers.reduce((sum, { availableGrams }) => sum + availableGrams, 0);
  const [picture] = project.pictures;
  return (
    <article className={classes.card}>
      {picture && <ProjectPicture picture={picture} sizes="(width >= 48rem) 24rem, 100vw" />}
      <div className={classes.cardText}>
        <p className={classes.marks}>
          <span>{t(`carbon-projects.type.${project.type}`)}</span>
          <Country code={project.country} />
          {project.isDemonstration && <DemonstrationNotice isShort />}
        </p>
        <h2>
          <Link href={`/carbon/projects/${project.slug}`}>
            <LocalText text={project.name} />
          </Link>
        </h2>
        <LocalText as="p" text={project.summary} />
        <p className={classes.price}>
          {offer === undefined ? (
            t('carbon-projects.sold-out')
          ) : (
            <>
              <strong>{t('carbon-projects.from', { price: `\u2068${money(offer.pricePerTonne)}\u2069` })}</strong>{' '}
              {t('carbon-projects.left', { amount: `\u2068${tonnes(left)}\u2069` })}
            </>
          )}
        </p>
      </div>
    </article>
  );
}
