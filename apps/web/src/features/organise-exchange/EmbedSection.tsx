import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { embedSnippets } from './embed-snippets.js';
import classes from './exchange.module.css';

/** What to paste into a page elsewhere, to have the agenda there. */
export function EmbedSection({ slug }: { slug: string }): ReactNode {
  const t = useText();
  const { script, frame, frameUrl } = embedSnippets(location.origin, slug);
  return (
    <section className={classes.section} aria-labelledby="exchange-embed">
      <h2 id="exchange-embed">{t('organise-exchange.embed.title')}</h2>
      <p className={classes.soft}>{t('organise-exchange.embed.lead')}</p>
      <Snippet title={t('organise-exchange.embed.script')} code={script} />
      <Snippet title={t('organise-exchange.embed.frame')} code={frame}>
        <a href={frameUrl} target="_blank" rel="noopener">
          {t('organise-exchange.embed.see')}
        </a>
      </Snippet>
    </section>
  );
}

function Snippet({ title, code, children }: { title: string; code: string; children?: ReactNode }): ReactNode {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  const copy = (): void => {
    // Refused where the browser allows no clipboard; the text is there to be selected.
    navigator.clipboard?.writeText(code).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <div className={classes.snippet}>
      <h3>{title}</h3>
      <pre dir="ltr" tabIndex={0} aria-label={title}>
        <code>{code}</code>
      </pre>
      <p className={classes.links}>
        <Button variant="default" size="compact-md" leftSection={<Icon size={18} aria-hidden />} onClick={copy}>
          <span aria-live="polite">
            {t(isCopied ? 'organise-exchange.embed.copied' : 'organise-exchange.embed.copy')}
          </span>
        </Button>
        {children}
      </p>
    </div>
  );
}
