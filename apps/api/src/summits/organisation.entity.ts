import type { LocalizedTexts } from '@app/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who organises a summit or sends a person. */
@Entity('organisations')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') name: LocalizedTexts;
  /** ISO 3166-1 alpha-2. */
  @Column('char', { length: 2, nullable: true }) country: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
