import type { ReactNode } from 'react';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { Restriction } from '../../clients/chat/index.js';
import classes from './moderation.module.css';
import type { QueueItem } from './queue.js';
import { RestrictForm } from './RestrictForm.js';

interface QueueRowProps {
  item: QueueItem;
  isChosen: boolean;
  restricting: Restriction['kind'] | null;
  isBusy: boolean;
  mayModerateSummit: boolean;
  onChoose: () => void;
  onApprove: () => void;
  onReject: () => void;
  onRestricting: (kind: Restriction['kind'] | null) => void;
  onRestrict: (restriction: Restriction) => void;
}

/** One message that waits, why, and what can be done about it. */
export function QueueRow({
  item,
  isChosen,
  restricting,
  isBusy,
  mayModerateSummit,
  onChoose,
  onApprove,
  onReject,
  onRestricting,
  onRestrict,
}: QueueRowProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const isHeld = item.kind === 'held';
  const buttons = [
    { order: 'approve', label: isHeld ? t('moderation.approve') : t('moderation.settle'), key: 'A', run: onApprove },
    { order: 'reject', label: isHeld ? t('moderation.reject') : t('moderation.remove'), key: 'R', run: onReject },
    { order: 'silence', label: t('moderation.silence'), key: 'S', run: () => onRestricting('silenced') },
    { order: 'ban', label: t('moderation.ban'), key: 'B', run: () => onRestricting('banned') },
  ];
  return (
    <li
      className={classes.row}
      tabIndex={isChosen ? 0 : -1}
      aria-current={isChosen}
      data-kind={item.kind}
      onFocus={onChoose}
      onClick={onChoose}
    >
      <p className={classes.meta}>
        <bdi className={classes.name}>{item.author.name}</bdi>
        <time dateTime={item.at}>{formats.time(item.at, readerZone())}</time>
        {isHeld
          ? item.held.reasons.map((reason) => (
              <span key={reason} className={classes.badge}>
                {t(`moderation.reason-${reason}`)}
              </span>
            ))
          : item.reported.reasons.map(({ reason, count }) => (
              <span key={reason} className={classes.badge}>
                {t(`moderation.report-${reason}`)} {formats.number(count)}
              </span>
            ))}
      </p>
      <p className={classes.text} dir="auto">
        {item.text}
      </p>
      {!isHeld &&
        item.reported.notes.map((note, index) => (
          <p key={index} className={classes.note} dir="auto">
            {note}
          </p>
        ))}
      <div className={classes.buttons}>
        {buttons.map(({ order, label, key, run }) => (
          <button
            key={order}
            type="button"
            className={order === 'approve' ? classes.mainButton : classes.button}
            tabIndex={isChosen ? 0 : -1}
            disabled={isBusy}
            data-testid={`moderation-${order}`}
            onClick={run}
          >
            {label}
            <kbd className={classes.key}>{key}</kbd>
          </button>
        ))}
      </div>
      {restricting && (
        <RestrictForm
          kind={restricting}
          participantId={item.author.participantId}
          name={item.author.name}
          isOfProgramme={item.author.role !== 'attendee'}
          isBusy={isBusy}
          mayModerateSummit={mayModerateSummit}
          onRestrict={onRestrict}
          onCancel={() => onRestricting(null)}
        />
      )}
    </li>
  );
}
