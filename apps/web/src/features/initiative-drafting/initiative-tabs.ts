/** The pages of one initiative, as they stand in the address: `/organise/<summit>/initiatives/<slug>/<tab>`; the text has no word of its own. */
export type InitiativeTab = 'text' | 'talk' | 'versions' | 'freeze' | 'signatories';

/** Those that have a route, in the order of the navigation. A page puts itself here together with its route. */
export const INITIATIVE_TABS: readonly InitiativeTab[] = ['text', 'talk', 'versions', 'freeze', 'signatories'];

export const initiativePath = (summitSlug: string, slug: string, tab: InitiativeTab = 'text'): string =>
  `/organise/${summitSlug}/initiatives/${slug}${tab === 'text' ? '' : `/${tab}`}`;
