import { TextField, UuidField } from '@commune/platform/http';
import { period } from '../scorecards/scorecards.dto.js';

export class OfficeFormsQuery {
  @UuidField({ description: 'Phòng, trung tâm', example: '019ac111-0000-7000-8000-000000000001' })
  officeId: string;

  @TextField({ ...period, optional: true, description: 'Kỳ YYYY-MM hoặc YYYY-Qn; bỏ trống là kỳ đang diễn ra' })
  period?: string;
}
