import type { AppearanceRole } from '@app/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../people/index.js';
import { SessionEntity } from './session.entity.js';

/** A person in a session. The column `during` is the database's own (see `SessionsRepository.savePeople`) and not mapped. */
@Entity('appearances')
export class AppearanceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @ManyToOne(() => SessionEntity, 'appearances') @JoinColumn({ name: 'session_id' }) session?: Relation<SessionEntity>;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @ManyToOne(() => PersonEntity) @JoinColumn({ name: 'person_id' }) person?: Relation<PersonEntity>;
  @Column('text') role: AppearanceRole;
  /** Order in the programme, from 0. */
  @Column('integer') position: number;
  /** BCP 47; interpreters only. */
  @Column('text', { name: 'from_language', nullable: true }) fromLanguage: string | null;
  @Column('text', { name: 'to_language', nullable: true }) toLanguage: string | null;
}
