import { IntersectionType } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { evidenceCodes, likelihoods } from '../domain/index.js';

/** The operation by which two records become one; what it allows on both is what may be merged. */
export const MERGE = 'mergeCivilServants';

export class RecordOfPair {
  @UuidField({ description: 'Hồ sơ' })
  id: string;

  @IntegerField({ description: 'Phiên bản của hồ sơ', example: 3 })
  version: number;

  @TextField({ description: 'Mã hồ sơ', example: 'CB0000012' })
  code: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @TextField({ description: 'Xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Phòng, ban', example: 'Phòng Kinh tế' })
  officeName: string;

  @ChoiceField({ description: 'Khối', values: ['party', 'government'], name: 'Bloc', example: 'government' })
  bloc: string;

  @TextField({ description: 'Chức vụ, vị trí', min: 0, example: 'Kế toán' })
  positionTitle: string;

  @BooleanField({ description: 'Đang giữ vị trí', example: true })
  isInPost: boolean;
}

export class EvidenceView {
  @ChoiceField({
    description: 'Dấu hiệu',
    values: [...evidenceCodes],
    name: 'DuplicateEvidence',
    example: 'same-name-and-birth',
  })
  code: string;

  @TextField({ description: 'Giải thích', example: 'Trùng họ tên và ngày sinh' })
  name: string;

  @BooleanField({ description: 'Ủng hộ việc hai hồ sơ là một người; sai là dấu hiệu ngược lại', example: true })
  speaksFor: boolean;
}

export class DuplicatePair {
  @ObjectField(() => RecordOfPair, { description: 'Hồ sơ có trước' })
  one: RecordOfPair;

  @ObjectField(() => RecordOfPair, { description: 'Hồ sơ có sau' })
  other: RecordOfPair;

  @ChoiceField({ description: 'Mức độ', values: [...likelihoods], name: 'DuplicateLikelihood', example: 'strong' })
  likelihood: string;

  @ObjectListField(() => EvidenceView, { description: 'Các dấu hiệu, ủng hộ và ngược lại' })
  evidence: EvidenceView[];

  @TextListField({ description: 'Việc người gọi được làm với cả hai hồ sơ', example: [MERGE] })
  allowedActions: string[];
}

export class DuplicatePage extends PageFields {
  @ObjectListField(() => DuplicatePair, { description: 'Rõ nhất trước', max: 100 })
  items: DuplicatePair[];
}

export class DuplicateParameters {
  @UuidField({ description: 'Chỉ các cặp có hồ sơ ở đơn vị này', optional: true })
  unitId?: string;
}

export class DuplicateListQuery extends IntersectionType(PageQuery, DuplicateParameters) {}

export class DistinctionRequest {
  @UuidField({ description: 'Hồ sơ của người kia', example: '01890000-0000-7000-8000-000000000000' })
  otherId: string;

  @TextField({
    description: 'Đã đối chiếu thế nào',
    min: 5,
    max: 1000,
    example: 'Đối chiếu căn cước: hai người khác nhau',
  })
  reason: string;
}

export class DistinctionView {
  @UuidField({ description: 'Hồ sơ này' })
  civilServantId: string;

  @UuidField({ description: 'Hồ sơ của người kia', example: '01890000-0000-7000-8000-000000000000' })
  otherId: string;

  @TextField({ description: 'Đã đối chiếu thế nào', max: 1000, example: 'Đối chiếu căn cước: hai người khác nhau' })
  reason: string;

  @TextField({ description: 'Người đối chiếu', example: 'Hoàng Văn Nam' })
  decidedBy: string;
}
