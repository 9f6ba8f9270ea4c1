import type { Bloc } from '@commune/kernel';
import { Database, systemScope } from '@commune/platform/database';
import { ImportsLoading } from '@commune/platform/imports';
import type { TestApp } from '@commune/platform/testing';
import { UnitLoading } from '@commune/platform/units';
import { PositionLoading } from '../positions/position-loading.repository.js';
import { rosterFile, type FileRow } from './roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from './small-province.js';

interface Office {
  /** All of one bloc of a commune bear one family name, so a name in an answer tells whose person it is. */
  readonly family: string;
  readonly commune: string;
  readonly bloc: Bloc;
  readonly office: string;
  readonly given: readonly string[];
}

const OFFICE = 'Văn phòng HĐND và UBND';

const offices: readonly Office[] = [
  {
    family: 'Lý',
    commune: WARD,
    bloc: 'government',
    office: OFFICE,
    given: ['Ánh', 'Bình', 'Cúc', 'Dũng', 'Giang', 'Hạnh'],
  },
  { family: 'Lý', commune: WARD, bloc: 'government', office: 'Phòng Kinh tế', given: ['Khánh', 'Lan'] },
  { family: 'Đàm', commune: WARD, bloc: 'party', office: 'Văn phòng Đảng ủy', given: ['Mai', 'Nam', 'Oanh'] },
  {
    family: 'Bế',
    commune: COMMUNE,
    bloc: 'government',
    office: OFFICE,
    given: ['Phúc', 'Quyên', 'Sơn', 'Thảo', 'Uyên'],
  },
  { family: 'Sầm', commune: COMMUNE, bloc: 'party', office: 'Văn phòng Đảng ủy', given: ['Việt', 'Xuân', 'Yến'] },
];

/** What the answers of somebody without the class must not hold. */
export const NOTE = 'nghỉ-chế-độ-riêng';
export const PARTY_DAY = '2013-11-19';
export const FAMILY_NAME = 'Nguyễn Thị Người Nhà';
export const DISCIPLINE_REASON = 'vi-phạm-giờ-giấc';

export const idNumberOf = (index: number): string => `004${index % 2}90${String(index).padStart(6, '0')}`;

function rowsOf(): FileRow[] {
  const people = offices.flatMap((office) => office.given.map((given) => ({ ...office, given })));
  return people.map(({ family, given, commune, bloc, office }, index) => ({
    B: `${family} ${index % 2 === 0 ? 'Văn' : 'Thị'} ${given}`,
    D: index % 2 === 0 ? 'Nam' : 'Nữ',
    E: index % 3 === 0 ? 'Nùng' : 'Tày',
    F: idNumberOf(index),
    G: commune,
    H: bloc === 'party' ? 'Đảng' : 'Chính quyền',
    I: office,
    K: bloc === 'party' ? null : 'II.01',
    M: index % 4 === 0 ? 'Thạc sĩ' : 'Đại học',
    O: '19/11/2013',
    P: NOTE,
  }));
}

export interface PersonOfTest {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
}

/** A ward and a commune with people of both blocs, each with every part of a record. */
export class TwoCommunes {
  private constructor(
    readonly test: TestApp,
    readonly provinceId: string,
    readonly wardId: string,
    readonly communeId: string,
    readonly people: readonly PersonOfTest[],
  ) {}

  static async start(): Promise<TwoCommunes> {
    const test = await startSmallProvince();
    await loadFigures(test);
    await test
      .get(ImportsLoading)
      .load('civil-servants', { name: 'danh-sach.xlsx', content: await rosterFile(rowsOf()) }, '2026-03-31');
    await addPartsNotInTheFile(test);
    const people = await test.sql<PersonOfTest>(
      `select id, code, full_name as "fullName", unit_id as "unitId", bloc, office_id as "officeId" from civil_servant order by code`,
    );
    const [province, ward, commune] = await Promise.all([PROVINCE, WARD, COMMUNE].map((code) => unitIdOf(test, code)));
    return new TwoCommunes(test, province ?? '', ward ?? '', commune ?? '', people);
  }

  of(family: string): readonly PersonOfTest[] {
    return this.people.filter(({ fullName }) => fullName.startsWith(family));
  }

  one(name: string): PersonOfTest {
    const found = this.people.find(({ fullName }) => fullName.startsWith(name) || fullName.endsWith(name));
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }
}

async function loadFigures(test: TestApp): Promise<void> {
  const source = 'kiểm thử';
  const facts = [WARD, COMMUNE].map((communeCode, index) => ({
    communeCode,
    cluster: `Cụm ${index + 1}`,
    areaTypes: [],
    quotas: { party: 31, government: 42 },
    effectiveFrom: '2025-07-01',
    source,
  }));
  const posts = [WARD, COMMUNE].map((communeCode) => ({ communeCode, positionCode: 'II.01', required: 9 }));
  await test.get(Database).write(systemScope('test'), async (writer) => {
    await test.get(UnitLoading).loadCommuneFacts(writer, PROVINCE, facts);
    await test.get(PositionLoading).loadRequiredPosts(writer, posts, source);
  });
}

async function addPartsNotInTheFile(test: TestApp): Promise<void> {
  await test.sql(`
    insert into salary_step (id, civil_servant_id, unit_id, bloc, office_id, effective_from, rank_code, coefficient_hundredths)
      select gen_random_uuid(), id, unit_id, bloc, office_id, '2025-07-01', '01.003', 366 from civil_servant;
    insert into annual_rating (id, civil_servant_id, unit_id, bloc, office_id, year, rating, source)
      select gen_random_uuid(), id, unit_id, bloc, office_id, 2025, 'good', 'kiểm thử' from civil_servant`);
  for (const [table, facts] of Object.entries(partRows)) {
    await test.sql(`insert into ${table} (id, civil_servant_id, unit_id, bloc, office_id, ${Object.keys(facts).join(', ')})
      select gen_random_uuid(), id, unit_id, bloc, office_id, ${Object.values(facts)
        .map((fact) => `'${fact}'`)
        .join(', ')} from civil_servant`);
  }
}

/** One row of every dated part, for everybody. */
export const partRows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  certificate: { kind_code: 'it', name: 'Kỹ năng số', issued_on: '2024-05-01', expires_on: '2027-05-01' },
  training_course: { name: 'Cử nhân Luật', institution: 'Đại học Luật Hà Nội', form_code: 'full_time' },
  absence: { kind_code: 'maternity', started_on: '2025-09-01', ended_on: '2026-02-28' },
  award: { title: 'Lao động tiên tiến', level: 'commune', awarded_on: '2025-12-20' },
  work_history_entry: { started_on: '2014-04-01', organisation: 'UBND huyện Bảo Lạc', description: 'Chuyên viên' },
  retirement_exception: { retires_on: '2040-01-01', reason: 'Vùng khó khăn', source: 'kiểm thử' },
  discipline_record: { form: 'reprimand', decided_on: '2023-03-01', reason: DISCIPLINE_REASON },
  family_member: { relation_code: 'spouse', full_name: FAMILY_NAME },
};
