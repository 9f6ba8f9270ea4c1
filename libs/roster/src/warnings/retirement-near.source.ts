import { Injectable } from '@nestjs/common';
import { addDays, addMonths, formatDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { bornByToRetireBy, dueSeverity, retirementDate } from '../domain/index.js';
import { personWarning } from './person-warning.js';
import { WarningCauses, type PersonAgeing } from './warning-causes.query.js';
import { retirementLeadMonths, urgentDays } from './warnings.settings.js';

/** W5: who reaches the age of retirement soon, or should have left. */
@Injectable()
export class RetirementNearSource implements WarningSource {
  readonly kind = 'roster.retirement-near';
  readonly title = 'Sắp đến tuổi nghỉ hưu';
  readonly explanation =
    'Trong vòng 6 tháng nữa đủ tuổi nghỉ hưu. Ra thông báo nghỉ hưu và chuẩn bị người thay; nếu được nghỉ sớm hoặc muộn hơn, ghi ngày và lý do vào hồ sơ.';
  readonly source = 'Bộ luật Lao động 2019 Đ169; NĐ 135/2020/NĐ-CP Đ4';
  readonly fieldClass = 'identity';

  constructor(
    private readonly causes: WarningCauses,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const until = addMonths(on, await this.settings.value(reader, retirementLeadMonths, on));
    const urgent = await this.settings.value(reader, urgentDays, on);
    const born = { menBornBy: bornByToRetireBy('male', until), womenBornBy: bornByToRetireBy('female', until) };
    const people = await this.causes.ageing(reader, on, unitIds, { until, ...born });
    return people.map((person) => {
      const dueOn = leavesOn(person);
      const severity = dueSeverity(dueOn, on, urgent);
      return personWarning(person, { key: person.civilServantId, dueOn, severity, reason: sentence(person, dueOn) });
    });
  }
}

/** Retirement takes effect after the month in which the age is reached. */
const leavesOn = ({ sex, birthDate, retiresOn }: PersonAgeing): string =>
  retiresOn ?? addDays(retirementDate(sex, birthDate), 1);

function sentence({ sex, birthDate, retiresOn }: PersonAgeing, dueOn: string): string {
  const born = `Sinh ${formatDate(birthDate)}, ${sex === 'male' ? 'nam' : 'nữ'}`;
  return retiresOn === null
    ? `${born}: đủ tuổi trong tháng ${dueMonth(birthDate, sex)}, nghỉ hưu từ ${formatDate(dueOn)}.`
    : `${born}: nghỉ hưu từ ${formatDate(dueOn)} theo ngày riêng đã ghi trong hồ sơ.`;
}

const dueMonth = (birthDate: string, sex: PersonAgeing['sex']): string =>
  formatDate(retirementDate(sex, birthDate)).slice(3);
