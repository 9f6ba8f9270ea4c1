import { addDays, addMonths, addYears, type CalendarDate } from '@commune/kernel';
import { findRank, salarySteps, type PersonOnRecord, type RowToLoad } from '@commune/roster';

/** Rows by the path of their part. All of it is invented: it fills the screens and says nothing about anybody. */
export type Histories = Readonly<Record<string, readonly RowToLoad[]>>;

/** The communes began on this day; what came before is earlier career. */
const COMMUNES_BEGAN: CalendarDate = '2025-07-01';
const DEMO = 'Số liệu minh họa';

const districts = ['Bảo Lạc', 'Bảo Lâm', 'Hà Quảng', 'Trùng Khánh', 'Hạ Lang', 'Quảng Hòa', 'Hòa An', 'Thạch An'];
const schools = [
  'Trường Đại học Luật Hà Nội',
  'Học viện Hành chính Quốc gia',
  'Đại học Thái Nguyên',
  'Học viện Nông nghiệp Việt Nam',
  'Trường Đại học Kinh tế Quốc dân',
];
const papers = [
  { name: 'Ứng dụng công nghệ thông tin cơ bản', kindCode: 'it', issuer: 'Đại học Thái Nguyên', years: null },
  { name: 'Nghiệp vụ tiếp công dân', kindCode: 'position_training', issuer: 'Trường Cán bộ Thanh tra', years: 3 },
  { name: 'An toàn thông tin cho người dùng', kindCode: 'it', issuer: 'Sở Khoa học và Công nghệ', years: 2 },
  { name: 'Nghiệp vụ văn thư, lưu trữ', kindCode: 'position_training', issuer: 'Sở Nội vụ', years: null },
] as const;
const awards = [
  { title: 'Lao động tiên tiến', level: 'commune', share: 30 },
  { title: 'Chiến sĩ thi đua cơ sở', level: 'department', share: 8 },
  { title: 'Bằng khen của Chủ tịch UBND tỉnh', level: 'province', share: 2 },
] as const;

