import { formatDate, formatHundredths, isCalendarDate } from '@commune/kernel';
import type { DocumentCell, DocumentColumn, FormBlock, FormFact, PersonalForm } from '@commune/platform/documents';
import { salaryStepNumber, type PartFacts } from '../domain/index.js';
import type { CivilServantView } from '../records/civil-servant-view.dto.js';
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
  const number = numbering();
  return {
    title: `Sơ yếu lý lịch ${record.fullName ?? ''}`,
    keeper: [
      `Cơ quan, đơn vị quản lý: ${record.unitName ?? ''}`,
      `Cơ quan, đơn vị sử dụng: ${record.officeName ?? ''}`,
    ],
    marks: ['Theo các mục của Mẫu 2C-BNV/2008', `Số hiệu hồ sơ: ${record.code ?? ''}`],
    name: 'Sơ yếu lý lịch',
    subject: 'cán bộ, công chức',
    picture: paper.picture,
    opening: number(
      knownFacts([
        ['Họ và tên khai sinh (viết chữ in hoa)', record.fullName?.toUpperCase()],
        ['Tên gọi khác', record.otherName],
        ['Ngày sinh', record.birthDate],
        ['Giới tính', record.sex === undefined ? undefined : record.sex === 'female' ? 'Nữ' : 'Nam'],
        ['Nơi sinh', record.birthPlace],
        ['Quê quán', record.homeTown],
        ['Dân tộc', names('ethnic_group', record.ethnicGroupCode)],
        ['Tôn giáo', names('religion', record.religionCode)],
        ['Nơi thường trú', record.permanentResidence],
        ['Nơi ở hiện nay', record.residence],
      ]),
    ),
    body: [
      { kind: 'lines', facts: number(mainFacts(record, names)) },
      ...captioned(judgementTables(paper, names), number),
      { kind: 'lines', facts: number(idFacts(record)) },
      ...captioned(careerTables(paper, names), number),
    ],
    signatures: [
      ['Người khai', 'Tôi xin cam đoan những lời khai trên đây là đúng sự thật', '(Ký tên, ghi rõ họ tên)'],
      ['Thủ trưởng cơ quan, đơn vị', '………, ngày …… tháng …… năm ………', '(Ký tên, đóng dấu)'],
    ],
  };
}

/** Lines and tables are numbered through, whatever the reader may not have. */
function numbering(): (facts: readonly FormFact[]) => FormFact[] {
  let last = 0;
  return (facts) => facts.map(({ label, value }) => ({ label: `${++last}) ${label}`, value }));
}

function captioned(blocks: readonly FormBlock[], number: ReturnType<typeof numbering>): FormBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const [named] = number([{ label: block.caption ?? '', value: null }]);
    return { ...block, caption: named?.label ?? '' };
  });
}

type Known = readonly [label: string, value: DocumentCell | undefined];

/** Two facts of one line; absent where the reader may have neither. */
function joined(first: string | null | undefined, second: string | null | undefined): string | null | undefined {
  if (first === undefined && second === undefined) return undefined;
  const day = isCalendarDate(first) ? formatDate(first) : first;
  return [day, second].filter(Boolean).join('; ') || null;
}

