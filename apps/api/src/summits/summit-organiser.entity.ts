import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { SummitEntity } from './summit.entity.js';

/** An organisation that holds a summit; `position` is the order they are named in, from 0. */
@Entity('summit_organisers')
export class SummitOrganiserEntity {
  @PrimaryColumn('uuid', { name: 'summit_id' }) summitId: string;
  @ManyToOne(() => SummitEntity) @JoinColumn({ name: 'summit_id' }) summit?: Relation<SummitEntity>;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId: string;
  @ManyToOne(() => OrganisationEntity)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<OrganisationEntity>;
  @Column('integer') position: number;
}
