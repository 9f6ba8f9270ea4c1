import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
  InstantField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';
import { certainties, settingTypes } from './setting-definition.js';

const VALUE = 'Giá trị, viết như văn bản: "45", "0.25", "true" hoặc mã lựa chọn';

export class SettingChoice {
  @TextField({ description: 'Mã lựa chọn', example: 'privileged' })
  value: string;

  @TextField({ description: 'Tên lựa chọn', example: 'Bắt buộc với lãnh đạo, Sở Nội vụ, thanh tra, quản trị' })
  title: string;
}

export class SettingValueView {
  @UuidField({ description: 'Mã định danh của giá trị' })
  id: string;

  @TextField({ description: VALUE, example: '60' })
  value: string;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày', example: '2027-01-01' })
  effectiveFrom: string;

  @TextField({ description: 'Lý do, căn cứ', example: 'Theo Quyết định số 15/QĐ-SNV ngày 02/11/2026' })
  reason: string;

  @TextField({ description: 'Người đặt', example: 'Nông Thị Hoa' })
  setByName: string;

  @InstantField({ description: 'Đặt lúc', example: '2026-11-20T02:00:00.000Z' })
  setAt: string;

  @BooleanField({ description: 'Còn hủy được: ngày có hiệu lực chưa qua', example: true })
  mayWithdraw: boolean;
}

export class SettingView {
  @TextField({ description: 'Mã tham số', example: 'accounts.dormant-days' })
  key: string;

  @TextField({ description: 'Mã phân hệ', example: 'settings' })
  module: string;

  @TextField({ description: 'Tên phân hệ', example: 'Đăng nhập và tài khoản' })
  moduleTitle: string;

  @TextField({ description: 'Tên', example: 'Khóa tài khoản không dùng sau' })
  title: string;

  @TextField({ description: 'Giải thích', example: 'Tài khoản không đăng nhập quá số ngày này bị khóa.', max: 2000 })
  explanation: string;

  @ChoiceField({ description: 'Kiểu giá trị', values: settingTypes, name: 'SettingType', example: 'integer' })
  type: string;

  @TextField({ description: 'Đơn vị tính', nullable: true, example: 'ngày' })
  unit: string | null;

  @ObjectListField(() => SettingChoice, { description: 'Các lựa chọn, với kiểu choice' })
  choices: SettingChoice[];

  @DecimalField({ description: 'Nhỏ nhất', nullable: true, example: 7 })
  minimum: number | null;

  @DecimalField({ description: 'Lớn nhất', nullable: true, example: 90 })
  maximum: number | null;

  @TextField({ description: `${VALUE}; đang áp dụng`, example: '45' })
  value: string;

  @CalendarDateField({ description: 'Áp dụng từ ngày; null là giá trị mặc định', nullable: true })
  effectiveFrom: string | null;

  @TextField({ description: `${VALUE}; mặc định`, example: '45' })
  defaultValue: string;

  @ObjectField(() => SettingValueView, { description: 'Giá trị kế tiếp đã định ngày', nullable: true })
  next: SettingValueView | null;

  @TextField({ description: 'Nguồn của giá trị mặc định', example: 'NĐ 331/2026/NĐ-CP Đ12–13' })
  source: string;

  @ChoiceField({ description: 'Độ chắc chắn của nguồn', values: certainties, name: 'Certainty', example: 'S' })
  certainty: string;

  @CalendarDateField({ description: 'Mặc định áp dụng từ ngày', nullable: true })
  appliesFrom: string | null;

  @TextListField({ description: 'Việc người gọi được làm: change', example: ['change'] })
  allowedActions: string[];
}

export class SettingList {
  @ObjectListField(() => SettingView, { description: 'Các tham số, theo phân hệ' })
  items: SettingView[];
}

export class SettingHistoryLine {
  @InstantField({ description: 'Lúc', example: '2026-11-20T02:00:00.000Z' })
  at: string;

  @TextField({ description: 'Ai', example: 'Nông Thị Hoa' })
  actorName: string;

  @ChoiceField({
    description: 'Việc: đặt hay hủy',
    values: ['set', 'withdrawn'],
    name: 'SettingChange',
    example: 'set',
  })
  change: string;

  @TextField({ description: VALUE, example: '60' })
  value: string;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày', example: '2027-01-01' })
  effectiveFrom: string;

  @TextField({ description: 'Lý do', nullable: true, example: 'Theo Quyết định số 15/QĐ-SNV' })
  reason: string | null;
}

export class SettingDetail {
  @ObjectField(() => SettingView, { description: 'Tham số' })
  setting: SettingView;

  @ObjectListField(() => SettingValueView, { description: 'Các giá trị, mới nhất trước' })
  values: SettingValueView[];

  @ObjectListField(() => SettingHistoryLine, { description: 'Nhật ký đặt và hủy, mới nhất trước' })
  history: SettingHistoryLine[];
}

export class SettingChangeRequest {
  @TextField({ description: VALUE, example: '60' })
  value: string;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày, không trước hôm nay', example: '2027-01-01' })
  effectiveFrom: string;

  @TextField({
    description: 'Lý do, căn cứ',
    min: 5,
    max: 1000,
    example: 'Theo Quyết định số 15/QĐ-SNV ngày 02/11/2026',
  })
  reason: string;
}

export class SettingWithdrawalRequest {
  @TextField({ description: 'Lý do', min: 5, max: 1000, example: 'Nhập nhầm ngày hiệu lực' })
  reason: string;
}