/** What the reader may not have has no line; what is not recorded has an empty one. */
function knownFacts(facts: readonly Known[]): FormFact[] {
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Mẫu 2C, mục 25–26; how to reach the person follows. */
function idFacts(record: CivilServantView): FormFact[] {
  return knownFacts([
    ['Số định danh cá nhân', record.idNumber],
    ['Ngày cấp, nơi cấp căn cước', joined(record.idIssuedOn, record.idIssuedBy)],
    ['Số bảo hiểm xã hội', record.socialInsuranceNumber],
    ['Điện thoại, thư điện tử', joined(record.phone, record.email)],
  ]);
}

/** Mẫu 2C, mục 10–18. */
function mainFacts(record: CivilServantView, names: CodeNames): FormFact[] {
  const { rankCode, salaryCoefficientHundredths: coefficient } = record;
  return knownFacts([
    ['Ngày tuyển dụng', record.recruitedOn],
    ['Cơ quan tuyển dụng', record.recruitedBy],
    ['Chức vụ, vị trí việc làm hiện tại', record.positionTitle],
    ['Giữ vị trí từ ngày', record.postedOn],
    ['Ngạch công chức', names('rank', rankCode)],
    ['Bậc lương', stepOf(rankCode, coefficient)],
    ['Hệ số lương', coefficient === undefined || coefficient === null ? coefficient : formatHundredths(coefficient)],
    ['Ngày hưởng', record.salaryFrom],
    ['Trình độ chuyên môn cao nhất', names('education_level', record.educationLevel)],
    ['Chuyên ngành', record.fieldOfStudy],
    ['Lý luận chính trị', names('political_theory', record.politicalTheory)],
    ['Quản lý nhà nước', names('state_management', record.stateManagement)],
    ['Ngoại ngữ', record.foreignLanguage],
    ['Tin học', names('it_level', record.itLevel)],
    ['Tiếng dân tộc', record.ethnicLanguage],
    ['Ngày vào Đảng Cộng sản Việt Nam', record.partyAdmittedOn],
    ['Ngày chính thức', record.partyOfficialOn],
    ['Ngày vào Đoàn', record.youthUnionOn],
    ['Ngày nhập ngũ', record.enlistedOn],
    ['Ngày xuất ngũ', record.dischargedOn],
    ['Quân hàm cao nhất', record.militaryRank],
  ]);
}

/** What the reader may not have of rank and coefficient, the step would tell. */
function stepOf(rankCode: string | null | undefined, coefficient: number | null | undefined): DocumentCell | undefined {
  if (rankCode === undefined || coefficient === undefined) return undefined;
  return rankCode === null || coefficient === null ? null : salaryStepNumber(rankCode, coefficient);
}

function tablesOf({ parts }: RecordOnPaper) {
  return (caption: string, part: string, columns: readonly PaperColumn[]): FormBlock[] => {
    const rows = parts[part]?.items;
    if (rows === undefined) return [];
    const cells = [...rows].reverse().map((row) => columns.map((column) => column.of(row)));
    return [{ kind: 'table', caption, columns, rows: cells.length > 0 ? cells : [columns.map(() => null)] }];
  };
}

/** Mẫu 2C, mục 21–22; the yearly ratings, which it does not ask for, stand with them. */
function judgementTables(paper: RecordOnPaper, names: CodeNames): FormBlock[] {
  const table = tablesOf(paper);
  return [
    ...table('Khen thưởng', 'awards', [
      day('awardedOn', 'Ngày'),
      text('title', 'Danh hiệu, hình thức', 18),
      coded(names, 'award_level', 'level', 'Cấp'),
      text('decisionNumber', 'Số quyết định'),
    ]),
    ...table('Kỷ luật', 'disciplineRecords', [
      day('decidedOn', 'Ngày'),
      coded(names, 'discipline_form', 'form', 'Hình thức'),
      text('reason', 'Hành vi vi phạm', 18),
      text('decisionNumber', 'Số quyết định'),
    ]),
    ...table('Xếp loại chất lượng hằng năm', 'annualRatings', [
      year('year', 'Năm'),
      coded(names, 'rating', 'rating', 'Xếp loại', 18),
    ]),
  ];
}

/** Mẫu 2C, mục 27–31. */
function careerTables(paper: RecordOnPaper, names: CodeNames): FormBlock[] {
  const table = tablesOf(paper);
  return [
    ...table('Đào tạo, bồi dưỡng về chuyên môn, nghiệp vụ', 'trainingCourses', [
      text('institution', 'Tên trường', 14),
      text('name', 'Chuyên ngành', 14),
      day('startedOn', 'Từ ngày'),
      day('endedOn', 'Đến ngày'),
      coded(names, 'training_form', 'formCode', 'Hình thức'),
      text('result', 'Văn bằng'),
    ]),
    ...table('Chứng chỉ', 'certificates', [
      text('name', 'Tên chứng chỉ', 18),
      text('number', 'Số hiệu', 9),
      text('issuer', 'Nơi cấp', 12),
      day('issuedOn', 'Ngày cấp'),
      day('expiresOn', 'Có giá trị đến'),
    ]),
    ...table('Quá trình công tác', 'workHistoryEntries', [
      day('startedOn', 'Từ ngày'),
      day('endedOn', 'Đến ngày'),
      text('organisation', 'Cơ quan, đơn vị', 16),
      text('description', 'Chức danh, chức vụ, công việc', 20),
    ]),
    ...table('Vị trí đã giữ ở cấp xã', 'postings', [
      day('startedOn', 'Từ ngày'),
      day('endedOn', 'Đến ngày'),
      text('unitName', 'Xã, phường', 14),
      text('officeName', 'Phòng, ban', 14),
      text('positionTitle', 'Chức vụ, vị trí việc làm', 18),
    ]),
    ...table('Quan hệ gia đình', 'familyMembers', [
      coded(names, 'family_relation', 'relationCode', 'Quan hệ'),
      text('fullName', 'Họ và tên', 14),
      year('birthYear', 'Năm sinh'),
      text('occupation', 'Nghề nghiệp, nơi làm việc, nơi ở', 20),
    ]),
    ...table('Diễn biến lương', 'salarySteps', [
      day('effectiveFrom', 'Hưởng từ ngày'),
      coded(names, 'rank', 'rankCode', 'Ngạch', 18),
      text('step', 'Bậc', 6),
      { label: 'Hệ số', of: (row) => formatHundredths(Number(row['coefficientHundredths'])) },
    ]),
  ];
}
