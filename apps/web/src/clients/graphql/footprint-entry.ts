import { graphql } from './graphql.js';

/** One way, as it was entered. */
const TravelEntryFields = graphql(`
  fragment TravelEntryFields on FootprintTravel @_unmask {
    mode
    from
    to
    km
    isReturn
    share
    cabin
    hasUnknownStops
    carSize
    carFuel
    occupants
    country
  }
`);
/** Nights somewhere, as they were entered. */
const StayEntryFields = graphql(`
  fragment StayEntryFields on FootprintStay @_unmask {
    country
    nights
    guests
    share
  }
`);
/** Hours online, as they were entered. */
const OnlineEntryFields = graphql(`
  fragment OnlineEntryFields on FootprintOnline @_unmask {
    isMeasured
    hours
    device
    network
    country
  }
`);
/** For queries of carbon that read what somebody entered; a file of its own, because most pages read none. */
export const ENTRY_FRAGMENTS = [TravelEntryFields, StayEntryFields, OnlineEntryFields] as const;
