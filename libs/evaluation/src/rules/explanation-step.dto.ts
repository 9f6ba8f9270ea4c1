import { TextField } from '@commune/platform/http';

/** One line of how a result came about. */
export class ExplanationStepView {
  @TextField({ description: 'Mã bước', example: 'factor.a' })
  code: string;

  @TextField({ description: 'Tên bước', example: 'Số lượng' })
  name: string;

  @TextField({ description: 'Công thức có số', example: 'a = 10 / 10 = 100 %', max: 4000 })
  formula: string;

  @TextField({ description: 'Căn cứ', example: 'Nghị định 335/2025/NĐ-CP Điều 14.2a' })
  source: string;
}
