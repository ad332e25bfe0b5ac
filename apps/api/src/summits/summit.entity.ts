import type { LocalizedTexts } from '@app/contracts';
import type { DocumentRecord, DocumentSummit, SummitFormat } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A conference as its organisers edit it. */
@Entity('summits')
export class SummitEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('jsonb') title: LocalizedTexts;
  @Column('jsonb', { nullable: true }) theme: LocalizedTexts | null;
  @Column('text') format: SummitFormat;
  @Column('jsonb', { nullable: true }) place: LocalizedTexts | null;
  /** IANA name. */
  @Column('text', { name: 'time_zone' }) timeZone: string;
  /** First day in the summit's zone, `2022-12-20`. */
  @Column('date', { name: 'starts_on' }) startsOn: string;
  /** Last day in the summit's zone. */
  @Column('date', { name: 'ends_on' }) endsOn: string;
  /** Where the date is the report's and not known to be the event's. */
  @Column('jsonb', { name: 'date_note', nullable: true }) dateNote: LocalizedTexts | null;
  /** BCP 47, the main one first; never empty. */
  @Column('text', { array: true }) languages: string[];
  @Column('boolean', { name: 'is_rehearsal' }) isRehearsal: boolean;
  @Column('jsonb', { name: 'guest_of_honour', nullable: true }) guestOfHonour: DocumentSummit['guestOfHonour'];
  /** What is told of the summit beside its programme. */
  @Column('jsonb') record: DocumentRecord;
  /** Where it is held, in degrees (WGS 84); both or neither. */
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) longitude: number | null;
  /** Rises with each change of the summit's own columns and organisers. */
  @Column('integer') revision: number;
  /** Rises with `revision` and with each change of a sub-forum. */
  @Column('integer', { name: 'frame_revision' }) frameRevision: number;
  /** The `frameRevision` that the public has; `null` before the first release. */
  @Column('integer', { name: 'released_frame_revision', nullable: true }) releasedFrameRevision: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

/** A summit's row before anybody changed or released it. */
export function newSummit(
  columns: Omit<
    SummitEntity,
    'latitude' | 'longitude' | 'revision' | 'frameRevision' | 'releasedFrameRevision' | 'updatedAt'
  > &
    Partial<Pick<SummitEntity, 'latitude' | 'longitude'>>,
): SummitEntity {
  return {
    latitude: null,
    longitude: null,
    ...columns,
    revision: 1,
    frameRevision: 1,
    releasedFrameRevision: null,
    updatedAt: columns.createdAt,
  };
}
