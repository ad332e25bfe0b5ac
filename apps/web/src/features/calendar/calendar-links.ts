/** How a reader wants a calendar: in which language, reminded how many minutes before (`null`: not). */
export interface CalendarChoice {
  language: string;
  alarmMinutes: number | null;
}
/** The forms of a calendar's address: what people paste, what a calendar program opens by itself, and where the big services take it. */
export interface SubscriptionLinks {
  https: string;
  webcal: string;
  google: string;
  outlook: string;
  office: string;
}

/** `calendarUrl` may be a path. Calendar programs name no language of their own, so the address does. */
export function subscriptionLinks(
  calendarUrl: string,
  origin: string,
  name: string,
  choice?: CalendarChoice,
): SubscriptionLinks {
  const url = new URL(calendarUrl, origin);
  if (choice) url.searchParams.set('lang', choice.language);
  if (choice?.alarmMinutes != null) url.searchParams.set('alarm', String(choice.alarmMinutes));
  const https = url.href;
  const webcal = https.replace(/^https?:/, 'webcal:');
  const named = new URLSearchParams({ url: https, name }).toString();
  return {
    https,
    webcal,
    google: `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${named}`,
    office: `https://outlook.office.com/calendar/0/addfromweb?${named}`,
  };
}

/** Of a part of a summit, from the summit's own `…/asia.ics`. */
export function partAddress(calendarUrl: string, part: 'sub-forums' | 'people' | 'sessions', slug: string): string {
  return `${calendarUrl.replace(/\.ics$/, '')}/${part}/${encodeURIComponent(slug)}.ics`;
}

/** One session as a calendar service's form takes it; the reader saves it there. */
export interface SessionEvent {
  title: string;
  startsAt: string;
  endsAt: string;
  /** The session's page. */
  url: string;
  place: string | null;
}

/** The forms of Google and Outlook, filled in. @source https://interactiondesignfoundation.github.io/add-event-to-calendar-docs */
export function eventLinks({ title, startsAt, endsAt, url, place }: SessionEvent): {
  google: string;
  outlook: string;
  office: string;
} {
  const compact = (instant: string): string =>
    new Date(instant).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    details: url,
    location: place ?? url,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: new Date(startsAt).toISOString(),
    enddt: new Date(endsAt).toISOString(),
    body: url,
    location: place ?? url,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
    office: `https://outlook.office.com/calendar/0/deeplink/compose?${outlook}`,
  };
}
