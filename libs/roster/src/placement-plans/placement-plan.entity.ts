import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A scenario of moves. `unitId` keeps it: a province, or a commune for moves within itself. */
@Entity('placement_plan')
export class PlacementPlan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  goal: string | null;

  @Column('date')
  asOf: string;

  @Column('date')
  effectiveOn: string;

  @Column('jsonb')
  weights: Readonly<Record<string, number>>;

  @Column('jsonb')
  limits: Readonly<Record<string, unknown>>;

  @Column('jsonb')
  emptyPosts: readonly object[];

  @Column('timestamptz', { nullable: true })
  proposedAt: Date | null;

  @Column('text')
  state: string;

  @Column('boolean')
  isShared: boolean;

  @Column('text', { nullable: true })
  opinionBody: string | null;

  @Column('text', { nullable: true })
  opinionNumber: string | null;

  @Column('date', { nullable: true })
  opinionOn: string | null;

  @Column('text', { nullable: true })
  opinionText: string | null;

  @Column('text')
  createdByName: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}

/** What was done with a plan, by whom. */
@Entity('placement_step')
export class PlacementStep {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @Column('text')
  step: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { nullable: true })
  byAccount: string | null;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
