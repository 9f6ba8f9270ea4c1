import { formatHundredths } from '@commune/kernel';
import type { DocumentCell, DocumentColumn, FormBlock, FormFact, PersonalForm } from '@commune/platform/documents';
import type { PartFacts } from '../domain/index.js';
import type { CivilServantView } from '../records/civil-servant.dto.js';
import type { CodeNames } from './code-names.query.js';

/** A record as one reader may have it: what is absent here is absent on paper. */
export interface RecordOnPaper {
  readonly record: CivilServantView;
  readonly parts: Readonly<Record<string, { readonly items: readonly PartFacts[] }>>;
  readonly picture: PersonalForm['picture'];
}

interface PaperColumn extends DocumentColumn {
  readonly of: (row: PartFacts) => DocumentCell;
}

const cell = (value: unknown): DocumentCell => (typeof value === 'string' || typeof value === 'number' ? value : null);
const text = (member: string, label: string, weight = 10): PaperColumn => ({
  label,
  weight,
  of: (row) => cell(row[member]),
});
const day = (member: string, label: string): PaperColumn => ({ ...text(member, label, 11), type: 'date' });
/** A year is no amount: it has no thousands point. */
const year = (member: string, label: string): PaperColumn => ({
  label,
  weight: 7,
  of: (row) => (typeof row[member] === 'number' ? String(row[member]) : null),
});
const coded = (names: CodeNames, list: string, member: string, label: string, weight = 10): PaperColumn => ({
  label,
  weight,
  of: (row) => names(list, cell(row[member])),
});

/** Sơ yếu lý lịch, after Mẫu 2C-BNV/2008 (QĐ 02/2008/QĐ-BNV); the form of NĐ 27/2026 is not published yet. */
export function curriculumVitae(paper: RecordOnPaper, names: CodeNames): PersonalForm {
  const { record } = paper;
  return {
    title: `Sơ yếu lý lịch ${record.fullName ?? ''}`,
    keeper: [
      `Cơ quan, đơn vị quản lý: ${record.unitName ?? ''}`,
      `Cơ quan, đơn vị sử dụng: ${record.officeName ?? ''}`,
    ],
    marks: ['Mẫu 2C-BNV/2008', `Số hiệu hồ sơ: ${record.code ?? ''}`],
    name: 'Sơ yếu lý lịch',
    subject: 'cán bộ, công chức',
    picture: paper.picture,
    opening: knownFacts([
      ['1) Họ và tên khai sinh (viết chữ in hoa)', record.fullName?.toUpperCase()],
      ['2) Ngày sinh', record.birthDate],
      ['3) Giới tính', record.sex === undefined ? undefined : record.sex === 'female' ? 'Nữ' : 'Nam'],
      ['4) Dân tộc', names('ethnic_group', record.ethnicGroupCode)],
      ['5) Số định danh cá nhân', record.idNumber],
    ]),
    body: [{ kind: 'lines', facts: mainFacts(record, names) }, ...tables(paper, names)],
    signatures: [
      ['Người khai', 'Tôi xin cam đoan những lời khai trên đây là đúng sự thật', '(Ký tên, ghi rõ họ tên)'],
      ['Thủ trưởng cơ quan, đơn vị', '………, ngày …… tháng …… năm ………', '(Ký tên, đóng dấu)'],
    ],
  };
}

type Known = readonly [label: string, value: DocumentCell | undefined];

