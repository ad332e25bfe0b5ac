/** Whose agenda it is: a user's, or that of a browser nobody signed in with. */
export type AgendaOwner =
  { readonly userId: string; readonly guestId?: undefined } | { readonly userId?: undefined; readonly guestId: string };
