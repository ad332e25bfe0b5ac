import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { CreateProject } from './desk.queries.js';
import { DeskFrame } from './DeskFrame.js';
import { OrderNotice } from './OrderNotice.js';
import { ProjectFields } from './ProjectFields.js';
import { EMPTY_PROJECT, inputOf, type ProjectForm } from './project-form.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import classes from './desk.module.css';

/** `/carbon/desk/new`: a project that nobody else sees before it is published. */
export function NewProjectPage(): ReactNode {
  const t = useText();
  return (
    <DeskFrame tab="projects" title={t('carbon-projects.desk.new')}>
      <h1>{t('carbon-projects.desk.new')}</h1>
      <p className={classes.soft}>{t('carbon-projects.desk.new.text')}</p>
      <NewProject />
    </DeskFrame>
  );
}

function NewProject(): ReactNode {
  const t = useText();
  const [, navigate] = useLocation();
  const { isBusy, problem, refusal, send } = useOrder(() => undefined);
  const create = async (form: ProjectForm): Promise<void> => {
    const answer = await send(CreateProject, { input: inputOf(form) });
    if (answer && 'project' in answer) navigate(`/carbon/desk/projects/${answer.project.id}`);
  };
  return (
    <>
      <ProjectFields
        start={EMPTY_PROJECT}
        action={t('carbon-projects.desk.create')}
        isBusy={isBusy}
        problem={problem}
        onSave={(form) => void create(form)}
        onCancel={() => navigate('/carbon/desk')}
      />
      <OrderNotice problem={problem?.kind === 'bad-input' ? null : problem} refusal={refusal} />
    </>
  );
}
