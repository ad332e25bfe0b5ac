import type { LocalizedTexts } from '@app/contracts';
import type { SessionKind, SessionStatus } from '@app/domain';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { SubForumEntity, SummitEntity } from '../summits/index.js';
import type { AppearanceEntity } from './appearance.entity.js';

/** A session as its organisers edit it; the public reads the released document instead. */
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'summit_id' }) summitId: string;
  @ManyToOne(() => SummitEntity) @JoinColumn({ name: 'summit_id' }) summit?: Relation<SummitEntity>;
  /** `null` for the plenary. */
  @Column('uuid', { name: 'sub_forum_id', nullable: true }) subForumId: string | null;
  @ManyToOne(() => SubForumEntity) @JoinColumn({ name: 'sub_forum_id' }) subForum?: Relation<SubForumEntity> | null;
  @Column('text') slug: string;
  @Column('text') kind: SessionKind;
  @Column('jsonb') title: LocalizedTexts;
  @Column('jsonb', { nullable: true }) description: LocalizedTexts | null;
  /** `null`, like the end, while the session is unscheduled. */
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt: Date | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
  /** Of its slot, rounded up; of an unscheduled one what it is planned for. */
  @Column('integer', { name: 'duration_minutes' }) durationMinutes: number;
  @Column('text') status: SessionStatus;
  /** Spoken or interpreted, BCP 47. */
  @Column('text', { array: true }) languages: string[];
  @Column('text', { name: 'initiative_slug', nullable: true }) initiativeSlug: string | null;
  /** Rises by one with each change. */
  @Column('integer') revision: number;
  /** The revision that the public sees; `null` before the first publication. */
  @Column('integer', { name: 'published_revision', nullable: true }) publishedRevision: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @OneToMany('AppearanceEntity', 'session') appearances?: Relation<AppearanceEntity[]>;
}
