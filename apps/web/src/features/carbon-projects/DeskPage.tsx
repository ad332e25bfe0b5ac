import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DemonstrationNotice } from './DemonstrationNotice.js';
import { DeskFrame } from './DeskFrame.js';
import { type DeskProject, DeskQuery } from './desk.queries.js';
import { OwnText } from './OwnText.js';
import { Stock } from './Stock.js';
import { stockOf } from './stock-of.js';
import classes from './desk.module.css';

/** `/carbon/desk`: every project, whatever its state, and where its grams are. */
export function DeskPage(): ReactNode {
  return (
    <DeskFrame tab="projects">
      <Projects />
    </DeskFrame>
  );
}

function Projects(): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: DeskQuery, requestPolicy: 'cache-and-network' });
  const projects = data?.carbonDesk?.projects;
  if (projects === undefined)
    return error ? (
      <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return (
    <>
      <div className={classes.row}>
        <h1>{t('carbon-projects.desk.projects')}</h1>
        <Button component={Link} href="/carbon/desk/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('carbon-projects.desk.new')}
        </Button>
      </div>
      {projects.length === 0 && (
        <EmptyState title={t('carbon-projects.desk.empty.title')}>{t('carbon-projects.desk.empty.text')}</EmptyState>
      )}
      <ul className={classes.list}>
        {projects.map((project) => (
          <li key={project.id}>
            <ProjectItem project={project} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ProjectItem({ project }: { project: DeskProject }): ReactNode {
  const t = useText();
  return (
    <article className={classes.card}>
      <h2>
        <Link href={`/carbon/desk/projects/${project.id}`}>
          <OwnText texts={project.names} />
        </Link>
      </h2>
      <p className={classes.marks}>
        <strong data-state={project.state} className={classes.state}>
          {t(`carbon-projects.state.${project.state}`)}
        </strong>
        <span>{t(`carbon-projects.type.${project.type}`)}</span>
        <Country code={project.country} />
        <span>
          <bdi>{project.registry}</bdi> <bdi>{project.registryProjectId}</bdi>
        </span>
        {project.isDemonstration && <DemonstrationNotice isShort />}
      </p>
      {project.batches.length === 0 ? (
        <p className={classes.soft}>{t('carbon-projects.batches.empty')}</p>
      ) : (
        <Stock stock={stockOf(project.batches)} />
      )}
    </article>
  );
}
