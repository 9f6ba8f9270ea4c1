import { Injectable } from '@nestjs/common';
import { blocs, type FieldClass } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import {
  Database,
  readableClasses,
  today,
  type AccessScope,
  type OwnedRow,
  type Reader,
} from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import { competencyClass, competencyProfile, gapRowName, positionGap, shownGap } from '../domain/index.js';
import { personForFit, type PersonInPost } from './people-for-fit.query.js';
import type { FitCompetency, PositionFitQuery, PositionFitView } from './position-fits.dto.js';
import { PositionFits, type MeasuredPerson } from './position-fits.query.js';
import { StandardsRepository } from './standards.repository.js';

/** One person against one position: what is required, what the record holds, what would change the group. */
@Injectable()
export class PositionFitsService {
  constructor(
    private readonly database: Database,
    private readonly fits: PositionFits,
    private readonly standards: StandardsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** It shows what the record shows, so it is recorded as an opening. */
  async ofPerson(scope: AccessScope, personId: string, query: PositionFitQuery): Promise<PositionFitView> {
    const { asOf = today(), standardsAsOf = asOf, positionId } = query;
    return this.database.readRecorded(scope, async (reader) => {
      const wanted = { asOf, standardsAsOf, positionId, personId, unitIds: null, blocs };
      const [measured] = await this.fits.measure(reader, wanted);
      if (!measured) throw notFound('người đang giữ vị trí vào ngày này');
      const positionName = await this.positionName(reader, measured, positionId);
      await this.trail.recordAccess(reader, 'read', opened(measured.person), { view: 'position-fit' });
      const rules = await this.fits.rules(reader, standardsAsOf);
      const gap = positionGap(personForFit(measured.person), measured.standard, asOf, rules);
      const readable = readableClasses(scope, placeOf(measured.person));
      const { rows, ...shown } = shownGap(gap, readable);
      return {
        civilServantId: personId,
        fullName: measured.person.fullName,
        positionId: positionId ?? measured.positionId,
        positionName,
        isHeld: positionId === undefined || positionId === measured.positionId,
        asOf,
        standardFrom: measured.standard?.effectiveFrom ?? null,
        ...shown,
        rows: rows.map((row) => ({ ...row, name: gapRowName(row) })),
        competencies: competenciesOf(measured, readable),
      };
    });
  }

  private async positionName(reader: Reader, held: MeasuredPerson, positionId?: string): Promise<string> {
    if (positionId === undefined) return held.positionTitle;
    const position = await this.standards.position(reader, positionId);
    if (!position) throw notFound('vị trí việc làm');
    return position.name;
  }
}

function placeOf({ unitId, bloc, officeId, civilServantId }: PersonInPost): OwnedRow {
  return { unitId, bloc, officeId, personId: civilServantId };
}

function opened(person: PersonInPost) {
  return { recordType: 'civil_servant', recordId: person.civilServantId, ...placeOf(person) };
}

/** What the standard asks first, then what the area puts weight on; levels for whoever may read assessments. */
function competenciesOf({ standard, person }: MeasuredPerson, readable: ReadonlySet<FieldClass>): FitCompetency[] {
  const assessed = readable.has(competencyClass) ? person.competencies : [];
  return competencyProfile(standard?.competencies ?? [], person.areaTypes, assessed)
    .filter(({ requiredLevel, isEmphasis }) => requiredLevel !== null || isEmphasis)
    .map(({ code, name, requiredLevel, isEmphasis, level, assessedOn }) => {
      return { code, name, level: requiredLevel, isEmphasis, assessedLevel: level, assessedOn };
    });
}
