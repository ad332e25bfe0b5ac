import { Button, NativeSelect, Radio } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { type CertificateKind, contrastOnWhite, DESIGN_LIMITS, isReadableOnWhite, LEAST_CONTRAST } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalizedField } from '../organise/index.js';
import type { CertificateDesk } from './organise-certificates.queries.js';
import { type LogoProblem, sendLogo } from './send-logo.js';
import type { TemplateForm } from './template-form.js';
import classes from './organise-certificates.module.css';

interface LookFieldsProps {
  kind: CertificateKind;
  form: TemplateForm;
  summitSlug: string;
  /** Of the names and offices. */
  languages: readonly string[];
  logos: CertificateDesk['logos'];
  onChange: (part: Partial<TemplateForm>) => void;
  /** Another logo is there. */
  onLogo: () => void;
}

/** Colour, paper, logo and names: what there is to design of every kind. */
export function LookFields({ kind, form, summitSlug, languages, logos, onChange, onLogo }: LookFieldsProps): ReactNode {
  const t = useText();
  return (
    <>
      <div className={classes.pair}>
        <Colour accent={form.accent} onChange={(accent) => onChange({ accent })} />
        {kind !== 'carbon' && (
          <>
            <NativeSelect
              label={t('organise-certificates.paper')}
              value={form.paper}
              data={[
                { value: 'A4', label: 'A4' },
                { value: 'US_LETTER', label: 'US Letter' },
              ]}
              onChange={(event) => onChange({ paper: event.currentTarget.value === 'A4' ? 'A4' : 'US_LETTER' })}
            />
            <NativeSelect
              label={t('organise-certificates.orientation')}
              value={form.isLandscape ? 'landscape' : 'portrait'}
              data={(['landscape', 'portrait'] as const).map((value) => ({
                value,
                label: t(`organise-certificates.orientation.${value}`),
              }))}
              onChange={(event) => onChange({ isLandscape: event.currentTarget.value === 'landscape' })}
            />
          </>
        )}
      </div>
      <Logo
        logoId={form.logoId}
        logos={logos}
        summitSlug={summitSlug}
        onChange={(logoId) => onChange({ logoId })}
        onLogo={onLogo}
      />
      <fieldset className={classes.fieldset}>
        <legend>{t('organise-certificates.signers')}</legend>
        <p className={classes.soft}>{t('organise-certificates.signers.help')}</p>
        {form.signers.map((signer, index) => {
          const change = (part: Partial<typeof signer>): void =>
            onChange({ signers: form.signers.map((each) => (each.key === signer.key ? { ...each, ...part } : each)) });
          return (
            <div key={signer.key} className={classes.signer}>
              <LocalizedField
                label={t('organise-certificates.signer.name', { number: index + 1 })}
                languages={languages}
                texts={signer.names}
                maxLength={DESIGN_LIMITS.signer}
                onChange={(names) => change({ names })}
              />
              <LocalizedField
                label={t('organise-certificates.signer.office', { number: index + 1 })}
                languages={languages}
                texts={signer.offices}
                maxLength={DESIGN_LIMITS.signer}
                onChange={(offices) => change({ offices })}
              />
              <div>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onChange({ signers: form.signers.filter(({ key }) => key !== signer.key) })}
                >
                  {t('organise-certificates.signer.remove', { number: index + 1 })}
                </Button>
              </div>
            </div>
          );
        })}
        {form.signers.length < DESIGN_LIMITS.signers && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                onChange({ signers: [...form.signers, { key: crypto.randomUUID(), names: {}, offices: {} }] })
              }
            >
              {t('organise-certificates.signer.add')}
            </Button>
          </div>
        )}
      </fieldset>
    </>
  );
}

function Colour({ accent, onChange }: { accent: string; onChange: (accent: string) => void }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const ratio = contrastOnWhite(accent);
  const isReadable = isReadableOnWhite(accent);
  return (
    <div className={classes.part}>
      <label htmlFor={id} className={classes.label}>
        {t('organise-certificates.colour')}
      </label>
      <input
        id={id}
        type="color"
        value={accent}
        className={classes.colour}
        aria-describedby={`${id}-contrast`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-contrast`} role="status" className={isReadable ? classes.soft : classes.wrong}>
        {t(isReadable ? 'organise-certificates.colour.readable' : 'organise-certificates.colour.too-light', {
          // Rounded down, so that too little never reads as enough.
          ratio: formats.number(Math.floor(ratio * 10) / 10),
          least: formats.number(LEAST_CONTRAST),
        })}
      </p>
    </div>
  );
}

interface LogoProps {
  logoId: string | null;
  logos: CertificateDesk['logos'];
  summitSlug: string;
  onChange: (logoId: string | null) => void;
  onLogo: () => void;
}

function Logo({ logoId, logos, summitSlug, onChange, onLogo }: LogoProps): ReactNode {
  const t = useText();
  const id = useId();
  const [problem, setProblem] = useState<LogoProblem | null>(null);
  const [isSending, setIsSending] = useState(false);
  const send = async (file: File): Promise<void> => {
    setIsSending(true);
    const sent = await sendLogo(summitSlug, file);
    setIsSending(false);
    setProblem('problem' in sent ? sent.problem : null);
    if ('problem' in sent) return;
    onLogo();
    onChange(sent.id);
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('organise-certificates.logo')}</legend>
      {logos.length > 0 && (
        <Radio.Group
          aria-label={t('organise-certificates.logo')}
          value={logoId ?? ''}
          onChange={(value) => onChange(value === '' ? null : value)}
        >
          <div className={classes.logos}>
            <Radio value="" label={t('organise-certificates.logo.none')} />
            {logos.map((logo, index) => (
              <Radio
                key={logo.id}
                value={logo.id}
                label={
                  <img
                    src={logo.path}
                    width={logo.width}
                    height={logo.height}
                    alt={t('organise-certificates.logo.number', { number: logos.length - index })}
                    className={classes.logo}
                  />
                }
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <label htmlFor={id} className={classes.label}>
        {t('organise-certificates.logo.add')}
      </label>
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/avif"
        disabled={isSending}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) void send(file).finally(() => (input.value = ''));
        }}
      />
      <p className={classes.soft}>{t('organise-certificates.logo.help')}</p>
      <p role="status" className={classes.wrong}>
        {problem === null ? '' : t(`organise-certificates.logo.problem.${problem}`)}
      </p>
    </fieldset>
  );
}
