import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { personWarning } from '../warnings/person-warning.js';
import { DuplicateRecordsQuery, type TwinRow } from './duplicate-records.query.js';
import { judgedPairs, type JudgedPair } from './duplicate-view.js';

/** W1: two records that may be one person's. Told to each record's unit, without saying where the other one is. */
@Injectable()
export class DuplicateSuspectedSource implements WarningSource {
  readonly kind = 'roster.duplicate-suspected';
  readonly title = 'Hồ sơ nghi trùng';
  readonly explanation =
    'Có hồ sơ khác trùng họ tên và ngày sinh, số bảo hiểm xã hội hoặc liên hệ. So sánh rồi gộp, hoặc ghi nhận là hai người khác nhau.';
  readonly source = 'Chưa có nguồn; quyết định của hệ thống';
  readonly fieldClass = 'identity';

  constructor(private readonly twins: DuplicateRecordsQuery) {}

  async find(reader: Reader, _on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const pairs = judgedPairs(await this.twins.pairs(reader, { unitIds }));
    const told = pairs.filter(({ evidence }) => evidence.likelihood !== 'weak').flatMap(warningsOf);
    return unitIds === null ? told : told.filter(({ unitId }) => unitIds.includes(unitId));
  }
}

function warningsOf({ pair: { one, other }, evidence }: JudgedPair): FoundWarning[] {
  const severity = evidence.likelihood === 'strong' ? 'high' : 'medium';
  return [
    { own: one, twin: other },
    { own: other, twin: one },
  ].map(({ own, twin }) =>
    personWarning(concerned(own), { key: `${own.id} ${twin.id}`, dueOn: null, severity, reason: sentence(own, twin) }),
  );
}

function concerned({ id: civilServantId, fullName, unitId, bloc, officeId }: TwinRow) {
  return { civilServantId, fullName, unitId, bloc: bloc as Bloc, officeId }; // parse boundary: checked by the database
}

const sentence = (own: TwinRow, twin: TwinRow): string =>
  own.unitId === twin.unitId && own.bloc === twin.bloc
    ? `Có thể là cùng một người với hồ sơ ${twin.code}. Đối chiếu ở trang Hồ sơ trùng.`
    : 'Có thể là cùng một người với một hồ sơ của đơn vị khác. Sở Nội vụ đối chiếu.';
