import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import { Database, mayFilterBy, today, type AccessScope } from '@commune/platform/database';
import { issuingBodyOf, type IssuingBody } from '@commune/platform/documents';
import { notFound } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { dimensions, shownDimensions } from '../domain/index.js';
import type { Structure, StructureDimension, StructureQueryParameters, StructureTotals } from './structure.dto.js';
import { StructureQuery, type CommuneHeadCount, type CountedStructure, type StructurePart } from './structure.query.js';

@Injectable()
export class StructureService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly query: StructureQuery,
  ) {}

  /** The corps as of a day, in the part that the query names and the scope reaches. */
  async structure(scope: AccessScope, parameters: StructureQueryParameters): Promise<Structure> {
    const part = await this.partOf(parameters, scope);
    const units = [...new Set(scope.grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits]))];
    const offices = scope.grants.flatMap((grant) => grant.offices);
    return this.database.read(scope, async (reader) => {
      const counted = await this.query.count(reader, part);
      const communes = await this.query.headCounts(reader, part, units);
      return {
        asOf: part.asOf,
        dataFrom: await this.query.firstDay(reader, [...units, ...offices]),
        totals: totalsOf(counted, communes),
        dimensions: dimensionsFor(scope, counted),
        communes,
      };
    });
  }

  /**
   * A unit of any kind: an office narrows to itself, everything else to its subtree. A subtree that holds all that the
   * scope reaches narrows nothing and is not named: what the walls say already would make the planner expect few rows.
   */
  async partOf(parameters: StructureQueryParameters, scope?: AccessScope): Promise<StructurePart> {
    const { asOf = today(), unitId, clusterId = null, bloc = null } = parameters;
    const whole = { asOf, clusterId, bloc };
    if (unitId === undefined) return { ...whole, unitIds: null, officeId: null };
    const tree = await this.trees.ofRequest();
    const units = tree.subtree(unitId);
    if (units.length === 0) throw notFound('đơn vị');
    if (units[0]?.kind === 'commune_office') return { ...whole, unitIds: null, officeId: unitId };
    if (scope && isWithin(scope, new Set(units.map(({ id }) => id))))
      return { ...whole, unitIds: null, officeId: null };
    return {
      ...whole,
      unitIds: units.filter((unit) => unit.kind !== 'commune_office').map((unit) => unit.id),
      officeId: null,
    };
  }

  /** Whose list it is: the unit asked for, else the one where the reader's reach begins. */
  async issuerOf(scope: AccessScope, { unitId }: StructureQueryParameters): Promise<IssuingBody> {
    const home = homeOf(scope);
    const tree = await this.trees.ofRequest();
    const issuer = issuingBodyOf(tree, unitId ?? home?.unitId ?? '', home?.bloc ?? 'government');
    if (!issuer) throw notFound('đơn vị');
    return issuer;
  }
}

function isWithin({ role, grants }: AccessScope, units: ReadonlySet<string>): boolean {
  if (role === 'everything') return false;
  return grants.every(
    ({ governmentUnits, partyUnits, offices, personId }) =>
      personId === null && [governmentUnits, partyUnits, offices].every((reach) => reach.every((id) => units.has(id))),
  );
}

/** The unit where the reader's own reach begins, and the bloc that it is of. */
function homeOf(scope: AccessScope): { unitId: string; bloc: Bloc } | undefined {
  for (const { governmentUnits, partyUnits, offices } of scope.grants) {
    const [government] = [...governmentUnits, ...offices];
    if (government !== undefined) return { unitId: government, bloc: 'government' };
    if (partyUnits[0] !== undefined) return { unitId: partyUnits[0], bloc: 'party' };
  }
  return undefined;
}

function dimensionsFor(scope: AccessScope, counted: CountedStructure): StructureDimension[] {
  const shown = shownDimensions(counted.cells, (key) => mayFilterBy(scope, dimensions[key]));
  return shown.map(({ key, hasClass, cells }) => ({ key, opensPeople: hasClass, cells }));
}

function totalsOf({ party, government }: CountedStructure, communes: readonly CommuneHeadCount[]): StructureTotals {
  const sum = (pick: (commune: CommuneHeadCount) => number | null): number =>
    communes.reduce((total, commune) => total + (pick(commune) ?? 0), 0);
  return {
    headCount: party + government,
    party,
    government,
    partyQuota: sum((commune) => commune.partyQuota),
    governmentQuota: sum((commune) => commune.governmentQuota),
  };
}
