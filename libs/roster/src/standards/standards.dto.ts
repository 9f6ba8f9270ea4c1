import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { StandardContentBody } from './standard-content.dto.js';

const FROM = { description: 'Có hiệu lực từ ngày', example: '2027-01-01' };

export class StandardDraftRequest extends StandardContentBody {
  @CalendarDateField(FROM)
  effectiveFrom: string;
}

export class StandardPublication {
  @TextField({ description: 'Căn cứ, ghi vào nhật ký', min: 5, max: 500, example: 'Đã được Giám đốc Sở phê duyệt' })
  reason: string;
}

export const versionStates = ['past', 'current', 'upcoming'] as const;

export class StandardVersionView extends StandardContentBody {
  @CalendarDateField(FROM)
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  effectiveTo: string | null;

  @ChoiceField({
    description: 'Đã hết, đang hay sẽ có hiệu lực',
    values: versionStates,
    name: 'StandardVersionState',
    example: 'current',
  })
  state: string;
}

export class StandardDraftView extends StandardContentBody {
  @UuidField({ description: 'Mã định danh bản dự thảo' })
  id: string;

  @UuidField({ description: 'Vị trí việc làm' })
  positionId: string;

  @IntegerField({ description: 'Phiên bản để sửa (ETag)', min: 1, example: 1 })
  version: number;

  @CalendarDateField(FROM)
  effectiveFrom: string;

  @TextListField({ description: 'Việc được làm với bản dự thảo', example: ['update', 'discard', 'publish'] })
  allowedActions: string[];
}

export class PositionStandards {
  @UuidField({ description: 'Vị trí việc làm' })
  positionId: string;

  @TextField({ description: 'Mã vị trí việc làm', example: 'II.06' })
  positionCode: string;

  @TextField({ description: 'Tên vị trí việc làm', example: 'Chuyên viên về lĩnh vực tài chính' })
  positionName: string;

  @ObjectListField(() => StandardVersionView, { description: 'Các phiên bản, mới nhất trước' })
  versions: StandardVersionView[];

  @ObjectField(() => StandardDraftView, {
    description: 'Bản dự thảo; null: không có, hoặc không thuộc phạm vi được giao',
    nullable: true,
  })
  draft: StandardDraftView | null;

  @TextListField({ description: 'Việc được làm: create (lập dự thảo)', example: ['create'] })
  allowedActions: string[];
}

export class CompetencyView {
  @TextField({ description: 'Mã', example: 'commune_leader.digital' })
  code: string;

  @TextField({ description: 'Tên', example: 'Năng lực chuyển đổi số' })
  name: string;

  @TextListField({ description: 'Biểu hiện, theo nguồn', maxLength: 500 })
  signs: string[];

  @TextField({ description: 'Đặc thù địa bàn mà năng lực này là trọng tâm', nullable: true, example: 'border' })
  areaType: string | null;
}

export class CompetencyGroupView {
  @TextField({ description: 'Mã nhóm', example: 'general' })
  code: string;

  @TextField({ description: 'Tên nhóm', example: 'Năng lực chung' })
  name: string;

  @TextField({ description: 'Nguồn', example: 'NQ 04-NQ/TU, phụ lục 2' })
  source: string;

  @TextField({ description: 'Độ chắc chắn của nguồn', example: 'S' })
  certainty: string;

  @ObjectListField(() => CompetencyView, { description: 'Các năng lực' })
  competencies: CompetencyView[];
}

export class CompetencyFramework {
  @ObjectListField(() => CompetencyGroupView, { description: 'Các nhóm năng lực' })
  groups: CompetencyGroupView[];
}
