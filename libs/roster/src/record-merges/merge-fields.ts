import type { FieldClass } from '@commune/kernel';
import { formatDate, isCalendarDate } from '@commune/kernel';
import type { NameOfCode } from '../record-parts/part-text.js';
import { recordFieldKeys, recordFields, type RecordFieldKey } from '../records/record-fields.js';

/** How the single facts of a record are called, and the list that names their codes. */
const names: Readonly<Partial<Record<RecordFieldKey, { readonly name: string; readonly list?: string }>>> = {
  fullName: { name: 'Họ và tên' },
  otherName: { name: 'Tên gọi khác' },
  birthDate: { name: 'Ngày sinh' },
  birthPlace: { name: 'Nơi sinh' },
  homeTown: { name: 'Quê quán' },
  sex: { name: 'Giới tính' },
  recruitedOn: { name: 'Ngày tuyển dụng' },
  recruitedBy: { name: 'Cơ quan tuyển dụng' },
  educationLevel: { name: 'Trình độ chuyên môn', list: 'education_level' },
  fieldOfStudy: { name: 'Chuyên ngành đào tạo' },
  graduationYear: { name: 'Năm tốt nghiệp' },
  politicalTheory: { name: 'Lý luận chính trị', list: 'political_theory' },
  stateManagement: { name: 'Quản lý nhà nước', list: 'state_management' },
  itLevel: { name: 'Tin học', list: 'it_level' },
  foreignLanguage: { name: 'Ngoại ngữ' },
  foreignLanguageLevel: { name: 'Bậc ngoại ngữ (1–6)' },
  ethnicLanguage: { name: 'Tiếng dân tộc' },
  ethnicGroupCode: { name: 'Dân tộc', list: 'ethnic_group' },
  religionCode: { name: 'Tôn giáo', list: 'religion' },
  partyAdmittedOn: { name: 'Ngày vào Đảng' },
  partyOfficialOn: { name: 'Ngày chính thức' },
  youthUnionOn: { name: 'Ngày vào Đoàn' },
  enlistedOn: { name: 'Ngày nhập ngũ' },
  dischargedOn: { name: 'Ngày xuất ngũ' },
  militaryRank: { name: 'Quân hàm' },
  note: { name: 'Ghi chú' },
  idNumber: { name: 'Số định danh cá nhân' },
  idIssuedOn: { name: 'Ngày cấp căn cước' },
  idIssuedBy: { name: 'Nơi cấp căn cước' },
  socialInsuranceNumber: { name: 'Số bảo hiểm xã hội' },
  phone: { name: 'Điện thoại' },
  email: { name: 'Thư điện tử' },
  permanentResidence: { name: 'Nơi đăng ký thường trú' },
  residence: { name: 'Nơi ở hiện nay' },
};

/** The facts that two records may each say once. */
export const mergeFields: readonly RecordFieldKey[] = recordFieldKeys.filter((key) => names[key] !== undefined);

export const nameOfField = (key: RecordFieldKey): string => names[key]?.name ?? key;
export const classOfField = (key: RecordFieldKey): FieldClass => recordFields[key].fieldClass;

const sexes: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' };

/** A fact as people read it; of a number only its end is known. */
export function fieldText(key: RecordFieldKey, value: unknown, nameOf: NameOfCode): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  if (key === 'idNumber') return `********${text}`;
  if (key === 'sex') return sexes[text] ?? text;
  const list = names[key]?.list;
  if (list !== undefined) return String(nameOf(list, text));
  return isCalendarDate(value) ? formatDate(value) : text;
}
