import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DraftText, draftTextFor } from '../organise/index.js';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { COLOURS, colourName, Swatch } from './colours.js';
import { EntryButtons, Section } from './parts.js';
import { DeleteSubForum, MoveSubForum, type SubForum } from './settings.queries.js';
import { type RefusedAnswer, RefusedNotice } from './SettingsRefusal.js';
import { SubForumForm } from './SubForumForm.js';
import classes from './settings.module.css';

interface SubForumsSectionProps {
  summit: { id: string; slug: string; timeZone: string };
  languages: readonly string[];
  subForums: readonly SubForum[];
  onSubForums: (subForums: readonly SubForum[]) => void;
  /** A sub-forum is being written and not saved. */
  onDirty: (isDirty: boolean) => void;
}

const NEW = 'new';

/** The parallel tracks, each saved by itself; a draft until a release like everything here. */
export function SubForumsSection(props: SubForumsSectionProps): ReactNode {
  const { summit, languages, subForums, onSubForums, onDirty } = props;
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RefusedAnswer | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [moving, move] = useMutation(MoveSubForum);
  const [deleting, remove] = useMutation(DeleteSubForum);
  const isBusy = moving.fetching || deleting.fetching;

  const begin = (): void => {
    setRefusal(null);
    setProblem(null);
  };
  const moveTo = async (id: string, position: number): Promise<void> => {
    begin();
    const { data, error } = await move({ id, position });
    if (error) setProblem(problemOf(error));
    else if (data?.moveSubForum.__typename === 'SubForumMoved') onSubForums(data.moveSubForum.subForums);
    else if (data) setRefusal(data.moveSubForum);
  };
  const removeNow = async (id: string): Promise<void> => {
    begin();
    setLeaving(null);
    const { data, error } = await remove({ id });
    if (error) setProblem(problemOf(error));
    else if (data?.deleteSubForum.__typename === 'SubForumDeleted')
      onSubForums(subForums.filter((one) => one.id !== id));
    else if (data) setRefusal(data.deleteSubForum);
  };
  const edit = (id: string | null): void => {
    begin();
    setOpen(id);
    onDirty(false);
  };
  const saved = (subForum: SubForum): void => {
    const isKnown = subForums.some(({ id }) => id === subForum.id);
    onSubForums(isKnown ? subForums.map((one) => (one.id === subForum.id ? subForum : one)) : [...subForums, subForum]);
    edit(null);
  };
  return (
    <Section id="sub-forums" title={t('organise-settings.sub-forums')} hint={t('organise-settings.sub-forums-hint')}>
      <div aria-live="polite">
        {refusal && <RefusedNotice refusal={refusal} summit={summit} />}
        {problem && <ErrorNotice problem={problem} />}
      </div>
      <div className={classes.list}>
        <ol>
          {subForums.map((subForum, index) => {
            const name = draftTextFor(subForum.titles, language)?.text ?? subForum.slug;
            return (
              <li key={subForum.id} className={classes.subForum}>
                <div className={classes.line}>
                  <span className={classes.subForumName}>
                    <Swatch colour={subForum.colour} />
                    <span>
                      <DraftText texts={subForum.titles} />
                      <span className={classes.soft}> · {t(colourName(subForum.colour))}</span>
                    </span>
                    {open !== subForum.id && leaving !== subForum.id && (
                      <Button
                        type="button"
                        size="compact-md"
                        variant="subtle"
                        aria-label={t('organise-settings.sub-forum-edit-of', { name: `\u2068${name}\u2069` })}
                        onClick={() => edit(subForum.id)}
                      >
                        {t('organise-settings.sub-forum-edit')}
                      </Button>
                    )}
                  </span>
                  <EntryButtons
                    name={name}
                    isFirst={index === 0 || isBusy}
                    isLast={index === subForums.length - 1 || isBusy}
                    onMove={(by) => void moveTo(subForum.id, index + by)}
                    onRemove={() => setLeaving(subForum.id)}
                  />
                </div>
                {leaving === subForum.id ? (
                  <div role="group" className={classes.ask}>
                    <p>{t('organise-settings.sub-forum-remove-sure', { name: `\u2068${name}\u2069` })}</p>
                    <div className={classes.buttons}>
                      <Button type="button" color="red" disabled={isBusy} onClick={() => void removeNow(subForum.id)}>
                        {t('organise-settings.sub-forum-remove')}
                      </Button>
                      <Button type="button" variant="default" onClick={() => setLeaving(null)}>
                        {t('organise-settings.keep')}
                      </Button>
                    </div>
                  </div>
                ) : open === subForum.id ? (
                  <SubForumForm
                    summitId={summit.id}
                    languages={languages}
                    subForum={subForum}
                    onSaved={saved}
                    onDirty={onDirty}
                    onClose={() => edit(null)}
                  />
                ) : null}
              </li>
            );
          })}
        </ol>
        {open === NEW ? (
          <SubForumForm
            summitId={summit.id}
            languages={languages}
            subForum={null}
            freeColour={freeColourOf(subForums)}
            onSaved={saved}
            onDirty={onDirty}
            onClose={() => edit(null)}
          />
        ) : (
          <Button
            type="button"
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => edit(NEW)}
          >
            {t('organise-settings.add-sub-forum')}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** The first hue that no other sub-forum has. */
function freeColourOf(subForums: readonly SubForum[]): number {
  return COLOURS.find((colour) => subForums.every((subForum) => subForum.colour !== colour)) ?? 0;
}