/** What the reader may not have has no line; what is not recorded has an empty one. */
function knownFacts(facts: readonly Known[]): FormFact[] {
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

function mainFacts(record: CivilServantView, names: CodeNames): FormFact[] {
  const coefficient = record.salaryCoefficientHundredths;
  return knownFacts([
    ['6) Ngày tuyển dụng', record.recruitedOn],
    ['7) Chức vụ, vị trí việc làm hiện tại', record.positionTitle],
    ['8) Giữ vị trí từ ngày', record.postedOn],
    ['9) Ngạch công chức', names('rank', record.rankCode)],
    [
      '10) Hệ số lương',
      coefficient === undefined || coefficient === null ? coefficient : formatHundredths(coefficient),
    ],
    ['11) Ngày hưởng', record.salaryFrom],
    ['12) Trình độ chuyên môn cao nhất', names('education_level', record.educationLevel)],
    ['13) Chuyên ngành', record.fieldOfStudy],
    ['14) Lý luận chính trị', names('political_theory', record.politicalTheory)],
    ['15) Quản lý nhà nước', names('state_management', record.stateManagement)],
    ['16) Ngoại ngữ', record.foreignLanguage],
    ['17) Tin học', names('it_level', record.itLevel)],
    ['18) Tiếng dân tộc', record.ethnicLanguage],
    ['19) Ngày vào Đảng Cộng sản Việt Nam', record.partyAdmittedOn],
  ]);
}

function tables({ parts }: RecordOnPaper, names: CodeNames): FormBlock[] {
  const table = (caption: string, part: string, columns: readonly PaperColumn[]): FormBlock[] => {
    const rows = parts[part]?.items;
    if (rows === undefined) return [];
    const cells = [...rows].reverse().map((row) => columns.map((column) => column.of(row)));
    return [{ kind: 'table', caption, columns, rows: cells.length > 0 ? cells : [columns.map(() => null)] }];
  };
  return [
    ...table('20) Đào tạo, bồi dưỡng về chuyên môn, nghiệp vụ', 'trainingCourses', [
      text('institution', 'Tên trường', 14),
      text('name', 'Chuyên ngành', 14),
      day('startedOn', 'Từ ngày'),
      day('endedOn', 'Đến ngày'),
      coded(names, 'training_form', 'formCode', 'Hình thức'),
      text('result', 'Văn bằng'),
    ]),
    ...table('21) Chứng chỉ', 'certificates', [
      text('name', 'Tên chứng chỉ', 18),
      text('issuer', 'Nơi cấp', 14),
      day('issuedOn', 'Ngày cấp'),
      day('expiresOn', 'Có giá trị đến'),
    ]),
    ...table('22) Quá trình công tác', 'workHistoryEntries', [
      day('startedOn', 'Từ ngày'),
      day('endedOn', 'Đến ngày'),
      text('organisation', 'Cơ quan, đơn vị', 16),
      text('description', 'Chức danh, chức vụ, công việc', 20),
    ]),
    ...table('23) Vị trí đã giữ ở cấp xã', 'postings', [
      day('startedOn', 'Từ ngày'),
      day('endedOn', 'Đến ngày'),
      text('unitName', 'Xã, phường', 14),
      text('officeName', 'Phòng, ban', 14),
      text('positionTitle', 'Chức vụ, vị trí việc làm', 18),
    ]),
    ...table('24) Diễn biến lương', 'salarySteps', [
      day('effectiveFrom', 'Hưởng từ ngày'),
      coded(names, 'rank', 'rankCode', 'Ngạch', 18),
      { label: 'Hệ số', of: (row) => formatHundredths(Number(row['coefficientHundredths'])) },
    ]),
    ...table('25) Xếp loại chất lượng hằng năm', 'annualRatings', [
      year('year', 'Năm'),
      coded(names, 'rating', 'rating', 'Xếp loại', 18),
      text('source', 'Nguồn', 18),
    ]),
    ...table('26) Khen thưởng', 'awards', [
      day('awardedOn', 'Ngày'),
      text('title', 'Danh hiệu, hình thức', 18),
      coded(names, 'award_level', 'level', 'Cấp'),
      text('decisionNumber', 'Số quyết định'),
    ]),
    ...table('27) Kỷ luật', 'disciplineRecords', [
      day('decidedOn', 'Ngày'),
      coded(names, 'discipline_form', 'form', 'Hình thức'),
      text('reason', 'Hành vi vi phạm', 18),
      text('decisionNumber', 'Số quyết định'),
    ]),
    ...table('28) Quan hệ gia đình', 'familyMembers', [
      coded(names, 'family_relation', 'relationCode', 'Quan hệ'),
      text('fullName', 'Họ và tên', 14),
      year('birthYear', 'Năm sinh'),
      text('occupation', 'Nghề nghiệp, nơi làm việc, nơi ở', 20),
    ]),
  ];
}
