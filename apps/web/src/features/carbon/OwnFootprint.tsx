import { useEffect, useState, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useViewer } from '../../app/viewer.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { isEmptyForm } from './footprint-form.js';
import { readKept } from './kept-footprint.js';
import { OpenOwnFootprint } from './carbon.queries.js';
import { rememberFootprint } from './remember-footprint.js';

interface OwnFootprintProps {
  /** `null`: a year of life. */
  summitSlug: string | null;
  children: ReactNode;
}

/** Before the form of somebody who is signed in and new on this device: their own of another device, where there is one. */
export function OwnFootprint({ summitSlug, children }: OwnFootprintProps): ReactNode {
  const { viewer, isLoading } = useViewer();
  const [isAsked, setIsAsked] = useState(false);
  const client = useClient();
  const { locale } = useFormats();
  const [, open] = useMutation(OpenOwnFootprint);
  const [isNewHere] = useState(() => {
    const kept = readKept(summitSlug);
    return kept.token === null && isEmptyForm(kept.form);
  });
  const asks = isNewHere && viewer !== null && !isAsked;
  useEffect(() => {
    if (!asks) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const { data } = await open({ summitSlug });
      const own = data?.openOwnFootprint;
      if (own?.__typename === 'FootprintKept') await rememberFootprint(client, own.footprint, own.token, locale);
      if (isCurrent) setIsAsked(true);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [asks, open, client, summitSlug, locale]);
  return asks || (isNewHere && isLoading) ? <PageSkeleton /> : children;
}
