/** When an announcement is there to be read. */
export interface AnnouncementTime {
  readonly startsAt: Date;
  /** Exclusive; `null` is until it is withdrawn. */
  readonly endsAt: Date | null;
  readonly withdrawnAt: Date | null;
}
export type AnnouncementState = 'planned' | 'shown' | 'over' | 'withdrawn';

export function announcementState({ startsAt, endsAt, withdrawnAt }: AnnouncementTime, now: Date): AnnouncementState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (endsAt !== null && endsAt <= now) return 'over';
  return startsAt > now ? 'planned' : 'shown';
}

/** When the next of these begins or ends by itself, `null` when none does. */
export function nextAnnouncementChange(announcements: readonly AnnouncementTime[], now: Date): Date | null {
  const ahead = announcements
    .filter((each) => each.withdrawnAt === null)
    .flatMap(({ startsAt, endsAt }) => (endsAt === null ? [startsAt] : [startsAt, endsAt]))
    .filter((at) => at > now);
  return ahead.length === 0 ? null : new Date(Math.min(...ahead.map((at) => at.getTime())));
}
