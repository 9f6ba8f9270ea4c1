import { Injectable } from '@nestjs/common';
import { blocs } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import {
  Database,
  readableClasses,
  today,
  type AccessScope,
  type OwnedRow,
  type Reader,
} from '@commune/platform/database';
import { invalid, notFound, Refusal } from '@commune/platform/http';
import { competencyClass, competencyName, competencyProfile, isCompetency } from '../domain/index.js';
import { OwnPerson } from '../records/own-person.query.js';
import { PositionFits } from '../standards/position-fits.query.js';
import type { CompetencyAssessmentBody, CompetencyProfile } from './competencies.dto.js';
import { CompetenciesRepository } from './competencies.repository.js';

/** Levels of competencies that a head gives on a day, beside what the standard of the post asks. */
@Injectable()
export class CompetenciesService {
  constructor(
    private readonly database: Database,
    private readonly assessments: CompetenciesRepository,
    private readonly fits: PositionFits,
    private readonly own: OwnPerson,
    private readonly trail: AuditTrail,
  ) {}

  /** It shows a part of the record, so it is recorded as an opening. */
  async ofPerson(scope: AccessScope, personId: string): Promise<CompetencyProfile> {
    const own = await this.own.idOf(scope);
    return this.database.readRecorded(scope, async (reader) => {
      const place = await this.placeOf(reader, scope, personId);
      const opened = { recordType: 'civil_servant', recordId: personId, ...place };
      await this.trail.recordAccess(reader, 'read', opened, { view: 'competencies' });
      return this.profile(reader, scope, place, own);
    });
  }

  async assess(scope: AccessScope, personId: string, body: CompetencyAssessmentBody): Promise<CompetencyProfile> {
    refuseFaults(body);
    const own = await this.own.idOf(scope);
    return this.database.write(scope, async (writer) => {
      const place = await this.placeOf(writer, scope, personId);
      if (own === personId) throw ownRecord();
      const { name, accountId } = scope.actor;
      await this.assessments.put(writer, personId, { ...body, assessorName: name, assessedBy: accountId });
      return this.profile(writer, scope, place, own);
    });
  }

  private async placeOf(reader: Reader, scope: AccessScope, personId: string): Promise<OwnedRow> {
    const place = await this.assessments.place(reader, personId);
    if (!place) throw notFound('hồ sơ');
    if (readableClasses(scope, place).has(competencyClass)) return place;
    throw new Refusal('forbidden', 'access.class-not-allowed', 'Vai trò hiện tại không được xem phần đánh giá.');
  }

  private async profile(
    reader: Reader,
    scope: AccessScope,
    place: OwnedRow,
    own: string | null,
  ): Promise<CompetencyProfile> {
    const { personId } = place;
    const wanted = { asOf: today(), standardsAsOf: today(), unitIds: null, blocs, personId };
    const [measured] = await this.fits.measure(reader, wanted);
    const history = await this.assessments.ofPerson(reader, personId);
    const may = own !== personId && scope.allows('assessCompetencies', place);
    return {
      positionTitle: measured?.positionTitle ?? null,
      rows: competencyProfile(measured?.standard?.competencies ?? [], measured?.person.areaTypes ?? [], history),
      history: history.map((row) => ({ ...row, name: competencyName(row.code) })),
      allowedActions: may ? ['assessCompetencies'] : [],
    };
  }
}

function refuseFaults({ assessedOn, levels }: CompetencyAssessmentBody): void {
  const faults = [
    ...(levels.length === 0 ? [fault('/levels', 'competencies.none', 'Chọn mức của ít nhất một năng lực.')] : []),
    ...(assessedOn > today()
      ? [fault('/assessedOn', 'competencies.in-future', 'Ngày đánh giá không được sau hôm nay.')]
      : []),
    ...levels.flatMap(({ code }, index) => [
      ...(isCompetency(code)
        ? []
        : [fault(`/levels/${index}/code`, 'competencies.unknown', 'Không có năng lực này trong khung năng lực.')]),
      ...(levels.findIndex((entry) => entry.code === code) < index
        ? [fault(`/levels/${index}/code`, 'competencies.twice', 'Mỗi năng lực chỉ có một mức trong một lần đánh giá.')]
        : []),
    ]),
  ];
  if (faults.length > 0) throw invalid(faults);
}

const fault = (pointer: string, code: string, message: string) => ({ pointer, code, message });

function ownRecord(): Refusal {
  const message = 'Không tự đánh giá năng lực của chính mình. Đề nghị người đứng đầu hoặc cấp trên đánh giá.';
  return new Refusal('conflict', 'competencies.own-record', message);
}
