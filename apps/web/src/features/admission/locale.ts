import type { Words } from '@/app/i18n';

const vi = {
  title: 'Lập hồ sơ mới',
  purpose: 'Cho người chưa có hồ sơ; các thông tin khác bổ sung sau trong hồ sơ',
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  sexes: { male: 'Nam', female: 'Nữ' },
  idNumber: 'Số định danh cá nhân',
  idHint: '12 chữ số trên căn cước',
  unit: 'Xã, phường, cơ quan cấp tỉnh',
  office: 'Phòng, ban',
  positionTitle: 'Chức vụ, chức danh',
  postedOn: 'Giữ vị trí từ ngày',
  isAnother: 'Đã đối chiếu: đây là người khác, trùng họ tên và ngày sinh',
  save: 'Lập hồ sơ',
  saved: 'Đã lập hồ sơ của {name}',
  missing: 'Hãy điền đủ các mục bắt buộc.',
};

const en: typeof vi = {
  title: 'New record',
  purpose: 'For somebody who has none; the rest is added in the record later',
  fullName: 'Full name',
  birthDate: 'Date of birth',
  sex: 'Sex',
  sexes: { male: 'Male', female: 'Female' },
  idNumber: 'Identity number',
  idHint: 'The 12 digits of the identity card',
  unit: 'Commune, ward or body of the province',
  office: 'Office',
  positionTitle: 'Title',
  postedOn: 'In the post since',
  isAnother: 'Checked: this is another person of the same name and date of birth',
  save: 'Open the record',
  saved: 'The record of {name} was opened',
  missing: 'Please fill in everything that is required.',
};

export const words = { vi, en } satisfies Words;
