import { Injectable } from '@nestjs/common';
import {
  Database,
  reaches,
  type AccessScope,
  type Reader,
  type RecordingReader,
  type Writer,
} from '@commune/platform/database';
import { UnitTrees, type UnitTree } from '@commune/platform/units';

/**
 * The database as plans are read and answered in it. An officer of a department speaks for the department, so one whose
 * role is of the whole province speaks for none and reaches no plan by it.
 */
@Injectable()
export class PlacementReach {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
  ) {}

  async read<T>(scope: AccessScope, work: (reader: Reader, own: AccessScope) => Promise<T>): Promise<T> {
    const own = await this.own(scope);
    return this.database.read(own, (reader) => work(reader, own));
  }

  async readRecorded<T>(scope: AccessScope, work: (reader: RecordingReader) => Promise<T>): Promise<T> {
    return this.database.readRecorded(await this.own(scope), work);
  }

  async write<T>(scope: AccessScope, work: (writer: Writer, own: AccessScope) => Promise<T>): Promise<T> {
    const own = await this.own(scope);
    return this.database.write(own, (writer) => work(writer, own));
  }

  private async own(scope: AccessScope): Promise<AccessScope> {
    return speakingFor(scope, await this.trees.ofRequest());
  }
}

function speakingFor(scope: AccessScope, tree: UnitTree): AccessScope {
  const grants = scope.grants.filter(
    ({ role, governmentUnits, partyUnits }) =>
      role !== 'department_officer' ||
      [...governmentUnits, ...partyUnits].every((id) => tree.find(id)?.kind !== 'province'),
  );
  if (grants.length === scope.grants.length) return scope;
  const allows: AccessScope['allows'] = (operation, row) =>
    grants.some((grant) => reaches(grant, row)) && scope.allows(operation, row);
  return { ...scope, grants, allows };
}
