import { addYears, formatDate, type CalendarDate } from '@commune/kernel';

/** Facts by which a person may come to be considered. */
export interface DownsizingFacts {
  /** Of the year before, or of the year of consideration. */
  readonly unsatisfactoryYear: number | null;
  /** Decided in the last review that is closed or accepted. */
  readonly reviewGroup: number | null;
  readonly required: number | null;
  readonly present: number;
  readonly disciplinedOn: CalendarDate | null;
  readonly maternityUntil: CalendarDate | null;
  readonly isOnMaternity: boolean;
  readonly isSuspended: boolean;
}

export interface DownsizingReason {
  readonly code: string;
  readonly text: string;
  readonly source: string;
  /** Only if the person asks for it. */
  readonly onlyVoluntary: boolean;
}

const ND_154 = 'NĐ 154/2025/NĐ-CP Đ2.1';

interface Rule {
  readonly code: string;
  readonly source: string;
  readonly onlyVoluntary: boolean;
  readonly text: (facts: DownsizingFacts, today: CalendarDate) => string | null;
}

// NĐ 154/2025 [C3]; discipline below dismissal with consent is [M].
const grounds: readonly Rule[] = [
  {
    code: 'rated-unsatisfactory',
    source: ND_154,
    onlyVoluntary: false,
    text: ({ unsatisfactoryYear }) =>
      unsatisfactoryYear === null ? null : `Năm ${unsatisfactoryYear} không hoàn thành nhiệm vụ.`,
  },
  {
    code: 'fit-group-5',
    source: `${ND_154}; KH 1570/KH-UBND III.2 (nhóm 5)`,
    onlyVoluntary: false,
    text: ({ reviewGroup }) => (reviewGroup === 5 ? 'Rà soát: nhóm 5, không đáp ứng yêu cầu vị trí.' : null),
  },
  {
    code: 'surplus-post',
    source: `${ND_154} (dôi dư do sắp xếp, do rà soát theo vị trí việc làm)`,
    onlyVoluntary: false,
    text: ({ required, present }) =>
      required === null || present <= required ? null : `Vị trí cần ${required} người, đang có ${present}.`,
  },
  {
    code: 'disciplined',
    source: `${ND_154}; cần đối chiếu lại văn bản`,
    onlyVoluntary: true,
    text: ({ disciplinedOn }, today) =>
      disciplinedOn === null || addYears(disciplinedOn, 1) < today
        ? null
        : `Bị kỷ luật ngày ${formatDate(disciplinedOn)}, chưa đến mức buộc thôi việc.`,
  },
];

const exclusions: readonly Rule[] = [
  {
    code: 'maternity',
    source: 'NĐ 154/2025/NĐ-CP: chưa xem xét người mang thai, thai sản, nuôi con dưới 36 tháng, trừ khi tự nguyện',
    onlyVoluntary: true,
    text: ({ isOnMaternity, maternityUntil }, today) => {
      if (isOnMaternity) return 'Đang nghỉ thai sản.';
      const isRecent = maternityUntil !== null && addYears(maternityUntil, 3) > today;
      return isRecent ? `Nghỉ thai sản đến ${formatDate(maternityUntil)}: kiểm tra tuổi của con.` : null;
    },
  },
  {
    code: 'under-review',
    source: 'NĐ 154/2025/NĐ-CP: chưa xem xét người đang bị xem xét kỷ luật, thanh tra, điều tra',
    onlyVoluntary: false,
    text: ({ isSuspended }) => (isSuspended ? 'Đang bị tạm đình chỉ công tác.' : null),
  },
];

const found = (rules: readonly Rule[], facts: DownsizingFacts, today: CalendarDate): DownsizingReason[] =>
  rules.flatMap(({ code, source, onlyVoluntary, text }) => {
    const said = text(facts, today);
    return said === null ? [] : [{ code, source, onlyVoluntary, text: said }];
  });

/** Why a person may be considered. A list for people to decide on: nothing follows from it by itself. */
export const downsizingGrounds = (facts: DownsizingFacts, today: CalendarDate): DownsizingReason[] =>
  found(grounds, facts, today);

/** Why a person is not considered yet. */
export const downsizingExclusions = (facts: DownsizingFacts, today: CalendarDate): DownsizingReason[] =>
  found(exclusions, facts, today);