/** A number from 0 to 99 that is always the same for this person and question. */
function lot({ code }: PersonOnRecord, question: string): number {
  let hash = 2166136261;
  for (const letter of `${code}/${question}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return Math.floor((hash / 4294967296) * 100);
}

function picked<Choice>(
  person: PersonOnRecord,
  question: string,
  choices: readonly [Choice, ...Choice[]] | readonly Choice[],
): Choice {
  const choice = choices[lot(person, question) % choices.length];
  if (choice === undefined) throw new Error(`Demonstration: nothing to choose for ${question}`);
  return choice;
}

const dayIn = (person: PersonOnRecord, question: string, from: CalendarDate, days: number): CalendarDate =>
  addDays(from, Math.floor((lot(person, question) * days) / 100));

function career(person: PersonOnRecord): RowToLoad[] {
  if (person.recruitedOn === null || person.recruitedOn >= COMMUNES_BEGAN) return [];
  const body = person.bloc === 'party' ? 'Huyện ủy' : 'UBND huyện';
  return [
    {
      civilServantId: person.id,
      startedOn: person.recruitedOn,
      endedOn: addDays(COMMUNES_BEGAN, -1),
      organisation: `${body} ${picked(person, 'district', districts)}`,
      description:
        person.bloc === 'party' ? 'Chuyên viên cơ quan đảng cấp huyện' : 'Chuyên viên phòng chuyên môn cấp huyện',
    },
  ];
}

function studies(person: PersonOnRecord): RowToLoad[] {
  const { graduationYear, fieldOfStudy, educationLevel } = person;
  if (graduationYear === null || fieldOfStudy === null || educationLevel === null) return [];
  const years = educationLevel === 'master' ? 2 : 4;
  return [
    {
      civilServantId: person.id,
      name: fieldOfStudy,
      institution: picked(person, 'school', schools),
      formCode: picked(person, 'form', ['full_time', 'full_time', 'in_service']),
      startedOn: `${graduationYear - years}-09-05`,
      endedOn: `${graduationYear}-06-30`,
      result: educationLevel === 'master' ? 'Bằng thạc sĩ' : 'Bằng tốt nghiệp',
    },
  ];
}

function certificates(person: PersonOnRecord): RowToLoad[] {
  if (lot(person, 'certificate') >= 45) return [];
  const { name, kindCode, issuer, years } = picked(person, 'paper', papers);
  const issuedOn = dayIn(person, 'issued', '2023-09-01', 900);
  const expiresOn = years === null ? null : addYears(issuedOn, years);
  return [{ civilServantId: person.id, name, kindCode, issuer, number: `MH-${person.code}`, issuedOn, expiresOn }];
}

/** The step before the present one, a term earlier. */
function earlierStep(person: PersonOnRecord): RowToLoad[] {
  const { rankCode, coefficientHundredths, salaryFrom, recruitedOn } = person;
  const table = rankCode === null ? undefined : findRank(rankCode)?.salaryTable;
  if (!table || rankCode === null || coefficientHundredths === null || salaryFrom === null) return [];
  const place = salarySteps(table).indexOf(coefficientHundredths);
  const effectiveFrom = addMonths(salaryFrom, -table.termMonths);
  if (place < 1 || (recruitedOn !== null && effectiveFrom < recruitedOn)) return [];
  return [
    { civilServantId: person.id, effectiveFrom, rankCode, coefficientHundredths: coefficientHundredths - table.step },
  ];
}

function honours(person: PersonOnRecord): RowToLoad[] {
  return awards
    .filter(({ title, share }) => lot(person, title) < share)
    .map(({ title, level }) => ({
      civilServantId: person.id,
      title,
      level,
      awardedOn: dayIn(person, `${title} day`, '2024-12-10', 380),
      decisionNumber: `${100 + lot(person, `${title} number`)}/QĐ-MH`,
    }));
}

function absences(person: PersonOnRecord): RowToLoad[] {
  if (lot(person, 'absence') >= 4) return [];
  const startedOn = dayIn(person, 'absent from', '2025-10-01', 400);
  const isYoungWoman = person.sex === 'female' && person.birthDate > '1986-01-01';
  const [kindCode, months] = isYoungWoman
    ? (['maternity', 6] as const)
    : picked(person, 'absence kind', [
        ['long_sick_leave', 3],
        ['study', 10],
        ['secondment', 12],
        ['unpaid_leave', 2],
      ] as const);
  const endedOn = addDays(addMonths(startedOn, months), -1);
  return [
    {
      civilServantId: person.id,
      kindCode,
      startedOn,
      endedOn,
      decisionNumber: `${lot(person, 'leave')}/QĐ-MH`,
      note: DEMO,
    },
  ];
}

function discipline(person: PersonOnRecord): RowToLoad[] {
  if (lot(person, 'discipline') > 0 || lot(person, 'discipline again') >= 40) return [];
  const decidedOn = dayIn(person, 'decided', '2023-01-10', 900);
  return [
    {
      civilServantId: person.id,
      form: picked(person, 'discipline form', ['reprimand', 'reprimand', 'warning']),
      decidedOn,
      effectiveUntil: addDays(addMonths(decidedOn, 12), -1),
      reason: 'Vi phạm quy định về giờ làm việc',
      decisionNumber: `${lot(person, 'decision')}/QĐ-MH`,
      source: DEMO,
    },
  ];
}

function family(person: PersonOnRecord): RowToLoad[] {
  if (lot(person, 'family') >= 12) return [];
  const born = Number(person.birthDate.slice(0, 4));
  const spouse = person.sex === 'female' ? 'Hoàng Văn Minh Họa' : 'Hoàng Thị Minh Họa';
  return [
    {
      civilServantId: person.id,
      relationCode: 'spouse',
      fullName: spouse,
      birthYear: born + 1,
      occupation: 'Giáo viên',
    },
    {
      civilServantId: person.id,
      relationCode: 'child',
      fullName: 'Hoàng Minh Họa',
      birthYear: born + 27,
      occupation: 'Học sinh',
    },
  ];
}

const makers: Readonly<Record<string, (person: PersonOnRecord) => RowToLoad[]>> = {
  'work-history-entries': career,
  'training-courses': studies,
  certificates,
  'salary-steps': earlierStep,
  awards: honours,
  absences,
  'discipline-records': discipline,
  'family-members': family,
};

/** The same people give the same histories, on every machine. */
export function demoHistories(people: readonly PersonOnRecord[]): Histories {
  return Object.fromEntries(Object.entries(makers).map(([path, make]) => [path, people.flatMap(make)]));
}
