import { ChoiceField, TextField, UuidField } from '@commune/platform/http';
import { blocs, type Bloc } from '@commune/kernel';

/** Whose and of when: what everything kept by unit, bloc and period says first. */
export class UnitPeriod {
  @UuidField({ description: 'Mã đơn vị' })
  unitId: string;

  @TextField({ description: 'Đơn vị', example: 'Ủy ban nhân dân phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;

  @TextField({ description: 'Kỳ', example: '2026-Q3' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'quý III/2026' })
  periodName: string;
}
