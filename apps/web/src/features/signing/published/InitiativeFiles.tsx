import { Button } from '@mantine/core';
import { IconFileTypePdf, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../../app/i18n/use-text.js';
import type { Published } from './published.queries.js';
import classes from '../signing.module.css';

/** What of it can be taken along, and how anybody checks it, here or offline, years later. */
export function InitiativeFiles({ initiative }: { initiative: Published }): ReactNode {
  const t = useText();
  const { slug, pdfPath, evidencePath, text } = initiative;
  return (
    <section className={classes.part} aria-labelledby="files">
      <h2 id="files">{t('signing.out.files')}</h2>
      <div className={classes.actions}>
        <Button component="a" href={pdfPath} download leftSection={<IconFileTypePdf size={20} aria-hidden />}>
          {t('signing.out.pdf')}
        </Button>
        <Button
          component="a"
          href={evidencePath}
          download
          variant="default"
          leftSection={<IconShieldCheck size={20} aria-hidden />}
        >
          {t('signing.out.evidence')}
        </Button>
      </div>
      <p>
        {t('signing.out.check')} <Link href="/verify">{t('signing.out.check.link')}</Link>
      </p>
      <details>
        <summary>{t('signing.out.offline')}</summary>
        <div className={classes.part}>
          <p>{t('signing.out.offline.text')}</p>
          <p>
            <a href="/certificates/keys.json">{t('signing.out.keys')}</a>
          </p>
          <pre dir="ltr" className={classes.command}>
            npx canopy-verify {slug}-evidence.json --keys keys.json {slug}-initiative.pdf
          </pre>
          <p className={classes.hash}>
            {t('signing.out.hash')} SHA-256 <bdi dir="ltr">{text.textHash}</bdi>
          </p>
        </div>
      </details>
    </section>
  );
}
