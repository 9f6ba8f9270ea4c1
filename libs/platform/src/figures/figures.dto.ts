import { ChoiceField, ObjectListField, TextField } from '../http/index.js';
import { figureMeasures, figureSubjects, type FigureMeasure, type FigureSubject } from './figure-source.js';

export class FigureView {
  @TextField({ description: 'Mã số liệu', example: 'dossiers.on-time' })
  code: string;

  @TextField({ description: 'Tên số liệu', example: 'Tỷ lệ giải quyết hồ sơ đúng hạn' })
  name: string;

  @ChoiceField({
    description: 'Đơn vị đo: percent (%), count (số lượng), days (ngày)',
    values: figureMeasures,
    name: 'FigureMeasure',
    example: 'percent',
  })
  measure: FigureMeasure;

  @ChoiceField({
    description: 'Của ai: unit (đơn vị), person (một người)',
    values: figureSubjects,
    name: 'FigureSubject',
    example: 'unit',
  })
  subject: FigureSubject;

  @TextField({ description: 'Cách tính', max: 1000, example: 'Đúng hạn chia cho đã giải quyết và đang quá hạn' })
  explanation: string;

  @TextField({ description: 'Căn cứ của cách tính', example: 'NQ 04-NQ/TU phụ lục 1' })
  source: string;
}

export class FigureList {
  @ObjectListField(() => FigureView, { description: 'Các số liệu mà hệ thống tự có' })
  items: FigureView[];
}
