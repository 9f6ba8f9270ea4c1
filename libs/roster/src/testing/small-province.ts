import { Database, systemScope } from '@commune/platform/database';
import { TestApp } from '@commune/platform/testing';
import { UnitLoading, type UnitToLoad } from '@commune/platform/units';
import { PositionLoading, type PositionToLoad } from '../positions/position-loading.repository.js';
import { RosterModule } from '../roster.module.js';

export const PROVINCE = '04';
export const WARD = '01273';
export const COMMUNE = '01321';

const unit = (row: Partial<UnitToLoad> & Pick<UnitToLoad, 'code' | 'name' | 'kind'>): UnitToLoad => ({
  fullName: row.name,
  designation: null,
  bloc: null,
  parentCode: null,
  sortOrder: 0,
  effectiveFrom: '2025-07-01',
  ...row,
});

const officesOf = (parentCode: string): UnitToLoad[] => [
  unit({
    code: `${parentCode}-VP`,
    name: 'Văn phòng HĐND và UBND',
    kind: 'commune_office',
    parentCode,
    bloc: 'government',
  }),
  unit({ code: `${parentCode}-KT`, name: 'Phòng Kinh tế', kind: 'commune_office', parentCode, bloc: 'government' }),
  unit({ code: `${parentCode}-VPDU`, name: 'Văn phòng Đảng ủy', kind: 'commune_office', parentCode, bloc: 'party' }),
];

const position = (code: string, name: string): PositionToLoad => ({
  code,
  name,
  bloc: 'government',
  officeNames: ['Văn phòng HĐND và UBND'],
  specialismCode: null,
  isLeader: false,
  rankCode: '01.003',
  minEducation: 'university',
  fieldsOfStudy: [],
  minPoliticalTheory: null,
  minStateManagement: null,
});

/** The roster with one province of a ward and a commune, each with three offices; nobody works there yet. */
export async function startSmallProvince(): Promise<TestApp> {
  const test = await TestApp.start([RosterModule]);
  const units = test.get(UnitLoading);
  const positions = test.get(PositionLoading);
  await test.get(Database).write(systemScope('firstLoad'), async (writer) => {
    await units.loadUnits(writer, [unit({ code: PROVINCE, name: 'Tỉnh Cao Bằng', kind: 'province' })]);
    await units.loadUnits(writer, [
      unit({ code: WARD, name: 'Phường Thục Phán', kind: 'commune', parentCode: PROVINCE }),
      unit({ code: COMMUNE, name: 'Xã Bảo Lạc', kind: 'commune', parentCode: PROVINCE }),
    ]);
    await units.loadUnits(writer, [WARD, COMMUNE].flatMap(officesOf));
    await positions.loadCodeLists(writer);
    await positions.loadPositions(writer, [position('II.01', 'Văn thư'), position('II.02', 'Kế toán')], 'kiểm thử');
  });
  return test;
}

export async function unitIdOf(test: TestApp, code: string): Promise<string> {
  const [found] = await test.sql<{ id: string }>('select id from org_unit where code = $1', [code]);
  if (!found) throw new Error(`no unit ${code}`);
  return found.id;
}
