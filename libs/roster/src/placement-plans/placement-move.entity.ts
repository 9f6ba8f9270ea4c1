import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MoveExplanation } from '../domain/index.js';

/** One person from a post to another, or out of the corps. */
@Entity('placement_move')
export class PlacementMove {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @Column('uuid')
  keeperUnitId: string;

  @Column('text')
  keeperBloc: string;

  @Column('boolean')
  isShared: boolean;

  @Column('text')
  kind: string;

  @Column('uuid')
  civilServantId: string;

  @Column('text')
  fullName: string;

  @Column('uuid', { nullable: true })
  fromPostingId: string | null;

  @Column('uuid')
  fromUnitId: string;

  @Column('text')
  fromBloc: string;

  @Column('uuid')
  fromOfficeId: string;

  @Column('uuid', { nullable: true })
  fromPositionId: string | null;

  @Column('text')
  fromPositionTitle: string;

  @Column('text', { nullable: true })
  fromSpecialismCode: string | null;

  @Column('uuid', { nullable: true })
  unitId: string | null;

  @Column('text', { nullable: true })
  bloc: string | null;

  @Column('uuid', { nullable: true })
  officeId: string | null;

  @Column('uuid', { nullable: true })
  positionId: string | null;

  @Column('text', { nullable: true })
  positionTitle: string | null;

  @Column('text', { nullable: true })
  specialismCode: string | null;

  @Column('boolean')
  isLeader: boolean;

  @Column('date')
  effectiveOn: string;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('boolean')
  isLocked: boolean;

  @Column('text')
  origin: string;

  @Column('jsonb', { nullable: true })
  explanation: MoveExplanation | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  decisionNumber: string | null;

  @Column('date', { nullable: true })
  decidedOn: string | null;

  @Column('text', { nullable: true })
  signerName: string | null;

  @Column('text', { nullable: true })
  signerPosition: string | null;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('timestamptz', { nullable: true })
  carriedOutAt: Date | null;

  @Column('uuid', { nullable: true })
  transferId: string | null;

  @Column('uuid', { nullable: true })
  departureId: string | null;

  @Column('uuid', { nullable: true })
  undoesId: string | null;

  @Column('text', { nullable: true })
  termOutcome: string | null;

  @Column('text', { nullable: true })
  termDecision: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}

/** What a head says to a move. */
@Entity('placement_comment')
export class PlacementComment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  moveId: string;

  @Column('text')
  side: string;

  @Column('text')
  stance: string;

  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  byAccount: string | null;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
