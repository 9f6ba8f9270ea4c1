import { Injectable } from '@nestjs/common';
import { percentOf } from '@commune/kernel';
import { Database, type AccessScope } from '@commune/platform/database';
import { UnitTrees } from '@commune/platform/units';
import { fieldOfStudyGroups, specialismFigures } from '../domain/index.js';
import { reachOf } from '../staffing/staffing.service.js';
import type { Structure, StructureQueryParameters } from '../structure/structure.dto.js';
import type { StructurePart } from '../structure/structure.query.js';
import { StructureService } from '../structure/structure.service.js';
import type { DeepReview, DeepReviewFieldGroup } from './deep-review.dto.js';
import { SpecialismCommentsRepository } from './specialism-comments.repository.js';
import { StaffingReading, type StaffingRead } from './staffing-reading.query.js';

/** What the figures and both papers are made of. */
export interface ReviewedCorps extends StaffingRead {
  readonly part: StructurePart;
  readonly structure: Structure;
}

/** The deep review of the 16 fields of work (KH 1570/KH-UBND III.2, annex 4). */
@Injectable()
export class DeepReviewService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly reading: StaffingReading,
    private readonly comments: SpecialismCommentsRepository,
    private readonly trees: UnitTrees,
  ) {}

  async review(scope: AccessScope, parameters: StructureQueryParameters): Promise<DeepReview> {
    const corps = await this.corps(scope, parameters);
    const counts = await this.database.read(scope, (reader) => this.comments.counts(reader));
    const reach = reachOf(scope);
    const tree = await this.trees.ofRequest();
    const provinceId = reach.find((id) => tree.find(id)?.kind === 'province') ?? null;
    const place = { unitId: provinceId ?? '', bloc: 'government', officeId: '', personId: '' };
    return {
      ...figuresOf(corps, counts),
      provinceId,
      allowedActions: scope.allows('addSpecialismComment', place) ? ['addSpecialismComment'] : [],
    };
  }

  async corps(scope: AccessScope, parameters: StructureQueryParameters): Promise<ReviewedCorps> {
    const part = await this.structure.partOf(parameters, scope);
    const structure = await this.structure.structure(scope, parameters);
    const read = await this.database.read(scope, (reader) => this.reading.of(reader, part, scope));
    return { part, structure, ...read };
  }
}

export function figuresOf(
  { part, structure, communes, fits }: ReviewedCorps,
  comments: ReadonlyMap<string, number>,
): Pick<DeepReview, 'asOf' | 'people' | 'fieldGroups' | 'specialisms'> {
  const named = communes.map(({ fullName, cells }) => ({ unitName: fullName, cells }));
  return {
    asOf: part.asOf,
    people: structure.totals.headCount,
    fieldGroups: fieldGroupsOf(structure),
    specialisms: specialismFigures(named, fits).map(({ worst, ...figures }) => {
      return { ...figures, worst: [...worst], comments: comments.get(figures.specialismCode) ?? 0 };
    }),
  };
}

function fieldGroupsOf({ dimensions, totals }: Structure): DeepReviewFieldGroup[] {
  const cells = dimensions.find(({ key }) => key === 'fieldGroup')?.cells ?? [];
  return fieldOfStudyGroups.map(({ code, name }) => {
    const found = cells.find(({ value }) => value === code);
    const people = found ? found.count : 0;
    const percent = people === null ? null : (percentOf(people, totals.headCount) ?? null);
    return { code, name, people, percent };
  });
}
