import { Column, Entity, PrimaryColumn } from 'typeorm';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

@Entity('job')
export class Job {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: string;

  @Column('text')
  title: string;

  /** By which the rights of whoever began it are computed anew when the job runs. */
  @Column('text')
  operation: string;

  /** Whoever began it: an account, or an API client. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('uuid', { nullable: true })
  clientId: string | null;

  /** The name of whoever began it. */
  @Column('text')
  accountName: string;

  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('uuid', { nullable: true })
  unitId: string | null;

  /** Encrypted: a search may hold an identity number. */
  @Column('bytea')
  input: Buffer;

  @Column('text')
  state: JobState;

  @Column('boolean')
  canBeCancelled: boolean;

  @Column('boolean')
  cancelRequested: boolean;

  @Column('integer')
  attempts: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('jsonb', { nullable: true })
  figures: Readonly<Record<string, number>> | null;

  @Column('text', { nullable: true })
  errorCode: string | null;

  @Column('text', { nullable: true })
  errorMessage: string | null;

  @Column('integer')
  version: number;
}
