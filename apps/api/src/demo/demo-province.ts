import { readFileSync } from 'node:fs';
import type { Bloc } from '@commune/kernel';
import { isAreaType, type CommuneFactsToLoad, type UnitToLoad } from '@commune/platform/units';
import {
  findEducationLevel,
  findPoliticalTheoryLevel,
  findSpecialism,
  findStateManagementLevel,
  type CommunePeopleToLoad,
  type PositionToLoad,
  type RequiredPostToLoad,
} from '@commune/roster';
import { parse } from 'csv-parse/sync';
import { demoCompetencies, demoRequirements, demoTrainable } from './demo-requirements.js';

const file = (name: string): Buffer => readFileSync(new URL(`../../demo/${name}`, import.meta.url));
const lines = <Line>(name: string): Line[] => parse<Line>(file(name), { columns: true, bom: true });

export const PROVINCE_CODE = '04';
export const DEMO_SOURCE = 'Số liệu minh họa';
export const ROSTER_FILE_NAME = 'roster-cao-bang-2026-03.xlsx';
export const ROSTER_AS_OF = '2026-03-31';
const FROM = '2025-07-01';

interface CommuneLine {
  readonly code: string;
  readonly type: string;
  readonly cluster: string;
  readonly area_types: string;
  readonly staffing_quota_party: string;
  readonly staffing_quota_government: string;
}

interface PositionLine {
  readonly code: string;
  readonly name: string;
  readonly bloc: Bloc;
  readonly office: string;
  readonly specialism: string;
  readonly is_leader: string;
  readonly min_education: string;
  readonly fields_of_study: string;
  readonly min_political_theory: string;
  readonly min_state_management: string;
  readonly rank_code: string;
}

interface RequiredLine {
  readonly commune_code: string;
  readonly position_code: string;
  readonly required: string;
}

const listOf = (text: string): string[] => text.split(';').filter((part) => part !== '');

export function communeFacts(): CommuneFactsToLoad[] {
  return lines<CommuneLine>('communes-cao-bang.csv').map((line) => ({
    communeCode: line.code,
    cluster: line.cluster,
    areaTypes: listOf(line.area_types).filter(isAreaType),
    quotas: { party: Number(line.staffing_quota_party), government: Number(line.staffing_quota_government) },
    effectiveFrom: FROM,
    source: DEMO_SOURCE,
  }));
}

/** Who lives where, by former district: demonstration values. */
const peoplesOfClusters: Readonly<Record<string, readonly string[]>> = {
  'Huyện Bảo Lâm (cũ)': ['Mông', 'Tày', 'Dao'],
  'Huyện Bảo Lạc (cũ)': ['Tày', 'Mông', 'Nùng', 'Dao', 'Lô Lô'],
  'Huyện Hà Quảng (cũ)': ['Nùng', 'Tày', 'Mông'],
  'Huyện Nguyên Bình (cũ)': ['Dao', 'Tày', 'Mông'],
  'Huyện Thạch An (cũ)': ['Tày', 'Nùng', 'Dao'],
};

export function communePeople(): CommunePeopleToLoad[] {
  return lines<CommuneLine>('communes-cao-bang.csv').map(({ code, cluster }) => ({
    communeCode: code,
    ethnicGroups: peoplesOfClusters[cluster] ?? ['Tày', 'Nùng'],
    source: DEMO_SOURCE,
  }));
}

export function demoPositions(): PositionToLoad[] {
  return lines<PositionLine>('positions-demo.csv').map((line) => ({
    code: line.code,
    name: line.name,
    bloc: line.bloc,
    officeNames: listOf(line.office),
    specialismCode: findSpecialism(line.specialism) ?? null,
    isLeader: line.is_leader === 'true',
    rankCode: line.rank_code,
    minEducation: findEducationLevel(line.min_education) ?? null,
    fieldsOfStudy: listOf(line.fields_of_study),
    minPoliticalTheory: findPoliticalTheoryLevel(line.min_political_theory) ?? null,
    minStateManagement: findStateManagementLevel(line.min_state_management) ?? null,
    further: demoRequirements(line.code),
    trainable: demoTrainable(line.is_leader === 'true'),
    competencies: demoCompetencies(line.code, line.is_leader === 'true'),
  }));
}

