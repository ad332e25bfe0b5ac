import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../../clients/graphql/errors.js';
import { Country } from '../../../ui/Country.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import { Names } from '../Names.js';
import type { Signature } from '../signing.queries.js';
import { useSigningWords } from '../use-signing-words.js';
import { MoreSignaturesQuery, type Published } from './published.queries.js';
import { countriesAmong, signatureGroups } from './signature-groups.js';
import classes from '../signing.module.css';

interface SignatureListProps {
  summitSlug: string;
  initiative: Published;
  timeZone: string;
}

/** Everybody who signed or joined, by capacity and country; and what was reserved. */
export function SignatureList({ summitSlug, initiative, timeZone }: SignatureListProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const client = useClient();
  const [more, setMore] = useState<readonly Signature[]>([]);
  const [isLoading, setIsLoading] = useState(false);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const signatures = useMemo(() => [...initiative.signatures, ...more], [initiative.signatures, more]);
  const groups = useMemo(() => {
    const { compare } = new Intl.Collator(formats.locale);
    return signatureGroups(signatures, (country) => formats.country(country), compare);
  }, [signatures, formats]);
  const hasAll = signatures.length >= initiative.signatureCount;
  const reservations = signatures.filter(({ reservation }) => reservation !== null);
  const load = async (): Promise<void> => {
    setIsLoading(true);
    const after = signatures.at(-1)?.sequence ?? 0;
    const { data, error } = await client.query(MoreSignaturesQuery, {
      summit: summitSlug,
      slug: initiative.slug,
      after,
    });
    setIsLoading(false);
    setProblem(error ? problemOf(error) : null);
    const out = data?.initiativeOut;
    if (out?.__typename === 'PublishedInitiative') setMore([...more, ...out.signatures]);
  };
  return (
    <>
      <section className={classes.part} aria-labelledby="signatories">
        <h2 id="signatories">{t('signing.out.signatories')}</h2>
        <p>
          {t('signing.out.count', { count: initiative.signatureCount })}
          {hasAll && countriesAmong(signatures) > 0 && (
            <> · {t('signing.out.countries', { count: countriesAmong(signatures) })}</>
          )}
        </p>
        {groups.map(({ kind, countries }) => (
          <div key={kind} className={classes.part}>
            <h3>{t(`signing.out.kind.${kind}`)}</h3>
            <div className={classes.countries}>
              {countries.map(({ country, signatures: its }) => (
                <div key={country ?? ''} className={classes.country}>
                  {country !== null && (
                    <h4>
                      <Country code={country} />
                    </h4>
                  )}
                  <ul className={classes.signatures}>
                    {its.map((signature) => (
                      <Signed key={signature.sequence} signature={signature} timeZone={timeZone} />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </div>
        ))}
        {problem && <ErrorNotice problem={problem} />}
        {!hasAll && (
          <div>
            <Button variant="default" loading={isLoading} onClick={() => void load()}>
              {t('signing.out.more', { count: initiative.signatureCount - signatures.length })}
            </Button>
          </div>
        )}
      </section>
      {reservations.length > 0 && (
        <section className={classes.part} aria-labelledby="reservations">
          <h2 id="reservations">{t('signing.out.reservations')}</h2>
          <ul className={classes.signatures}>
            {reservations.map((signature) => (
              <Reservation key={signature.sequence} signature={signature} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Signed({ signature, timeZone }: { signature: Signature; timeZone: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const words = useSigningWords();
  const { names, titles, capacity, act, reservation, signedAt } = signature;
  return (
    <li>
      <Names names={names} country={capacity.country} />
      {titles && <p>{words.within(titles)}</p>}
      {capacity.institution && <p className={classes.strong}>{words.within(capacity.institution)}</p>}
      <p className={classes.soft}>
        {act === 'ACCEDED' && <>{t('signing.out.acceded')} · </>}
        {formats.dateTime(signedAt, timeZone)} · {words.proof(signature)}
        {reservation !== null && (
          <>
            {' · '}
            <a href="#reservations">{t('signing.out.with-reservation')}</a>
          </>
        )}
      </p>
    </li>
  );
}

function Reservation({ signature }: { signature: Signature }): ReactNode {
  const words = useSigningWords();
  return (
    <li>
      <Names names={signature.names} country={signature.capacity.country} />
      <p className={classes.soft}>{words.capacity(signature.capacity)}</p>
      {signature.reservation?.map((text) => (
        <blockquote key={text.language} lang={text.language} dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}>
          {text.text}
        </blockquote>
      ))}
    </li>
  );
}
