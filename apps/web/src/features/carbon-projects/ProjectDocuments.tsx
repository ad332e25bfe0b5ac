import { Button, NativeSelect } from '@mantine/core';
import { CARBON_DOCUMENT_KINDS, type CarbonDocumentKind } from '@app/contracts';
import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { type DeskProject, RemoveDocument } from './desk.queries.js';
import { DocumentLine } from './Documents.js';
import { enumName } from '../../clients/graphql/enum-name.js';
import { FileForm } from './FileForm.js';
import { OrderNotice } from './OrderNotice.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import classes from './desk.module.css';

interface ProjectDocumentsProps {
  project: DeskProject;
  onChanged: () => void;
}

/** What shows the project, as PDFs. */
export function ProjectDocuments({ project, onChanged }: ProjectDocumentsProps): ReactNode {
  const t = useText();
  const [kind, setKind] = useState<CarbonDocumentKind>('design');
  const [batchId, setBatchId] = useState('');
  const { isBusy, problem, refusal, send } = useOrder(onChanged);
  return (
    <section className={classes.part} aria-labelledby="documents">
      <h2 id="documents">{t('carbon-projects.documents')}</h2>
      <p className={classes.soft}>{t('carbon-projects.documents.text')}</p>
      <ul className={classes.list}>
        {project.documents.map((document) => (
          <li key={document.id} className={classes.line}>
            <DocumentLine document={document} />
            <Button
              variant="subtle"
              color="red"
              size="compact-md"
              loading={isBusy}
              onClick={() => void send(RemoveDocument, { id: document.id })}
            >
              {t('carbon-projects.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <OrderNotice problem={problem} refusal={refusal} />
      <FileForm
        what="documents"
        projectId={project.id}
        accept="application/pdf,.pdf"
        wordsLabel={t('carbon-projects.file.title')}
        wordsName="title"
        action={t('carbon-projects.file.add-document')}
        details={batchId === '' ? { kind } : { kind, batch: batchId }}
        onSent={onChanged}
      >
        <NativeSelect
          label={t('carbon-projects.file.kind')}
          value={kind}
          data={CARBON_DOCUMENT_KINDS.map((each) => ({
            value: each,
            label: t(`carbon-projects.document.${enumName(each)}`),
          }))}
          onChange={(event) =>
            setKind(CARBON_DOCUMENT_KINDS.find((each) => each === event.currentTarget.value) ?? 'other')
          }
        />
        <NativeSelect
          label={t('carbon-projects.file.batch')}
          value={batchId}
          data={[
            { value: '', label: t('carbon-projects.file.whole-project') },
            ...project.batches.map(({ id, vintage, serials }) => ({ value: id, label: `${vintage} · ${serials}` })),
          ]}
          onChange={(event) => setBatchId(event.currentTarget.value)}
        />
      </FileForm>
    </section>
  );
}
