import type { ExportWishes } from './export-record.js';

/** Who somebody is in one file: a number in the order in which they first appear in it, and their name where names are wished. */
export class ExportParticipants {
  private readonly labels = new Map<string, string>();
  /** Of those who had a row. */
  private readonly names = new Map<string, string>();

  constructor(private readonly wishes: Pick<ExportWishes, 'hasNames'>) {}

  /** `P1`, `P2` …: the same person has the same all through the file, and another one in other files. */
  labelOf(participantId: string): string {
    const label = this.labels.get(participantId) ?? `P${this.labels.size + 1}`;
    this.labels.set(participantId, label);
    return label;
  }

  /** How a file speaks of somebody in the middle of a row: by name, or by number when names are left out. */
  mention(participantId: string, name: string | null): string {
    const label = this.labelOf(participantId);
    return this.wishes.hasNames ? name || (this.names.get(participantId) ?? label) : label;
  }

  /** Columns that say whose a row is; `null` for what is nobody's as far as readers may know. */
  columns(participantId: string | null, name: string | null): { participant: string | null; name?: string | null } {
    const participant = participantId === null ? null : this.labelOf(participantId);
    if (participantId !== null && name !== null && this.wishes.hasNames) this.names.set(participantId, name);
    return this.wishes.hasNames ? { participant, name: participantId === null ? null : name } : { participant };
  }
}