export function demoRequiredPosts(): RequiredPostToLoad[] {
  return lines<RequiredLine>('required-posts-cao-bang.csv').map((line) => ({
    communeCode: line.commune_code,
    positionCode: line.position_code,
    required: Number(line.required),
  }));
}

export function rosterFile(): Buffer {
  return file(ROSTER_FILE_NAME);
}

/** Departments and Party bodies that the plans of the province name as leading or co-operating. */
const provinceBodies: readonly { code: string; name: string; kind: 'department' | 'party_body' }[] = [
  { code: '04-SNV', name: 'Sở Nội vụ', kind: 'department' },
  { code: '04-STC', name: 'Sở Tài chính', kind: 'department' },
  { code: '04-SKHCN', name: 'Sở Khoa học và Công nghệ', kind: 'department' },
  { code: '04-SNNMT', name: 'Sở Nông nghiệp và Môi trường', kind: 'department' },
  { code: '04-SXD', name: 'Sở Xây dựng', kind: 'department' },
  { code: '04-STP', name: 'Sở Tư pháp', kind: 'department' },
  { code: '04-SDTTG', name: 'Sở Dân tộc và Tôn giáo', kind: 'department' },
  { code: '04-TTT', name: 'Thanh tra tỉnh', kind: 'department' },
  { code: '04-VPUB', name: 'Văn phòng UBND tỉnh', kind: 'department' },
  { code: '04-BTC', name: 'Ban Tổ chức Tỉnh ủy', kind: 'party_body' },
  { code: '04-UBKT', name: 'Ủy ban Kiểm tra Tỉnh ủy', kind: 'party_body' },
  { code: '04-VPTU', name: 'Văn phòng Tỉnh ủy', kind: 'party_body' },
];

/** Offices of a commune (ND 150/2025 Đ11–16); a ward has an office of economy, infrastructure and urban affairs. */
const officesOf = (isWard: boolean): readonly { slug: string; name: string; bloc: Bloc }[] => [
  { slug: 'LDUB', name: 'Lãnh đạo UBND', bloc: 'government' },
  { slug: 'VP', name: 'Văn phòng HĐND và UBND', bloc: 'government' },
  { slug: 'KT', name: isWard ? 'Phòng Kinh tế, Hạ tầng và Đô thị' : 'Phòng Kinh tế', bloc: 'government' },
  { slug: 'VHXH', name: 'Phòng Văn hóa – Xã hội', bloc: 'government' },
  { slug: 'PVHCC', name: 'Trung tâm Phục vụ hành chính công', bloc: 'government' },
  { slug: 'TTDU', name: 'Thường trực Đảng ủy', bloc: 'party' },
  { slug: 'VPDU', name: 'Văn phòng Đảng ủy', bloc: 'party' },
  { slug: 'BXDD', name: 'Ban Xây dựng Đảng', bloc: 'party' },
  { slug: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy', bloc: 'party' },
  { slug: 'MTTQ', name: 'Ủy ban MTTQ Việt Nam', bloc: 'party' },
];

const unit = (row: Pick<UnitToLoad, 'code' | 'name' | 'kind' | 'parentCode' | 'bloc' | 'sortOrder'>): UnitToLoad => ({
  ...row,
  fullName: row.name,
  designation: null,
  effectiveFrom: FROM,
});

export function provinceBodyUnits(): UnitToLoad[] {
  return provinceBodies.map((body, sortOrder) => unit({ ...body, parentCode: PROVINCE_CODE, bloc: null, sortOrder }));
}

export function communeOfficeUnits(): UnitToLoad[] {
  return lines<CommuneLine>('communes-cao-bang.csv').flatMap(({ code, type }) =>
    officesOf(type === 'phuong').map(({ slug, name, bloc }, sortOrder) =>
      unit({ code: `${code}-${slug}`, name, kind: 'commune_office', parentCode: code, bloc, sortOrder }),
    ),
  );
}
