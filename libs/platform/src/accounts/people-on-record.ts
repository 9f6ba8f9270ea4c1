import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '../database/index.js';

/** Somebody who may get an account. */
export interface PersonOnRecord {
  readonly id: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly officeName: string;
  readonly positionTitle: string;
  readonly bloc: Bloc;
}

/** What the keeper of records tells about people: who is in office, and who has left. */
export interface PeopleOnRecord {
  /** In office on the day in these units, in the order of units, offices and names. */
  inOffice(reader: Reader, unitIds: readonly string[], day: string): Promise<PersonOnRecord[]>;
  /** Of these people, those who hold no post any more on the day. */
  whoLeft(reader: Reader, ids: readonly string[], day: string): Promise<string[]>;
}

/** The module that keeps the records registers itself here when it starts. */
@Injectable()
export class RecordKeeper {
  private keeper: PeopleOnRecord | undefined;

  register(keeper: PeopleOnRecord): void {
    this.keeper = keeper;
  }

  /** Without a keeper there is nobody on record. */
  get people(): PeopleOnRecord {
    return this.keeper ?? { inOffice: async () => [], whoLeft: async () => [] };
  }
}
