import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { isSignLanguage, USUAL_SIGN_LANGUAGES } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { DraftText, draftTextFor } from './DraftText.js';
import { InviteForm } from './InviteForm.js';
import type { AppearanceRole, DraftPerson, DraftSession, Invitation } from './organise.queries.js';
import { PersonPicker } from './PersonPicker.js';
import { moved, type FormAppearance } from './session-form.js';
import { languagesToOffer } from './SessionFields.js';
import { WithdrawButton } from './WithdrawButton.js';
import type { Summit } from './use-draft-programme.js';
import classes from './organise.module.css';

const ROLES: readonly AppearanceRole[] = ['MODERATOR', 'SPEAKER', 'INTERPRETER'];

interface AppearancesFieldProps {
  appearances: readonly FormAppearance[];
  people: ReadonlyMap<string, DraftPerson>;
  session: DraftSession | null;
  hasUnsavedChanges: boolean;
  summit: Summit;
  onChange: (appearances: readonly FormAppearance[]) => void;
  /** Somebody was invited, or no longer is. */
  onInvitation: (appearance: FormAppearance, invitation: Invitation) => void;
  /** A person came in from the directory. */
  onPerson: (person: DraftPerson) => void;
}

/** Who is in the session, in the order of the table; each can be invited once the session is saved. */
export function AppearancesField({
  appearances,
  people,
  session,
  hasUnsavedChanges,
  summit,
  onChange,
  onInvitation,
  onPerson,
}: AppearancesFieldProps): ReactNode {
  const t = useText();
  const add = (person: DraftPerson): void => {
    onPerson(person);
    if (appearances.some(({ personId }) => personId === person.id)) return;
    const role = appearances.some((appearance) => appearance.role === 'MODERATOR') ? 'SPEAKER' : 'MODERATOR';
    onChange([...appearances, { personId: person.id, role, fromLanguage: null, toLanguage: null }]);
  };
  return (
    <section className={classes.people}>
      <h3>{t('organise.editor.people')}</h3>
      <p className={classes.soft}>{t('organise.editor.people-hint')}</p>
      <ol>
        {appearances.map((appearance, index) => {
          const person = people.get(appearance.personId);
          if (!person) return null;
          return (
            <AppearanceItem
              key={`${appearance.personId}-${appearance.role}`}
              appearance={appearance}
              person={person}
              session={session}
              summit={summit}
              hasUnsavedChanges={hasUnsavedChanges}
              isFirst={index === 0}
              isLast={index === appearances.length - 1}
              onChange={(next) => onChange(appearances.map((current, place) => (place === index ? next : current)))}
              onInvitation={(invitation) => onInvitation(appearance, invitation)}
              onMove={(by) => onChange(moved(appearances, index, by))}
              onRemove={() => onChange(appearances.filter((_, place) => place !== index))}
            />
          );
        })}
      </ol>
      <PersonPicker summit={summit} taken={appearances.map(({ personId }) => personId)} onPick={add} />
    </section>
  );
}

interface AppearanceItemProps {
  appearance: FormAppearance;
  person: DraftPerson;
  session: DraftSession | null;
  summit: Summit;
  hasUnsavedChanges: boolean;
  isFirst: boolean;
  isLast: boolean;
  onChange: (appearance: FormAppearance) => void;
  onInvitation: (invitation: Invitation) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function AppearanceItem(props: AppearanceItemProps): ReactNode {
  const { appearance, person, session, summit, hasUnsavedChanges, onChange } = props;
  const t = useText();
  const { language } = useLanguage();
  const [isInviting, setIsInviting] = useState(false);
  const name = `\u2068${draftTextFor(person.names, language)?.text ?? person.slug}\u2069`;
  const saved = session?.appearances.find(
    ({ personId, role }) => personId === appearance.personId && role === appearance.role,
  );
  return (
    <li className={classes.person}>
      <div className={classes.personHead}>
        <span>
          <DraftText texts={person.names} />
          <span className={classes.personTitle}>
            <DraftText texts={person.titles} />
          </span>
        </span>
        <NativeSelect
          aria-label={t('organise.role-of', { name })}
          value={appearance.role}
          data={ROLES.map((role) => ({ value: role, label: t(`organise.role.${role}`) }))}
          onChange={(event) => onChange({ ...appearance, role: event.currentTarget.value as AppearanceRole })}
        />
        <span className={classes.icons}>
          <ActionIcon
            variant="subtle"
            aria-label={t('organise.person.up', { name })}
            disabled={props.isFirst}
            onClick={() => props.onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('organise.person.down', { name })}
            disabled={props.isLast}
            onClick={() => props.onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('organise.person.remove', { name })}
            onClick={props.onRemove}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      {appearance.role === 'INTERPRETER' && <Languages appearance={appearance} summit={summit} onChange={onChange} />}
      <div className={classes.invite}>
        {saved?.invitation && (
          <span className={classes.soft}>
            {t(`organise.invite.status.${saved.invitation.status}`)} · <bdi dir="ltr">{saved.invitation.email}</bdi>
          </span>
        )}
        {session && saved && !hasUnsavedChanges ? (
          <Button
            type="button"
            size="compact-sm"
            variant="subtle"
            aria-expanded={isInviting}
            onClick={() => setIsInviting((isOpen) => !isOpen)}
          >
            {saved.invitation ? t('organise.invite.again') : t('organise.invite.action')}
          </Button>
        ) : (
          <span className={classes.soft}>{t('organise.invite.save-first')}</span>
        )}
        {saved?.invitation && (saved.invitation.status === 'PENDING' || saved.invitation.status === 'ACCEPTED') && (
          <WithdrawButton key={saved.invitation.id} invitation={saved.invitation} onInvitation={props.onInvitation} />
        )}
      </div>
      {isInviting && session && (
        <InviteForm
          sessionId={session.id}
          appearance={appearance}
          name={name}
          email={saved?.invitation?.email ?? ''}
          onInvitation={props.onInvitation}
        />
      )}
    </li>
  );
}

function Languages({
  appearance,
  summit,
  onChange,
}: Pick<AppearanceItemProps, 'appearance' | 'summit' | 'onChange'>): ReactNode {
  const t = useText();
  const formats = useFormats();
  const chosen = [appearance.fromLanguage, appearance.toLanguage].filter((tag) => tag !== null);
  const spoken = chosen.filter((tag) => !isSignLanguage(tag));
  const signed = [...new Set([...USUAL_SIGN_LANGUAGES, ...chosen.filter(isSignLanguage)])];
  const optionOf = (tag: string): { value: string; label: string } => ({ value: tag, label: formats.language(tag) });
  const data = [
    { value: '', label: '—' },
    ...languagesToOffer(summit.languages, spoken).map(optionOf),
    { group: t('ui.sign-languages'), items: signed.map(optionOf) },
  ];
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('organise.person.from-language')}
        data={data}
        value={appearance.fromLanguage ?? ''}
        onChange={(event) => onChange({ ...appearance, fromLanguage: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('organise.person.to-language')}
        data={data}
        value={appearance.toLanguage ?? ''}
        onChange={(event) => onChange({ ...appearance, toLanguage: event.currentTarget.value || null })}
      />
    </div>
  );
}
