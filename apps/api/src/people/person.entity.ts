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
  /** A few sentences; plain text. */
  @Column('jsonb', { nullable: true }) biography: LocalizedTexts | null;
  @Column('uuid', { name: 'photo_id', nullable: true }) photoId: string | null;
  /** Languages the person speaks, BCP 47; empty where nobody said. */
  @Column('text', { array: true }) languages: string[];
  /** Rises with each change of what is written; another photo is none. */
  @Column('integer') revision: number;
  /** User who added the person; null where a demo or an import did. */
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  /** When the person last changed this themself. */
  @Column('timestamptz', { name: 'changed_by_person_at', nullable: true }) changedByPersonAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

type FirstWords = Pick<PersonEntity, 'id' | 'slug' | 'name' | 'createdAt'> & Partial<PersonEntity>;

/** Somebody new to the directory; what is left out is not known yet. */
export function newPerson(known: FirstWords): PersonEntity {
  return {
    title: null,
    country: null,
    organisationId: null,
    biography: null,
    photoId: null,
    languages: [],
    revision: 1,
    createdBy: null,
    changedByPersonAt: null,
    updatedAt: known.createdAt,
    ...known,
  };
}
