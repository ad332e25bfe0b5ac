import type { CertificateRow, CertificateText } from '@app/domain';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './certificate.module.css';

interface CertificateViewProps {
  text: CertificateText;
  /** It holds no more. */
  isStruck: boolean;
}

/** What was certified, all of it, in the reader's language. */
export function CertificateView({ text, isStruck }: CertificateViewProps): ReactNode {
  return (
    <div
      className={classes.certificate}
      data-struck={isStruck || undefined}
      lang={text.language}
      dir={text.direction}
      style={text.look && !isStruck ? { borderBlockStartColor: text.look.accent } : undefined}
    >
      {text.demonstration && <p className={classes.demonstration}>{text.demonstration}</p>}
      <header className={classes.head}>
        {text.look?.logo && (
          <img src={`/certificates/logos/${text.look.logo.id}.png`} alt="" className={classes.logo} />
        )}
        <h1>{text.title}</h1>
        {text.subtitle !== null && <p className={classes.soft}>{text.subtitle}</p>}
        <p className={classes.soft}>{text.awardedTo}</p>
        <p className={classes.name}>
          <bdi>{text.name}</bdi>
        </p>
        {text.amount !== null && <p className={classes.amount}>{text.amount}</p>}
        {text.event && <p dir="auto">{text.event}</p>}
      </header>
      <p className={classes.statement}>{text.statement}</p>
      {text.groups.map(({ title, rows }) => (
        <section key={title}>
          <h2>{title}</h2>
          <dl className={classes.rows}>
            {rows.map((row) => (
              <div key={`${row.label} ${row.values.join()}`}>
                <dt>{row.name}</dt>
                <dd>
                  <Values row={row} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {text.look && text.look.signers.length > 0 && (
        <ul className={classes.signers}>
          {text.look.signers.map(({ name, office }) => (
            <li key={`${name} ${office}`}>
              <strong dir="auto">{name}</strong>
              <span dir="auto" className={classes.soft}>
                {office}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.notes}>
        {text.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

function Values({ row }: { row: CertificateRow }): ReactNode {
  const { values, link, isCode, label } = row;
  return values.map((value) => (
    <span key={value} className={classes.value}>
      <bdi dir={isCode ? 'ltr' : 'auto'} className={isCode ? classes.code : undefined}>
        {link === undefined ? value : <Address label={label} url={link} text={value} />}
      </bdi>
    </span>
  ));
}

/** Its own page is here; the registry's is elsewhere. */
function Address({ label, url, text }: { label: CertificateRow['label']; url: string; text: string }): ReactNode {
  if (label === 'page') return <Link href={new URL(url).pathname}>{text}</Link>;
  return (
    <a href={url} target="_blank" rel="noreferrer nofollow">
      {text}
    </a>
  );
}
