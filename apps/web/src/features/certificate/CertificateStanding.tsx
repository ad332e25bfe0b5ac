import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { readerZone } from '../../app/i18n/formats.js';
import type { RegisteredCertificate } from './certificate.queries.js';
import classes from './certificate.module.css';

interface CertificateStandingProps {
  registered: RegisteredCertificate;
  /** Whether this browser found its signature right. */
  isAuthentic: boolean;
}

/** Whether it holds: the first thing that somebody who checks wants to know. */
export function CertificateStanding({ registered, isAuthentic }: CertificateStandingProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { state, revokedAt, revocationReason } = registered;
  if (state === 'ERASED')
    return (
      <Notice isGood={false} title={t('certificate.state.erased')}>
        {t('certificate.state.erased.text')}
      </Notice>
    );
  if (state === 'REVOKED')
    return (
      <Notice
        isGood={false}
        title={t('certificate.state.revoked', { date: revokedAt ? formats.date(revokedAt, readerZone()) : '' })}
      >
        {t('certificate.state.reason')} <bdi>{revocationReason}</bdi>
      </Notice>
    );
  if (!isAuthentic)
    return (
      <Notice isGood={false} title={t('certificate.state.forged')}>
        {t('certificate.state.forged.text')}
      </Notice>
    );
  if (registered.isHeld)
    return (
      <Notice isGood={false} title={t('certificate.state.held')}>
        {t('certificate.state.held.text')}
      </Notice>
    );
  return (
    <Notice isGood title={t('certificate.state.holds')}>
      {t('certificate.state.holds.text')}
    </Notice>
  );
}

interface NoticeProps {
  isGood: boolean;
  title: string;
  children?: ReactNode;
}

/** Good or bad news, told by a symbol and words as well as by a colour. */
export function Notice({ isGood, title, children }: NoticeProps): ReactNode {
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={`${classes.notice} ${isGood ? classes.good : classes.bad}`}>
      <Icon size={26} aria-hidden className={classes.noticeIcon} />
      <div>
        <p className={classes.noticeTitle}>{title}</p>
        {children && <p>{children}</p>}
      </div>
    </div>
  );
}
