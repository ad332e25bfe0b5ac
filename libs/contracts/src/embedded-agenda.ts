/** A text as it is shown: BCP 47 language and direction, for `lang` and `dir`. */
export interface EmbeddedText {
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** What the embeddable agenda reads: a released programme in one language, with the words around it. */
export interface EmbeddedAgenda {
  /** Another one whenever something of it is. */
  state: string;
  /** Of the words; dates are written in it. */
  language: string;
  direction: 'ltr' | 'rtl';
  words: EmbeddedWords;
  summit: { slug: string; title: EmbeddedText; url: string; timeZone: string };
  subForums: { slug: string; title: EmbeddedText; colour: number }[];
  /** By start, then plenary, then sub-forum. */
  sessions: {
    id: string;
    title: EmbeddedText;
    kind: string;
    startsAt: string;
    endsAt: string;
    isCancelled: boolean;
    isLive: boolean;
    /** `null` for the plenary. */
    subForum: string | null;
    /** Interpreters left out. */
    people: { name: EmbeddedText; isModerator: boolean }[];
    url: string;
  }[];
}
export interface EmbeddedWords {
  plenary: string;
  everything: string;
  show: string;
  days: string;
  live: string;
  cancelled: string;
  moderator: string;
  empty: string;
  /** `{zone}` stands for the zone's name. */
  summitTime: string;
  yourTime: string;
}
