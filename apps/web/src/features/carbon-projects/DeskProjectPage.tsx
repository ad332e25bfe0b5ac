import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { Accounts } from './Accounts.js';
import { Batches } from './Batches.js';
import { Confirm } from './Confirm.js';
import { DemonstrationNotice } from './DemonstrationNotice.js';
import { ChangeProject, type DeskProject, DeskQuery, SetPublicity } from './desk.queries.js';
import { DeskFrame } from './DeskFrame.js';
import { OrderNotice } from './OrderNotice.js';
import { OwnText, ownText } from './OwnText.js';
import { ProjectDocuments } from './ProjectDocuments.js';
import { ProjectFields } from './ProjectFields.js';
import { ProjectPictures } from './ProjectPictures.js';
import { formOf, inputOf, type ProjectForm } from './project-form.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import classes from './desk.module.css';

/** `/carbon/desk/projects/:id`: one project with its accounts, batches, documents and pictures. */
export function DeskProjectPage({ projectId }: { projectId: string }): ReactNode {
  return (
    <DeskFrame tab="projects">
      <LoadedProject projectId={projectId} />
    </DeskFrame>
  );
}

function LoadedProject({ projectId }: { projectId: string }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: DeskQuery, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const projects = data?.carbonDesk?.projects;
  if (projects === undefined)
    return error ? <ErrorNotice problem={problemOf(error)} onRetry={refresh} /> : <PageSkeleton />;
  const project = projects.find(({ id }) => id === projectId);
  if (project === undefined)
    return (
      <EmptyState
        title={t('carbon-projects.refused.not-found')}
        action={<Link href="/carbon/desk">{t('carbon-projects.desk.projects')}</Link>}
      />
    );
  return <StewardedProject project={project} onChanged={refresh} />;
}

interface PartProps {
  project: DeskProject;
  onChanged: () => void;
}

function StewardedProject({ project, onChanged }: PartProps): ReactNode {
  return (
    <>
      <ProjectHead project={project} onChanged={onChanged} />
      <Said project={project} onChanged={onChanged} />
      <Accounts project={project} onChanged={onChanged} />
      <Batches project={project} onChanged={onChanged} />
      <ProjectDocuments project={project} onChanged={onChanged} />
      <ProjectPictures project={project} onChanged={onChanged} />
    </>
  );
}

function ProjectHead({ project, onChanged }: PartProps): ReactNode {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, problem, refusal, send } = useOrder(onChanged);
  const set = async (publicity: 'PUBLISHED' | 'WITHDRAWN'): Promise<void> => {
    await send(SetPublicity, { id: project.id, publicity });
    setIsAsking(false);
  };
  const isPublished = project.state === 'PUBLISHED';
  return (
    <header className={classes.projectHead}>
      <Link href="/carbon/desk">{t('carbon-projects.desk.projects')}</Link>
      <h1>
        <OwnText texts={project.names} />
      </h1>
      <p className={classes.marks}>
        <strong data-state={project.state} className={classes.state}>
          {t(`carbon-projects.state.${project.state}`)}
        </strong>
        <span className={classes.soft}>{t(`carbon-projects.state.${project.state}.text`)}</span>
      </p>
      {project.isDemonstration && <DemonstrationNotice />}
      <div className={classes.buttons}>
        {!isPublished && (
          <Button loading={isBusy} onClick={() => void set('PUBLISHED')}>
            {t('carbon-projects.publish')}
          </Button>
        )}
        {project.state !== 'DRAFT' && (
          <Button variant="default" component={Link} href={`/carbon/projects/${project.slug}`}>
            {t('carbon-projects.public-page')}
          </Button>
        )}
        {isPublished && (
          <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
            {t('carbon-projects.withdraw')}
          </Button>
        )}
      </div>
      {isAsking && (
        <Confirm
          question={t('carbon-projects.withdraw.sure')}
          action={t('carbon-projects.withdraw')}
          isBusy={isBusy}
          onConfirm={() => void set('WITHDRAWN')}
          onCancel={() => setIsAsking(false)}
        />
      )}
      <OrderNotice problem={problem} refusal={refusal} />
    </header>
  );
}

/** What the project says of itself, to be read until somebody edits it. */
function Said({ project, onChanged }: PartProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  /** The revision that is being edited: what others change meanwhile is not overwritten. */
  const [edited, setEdited] = useState<number | null>(null);
  const { isBusy, problem, refusal, send } = useOrder(() => {
    setEdited(null);
    onChanged();
  });
  const save = (form: ProjectForm): void => {
    if (edited !== null) void send(ChangeProject, { id: project.id, revision: edited, input: inputOf(form) });
  };
  return (
    <section className={classes.part} aria-labelledby="said">
      <h2 id="said">{t('carbon-projects.said')}</h2>
      {edited !== null ? (
        <ProjectFields
          start={formOf(project)}
          action={t('carbon-projects.save')}
          isBusy={isBusy}
          problem={problem}
          onSave={save}
          onCancel={() => setEdited(null)}
        />
      ) : (
        <>
          <p>
            <bdi>{ownText(project.summaries, language)?.text}</bdi>
          </p>
          <p className={classes.soft}>
            <bdi>{project.companyName}</bdi> · <bdi>{project.registry}</bdi> <bdi>{project.registryProjectId}</bdi> ·{' '}
            <bdi>{project.methodology}</bdi>
          </p>
          <Button className={classes.start} variant="default" onClick={() => setEdited(project.revision)}>
            {t('carbon-projects.edit')}
          </Button>
        </>
      )}
      <OrderNotice problem={problem?.kind === 'bad-input' ? null : problem} refusal={refusal} />
    </section>
  );
}
