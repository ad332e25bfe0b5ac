import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { type DeskProject, RemovePicture } from './desk.queries.js';
import { FileForm } from './FileForm.js';
import { OrderNotice } from './OrderNotice.js';
import { ProjectPicture } from './ProjectPicture.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import classes from './desk.module.css';

interface ProjectPicturesProps {
  project: DeskProject;
  onChanged: () => void;
}

/** What is to be seen of the project; the first one stands on its card. */
export function ProjectPictures({ project, onChanged }: ProjectPicturesProps): ReactNode {
  const t = useText();
  const { isBusy, problem, refusal, send } = useOrder(onChanged);
  return (
    <section className={classes.part} aria-labelledby="pictures">
      <h2 id="pictures">{t('carbon-projects.pictures')}</h2>
      <p className={classes.soft}>{t('carbon-projects.pictures.text')}</p>
      <ul className={classes.pictures}>
        {project.pictures.map((picture) => (
          <li key={picture.id}>
            <ProjectPicture picture={picture} sizes="16rem" />
            <LocalText as="p" text={picture.description} className={classes.soft} />
            <Button
              variant="subtle"
              color="red"
              size="compact-md"
              loading={isBusy}
              onClick={() => void send(RemovePicture, { id: picture.id })}
            >
              {t('carbon-projects.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <OrderNotice problem={problem} refusal={refusal} />
      <FileForm
        what="pictures"
        projectId={project.id}
        accept="image/jpeg,image/png,image/webp,image/avif"
        wordsLabel={t('carbon-projects.file.description')}
        wordsName="description"
        action={t('carbon-projects.file.add-picture')}
        onSent={onChanged}
      />
    </section>
  );
}
