import { Injectable } from '@nestjs/common';
import { addDays, addYears, formatDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { dueSeverity } from '../domain/index.js';
import { personWarning } from './person-warning.js';
import { WarningCauses } from './warning-causes.query.js';
import { appointmentYears, termLeadDays, urgentDays } from './warnings.settings.js';

/** W5: leaders whose term of appointment ends. */
@Injectable()
export class AppointmentEndingSource implements WarningSource {
  readonly kind = 'roster.appointment-ending';
  readonly title = 'Sắp hết thời hạn bổ nhiệm';
  readonly explanation =
    'Xem xét bổ nhiệm lại: thông báo trước ít nhất 90 ngày làm việc. Chức danh bầu cử theo nhiệm kỳ thì bỏ qua cảnh báo này, có ghi lý do.';
  readonly source = 'NĐ 170/2025/NĐ-CP Đ29–41, sửa bởi NĐ 300/2026/NĐ-CP';
  readonly fieldClass = 'name';

  constructor(
    private readonly causes: WarningCauses,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const until = addDays(on, await this.settings.value(reader, termLeadDays, on));
    const urgent = await this.settings.value(reader, urgentDays, on);
    const years = await this.settings.value(reader, appointmentYears, on);
    // A day more: 29/2 and its like.
    const leaders = await this.causes.leaders(reader, on, unitIds, addDays(addYears(until, -years), 1));
    return leaders.flatMap((leader) => {
      const dueOn = addYears(leader.startedOn, years);
      if (dueOn > until) return [];
      const held = `Giữ chức vụ ${leader.positionTitle} từ ${formatDate(leader.startedOn)}`;
      const reason = `${held}: hết thời hạn ${years} năm vào ${formatDate(dueOn)}.`;
      const severity = dueSeverity(dueOn, on, urgent);
      return [personWarning(leader, { key: leader.postingId, dueOn, severity, reason })];
    });
  }
}
