import type { LocalizedTexts } from '@app/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SummitEntity } from './summit.entity.js';

/** A parallel track of a summit. */
@Entity('sub_forums')
export class SubForumEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'summit_id' }) summitId: string;
  @ManyToOne(() => SummitEntity) @JoinColumn({ name: 'summit_id' }) summit?: Relation<SummitEntity>;
  @Column('text') slug: string;
  @Column('jsonb') title: LocalizedTexts;
  /** Order among the summit's sub-forums, from 0. */
  @Column('integer') position: number;
  /** Index into the palette of eight hues, 0 to 7. */
  @Column('integer') colour: number;
  /** Rises with each change of its title or colour. */
  @Column('integer') revision: number;
}
