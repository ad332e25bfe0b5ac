import { Button } from '@mantine/core';
import { IconDownload, IconShare } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CertificateText } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import classes from './certificate.module.css';

interface CertificateActionsProps {
  code: string;
  text: CertificateText;
}

/** To keep and to show: files in the reader's language, and the address. */
export function CertificateActions({ code, text }: CertificateActionsProps): ReactNode {
  const t = useText();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const files = `/certificates/${code}`;
  const share = async (): Promise<void> => {
    const shared = { title: text.title, text: text.demonstration ?? text.statement, url: text.address };
    try {
      if (navigator.canShare?.(shared)) return await navigator.share(shared);
      await navigator.clipboard.writeText(text.address);
      setIsCopied(true);
    } catch (error) {
      // Somebody who closes the sheet has not failed at anything.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setIsCopied(false);
    }
  };
  return (
    <section className={`${classes.part} no-print`} aria-label={t('certificate.files')}>
      <div className={classes.actions}>
        <Button
          component="a"
          href={`${files}.pdf?lang=${text.language}`}
          leftSection={<IconDownload size={18} aria-hidden />}
          download={`certificate-${code}.pdf`}
        >
          {t('certificate.file.pdf')}
        </Button>
        <Button variant="light" leftSection={<IconShare size={18} aria-hidden />} onClick={() => void share()}>
          {t('certificate.share')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`${files}.png?lang=${text.language}`}
          download={`certificate-${code}.png`}
        >
          {t('certificate.file.picture')}
        </Button>
        <Button component="a" variant="default" href={`${files}.json`} download={`certificate-${code}.json`}>
          {t('certificate.file.json')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`${files}/badge.json?lang=${text.language}`}
          download={`badge-${code}.json`}
        >
          {t('certificate.file.badge')}
        </Button>
      </div>
      <p role="status" className={classes.soft}>
        {isCopied === true && t('certificate.share.copied')}
        {isCopied === false && t('certificate.share.failed')}
      </p>
    </section>
  );
}
