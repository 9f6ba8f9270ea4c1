import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A system of somebody else, with its own rights. Never a person, never a session. */
@Entity('api_client')
export class ApiClient {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  contact: string;

  @Column('uuid')
  unitId: string;

  @Column('text', { array: true })
  blocs: string[];

  @Column('text', { array: true })
  scopes: string[];

  @Column('integer')
  requestsPerMinute: number;

  @Column('date', { nullable: true })
  expiresOn: string | null;

  @Column('boolean')
  isDisabled: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}

@Entity('api_key')
export class ApiKey {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  prefix: string;

  @Column('bytea')
  secretHash: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;
}
