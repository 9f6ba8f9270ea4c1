import { Column, Entity } from 'typeorm';
import { RecordPartRow } from './record-part-row.entity.js';

/** A paper that says what a person can do; some end on a day. */
@Entity('certificate')
export class Certificate extends RecordPartRow {
  @Column('text')
  kindCode: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('text', { nullable: true })
  issuer: string | null;

  @Column('date', { nullable: true })
  issuedOn: string | null;

  @Column('date', { nullable: true })
  expiresOn: string | null;
}

@Entity('training_course')
export class TrainingCourse extends RecordPartRow {
  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  institution: string | null;

  @Column('text', { nullable: true })
  formCode: string | null;

  @Column('date', { nullable: true })
  startedOn: string | null;

  @Column('date', { nullable: true })
  endedOn: string | null;

  @Column('text', { nullable: true })
  result: string | null;
}

/** Days on which a person did not do the work of the post. */
@Entity('absence')
export class Absence extends RecordPartRow {
  @Column('text')
  kindCode: string;

  @Column('date')
  startedOn: string;

  @Column('date', { nullable: true })
  endedOn: string | null;

  @Column('text', { nullable: true })
  decisionNumber: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}

@Entity('award')
export class Award extends RecordPartRow {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  level: string | null;

  @Column('date')
  awardedOn: string;

  @Column('text', { nullable: true })
  decisionNumber: string | null;
}

/** What a person did before, in their own words; posts in the communes are postings. */
@Entity('work_history_entry')
export class WorkHistoryEntry extends RecordPartRow {
  @Column('date')
  startedOn: string;

  @Column('date', { nullable: true })
  endedOn: string | null;

  @Column('text')
  organisation: string;

  @Column('text')
  description: string;
}

/** A day of retirement other than the one by age. */
@Entity('retirement_exception')
export class RetirementException extends RecordPartRow {
  @Column('date')
  retiresOn: string;

  @Column('text')
  reason: string;

  @Column('text')
  source: string;
}
