import type { LocalizedTexts } from '@app/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from '../summits/index.js';

/** Somebody named in a programme; one directory for all summits. */
@Entity('people')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  /** The name in every script it is known in. */
  @Column('jsonb') name: LocalizedTexts;
  @Column('jsonb', { nullable: true }) title: LocalizedTexts | null;
  /** ISO 3166-1 alpha-2. */
  @Column('char', { length: 2, nullable: true }) country: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<OrganisationEntity> | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
