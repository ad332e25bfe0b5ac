import '@mantine/core/styles/Input.layer.css';
import { Button, TextInput } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { sharedAddress } from './addresses.js';
import type { Rank } from './leaderboard.queries.js';
import classes from './leaderboard.module.css';

/** Hands one's rank, in words and with its address, to the device's own sharing; where it has none, to the clipboard. */
export function ShareRank({ rank: { id, rank, listed, grams, summit, isDemonstration } }: { rank: Rank }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { kilograms } = useCarbonAmounts();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const url = sharedAddress(location.origin, summit, id);
  const text = t(isDemonstration ? 'carbon-leaderboard.share-text-demonstration' : 'carbon-leaderboard.share-text', {
    amount: kilograms(grams),
    rank: formats.number(rank ?? 0),
    listed: formats.number(listed),
  });
  const share = async (): Promise<void> => {
    // Both are there in secure contexts only, and the first not on every desktop.
    const { share, clipboard } = navigator as Partial<Navigator>;
    try {
      if (share !== undefined) return await share.call(navigator, { text, url });
      if (clipboard === undefined) return setOutcome('failed');
      await clipboard.writeText(`${text}\n${url}`);
      setOutcome('copied');
    } catch (error) {
      // Who closes the device's dialogue has not asked for the address.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setOutcome('failed');
    }
  };
  return (
    <div className={classes.form}>
      <div className={classes.actions}>
        <Button leftSection={<IconShare size={18} aria-hidden />} onClick={() => void share()}>
          {t('carbon-leaderboard.share-rank')}
        </Button>
      </div>
      <p role="status" className={classes.soft}>
        {outcome === 'copied' && t('carbon-leaderboard.share-copied')}
        {outcome === 'failed' && t('carbon-leaderboard.share-failed')}
      </p>
      <TextInput
        readOnly
        dir="ltr"
        label={t('carbon-leaderboard.share-address')}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
