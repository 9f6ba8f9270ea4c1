import { Injectable } from '@nestjs/common';
import { addDays, formatDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { dueSeverity } from '../domain/index.js';
import { personWarning } from './person-warning.js';
import { WarningCauses, type CertificateEnding } from './warning-causes.query.js';
import { certificateLeadDays, urgentDays } from './warnings.settings.js';

/** W1: certificates that have run out or soon will. */
@Injectable()
export class CertificateEndingSource implements WarningSource {
  readonly kind = 'roster.certificate-ending';
  readonly title = 'Chứng chỉ sắp hoặc đã hết hạn';
  readonly explanation =
    'Chứng chỉ có thời hạn sắp hết hoặc đã hết giá trị và chưa có chứng chỉ mới cùng loại. Cử đi bồi dưỡng hoặc bổ sung chứng chỉ mới vào hồ sơ.';
  readonly source = 'NQ 04-NQ/TU phụ lục 3.3';
  readonly fieldClass = 'qualification';

  constructor(
    private readonly causes: WarningCauses,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const until = addDays(on, await this.settings.value(reader, certificateLeadDays, on));
    const urgent = await this.settings.value(reader, urgentDays, on);
    const ending = await this.causes.certificates(reader, on, unitIds, until);
    return ending.map((certificate) => {
      const { certificateId: key, expiresOn: dueOn } = certificate;
      return personWarning(certificate, {
        key,
        dueOn,
        severity: dueSeverity(dueOn, on, urgent),
        reason: sentence(certificate),
      });
    });
  }
}

function sentence({ name, number, expiresOn }: CertificateEnding): string {
  return `${name}${number === null ? '' : ` (số ${number})`} có giá trị đến ${formatDate(expiresOn)}.`;
}
