import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewFacts } from './review-facts.js';

/** A person in a round, in the unit of the day of the figures, wherever that person has gone since. */
@Entity('review_assessment')
export class ReviewAssessment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  roundId: string;

  @Column('uuid')
  shareId: string;

  @Column('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('integer')
  sortOrder: number;

  @Column('text')
  fullName: string;

  @Column('text')
  positionGroup: string;

  @Column('text', { nullable: true })
  specialismCode: string | null;

  @Column('jsonb')
  facts: ReviewFacts;

  @Column('integer', { nullable: true })
  proposedGroup: number | null;

  @Column('jsonb')
  proposedReasons: unknown;

  @Column('date', { nullable: true })
  recomputedOn: string | null;

  @Column('integer', { nullable: true })
  recomputedGroup: number | null;

  @Column('jsonb', { nullable: true })
  recomputedReasons: unknown;

  @Column('integer', { nullable: true })
  decidedGroup: number | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  @Column('text', { nullable: true })
  solution: string | null;

  @Column('text', { nullable: true })
  solutionNote: string | null;

  @Column('date', { nullable: true })
  solutionDueOn: string | null;

  @Column('text', { nullable: true })
  setAsideReason: string | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decidedByName: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** Of somebody who came after the day of the figures and was added by the unit. */
  @Column('date', { nullable: true })
  addedOn: string | null;

  @Column('integer')
  version: number;
}

/** Ethnicity stands apart: whoever may not read its class reads the row without it. */
@Entity('review_assessment_sensitive')
export class ReviewAssessmentSensitive {
  @PrimaryColumn('uuid')
  assessmentId: string;

  @Column('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('uuid')
  roundId: string;

  @Column('text', { nullable: true })
  ethnicGroup: string | null;
}
