import { Column, Entity } from 'typeorm';
import { RecordPartRow } from './record-part-row.entity.js';

@Entity('discipline_record')
export class DisciplineRecord extends RecordPartRow {
  @Column('text')
  form: string;

  @Column('date')
  decidedOn: string;

  @Column('date', { nullable: true })
  effectiveUntil: string | null;

  @Column('text')
  reason: string;

  @Column('text', { nullable: true })
  decisionNumber: string | null;

  @Column('text', { nullable: true })
  source: string | null;
}

@Entity('family_member')
export class FamilyMember extends RecordPartRow {
  @Column('text')
  relationCode: string;

  @Column('text')
  fullName: string;

  @Column('integer', { nullable: true })
  birthYear: number | null;

  @Column('text', { nullable: true })
  occupation: string | null;
}
