import { Database, systemScope } from '@commune/platform/database';
import { UnitLoading } from '@commune/platform/units';
import { PositionLoading, type PositionToLoad } from '../positions/position-loading.repository.js';
import type { PlacementOfTwoCommunes } from './placement-plan.js';
import { PROVINCE, unitIdOf } from './small-province.js';

export const DEPARTMENT = '04-SXD';
export const DEPARTMENT_NAME = 'Sở Xây dựng';

const position = (code: string, name: string, isLeader: boolean): PositionToLoad => ({
  code,
  name,
  bloc: 'government',
  officeNames: [],
  specialismCode: null,
  isLeader,
  rankCode: '01.002',
  minEducation: 'university',
  fieldsOfStudy: [],
  minPoliticalTheory: null,
  minStateManagement: null,
});

/** A department with its deputies on record, beside the two communes. */
export class DepartmentOfTest {
  private constructor(
    private readonly desk: PlacementOfTwoCommunes,
    readonly unitId: string,
    readonly positions: Readonly<Record<'deputyDirector' | 'deputyChairman' | 'specialist', string>>,
  ) {}

  static async start(desk: PlacementOfTwoCommunes): Promise<DepartmentOfTest> {
    const { test } = desk.two;
    const unit = { name: DEPARTMENT_NAME, fullName: DEPARTMENT_NAME, designation: null, bloc: null, sortOrder: 0 };
    const place = { code: DEPARTMENT, kind: 'department', parentCode: PROVINCE, effectiveFrom: '2025-07-01' } as const;
    const positions = [
      position('S.01', 'Phó Giám đốc sở', true),
      position('U.02', 'Phó Chủ tịch UBND', true),
      position('S.02', 'Chuyên viên sở', false),
    ];
    await test.get(Database).write(systemScope('test'), async (writer) => {
      await test.get(UnitLoading).loadUnits(writer, [{ ...unit, ...place }]);
      await test.get(PositionLoading).loadPositions(writer, positions, 'kiểm thử');
    });
    const idOf = async (code: string): Promise<string> =>
      (await test.sql<{ id: string }>('select id from job_position where code = $1', [code]))[0]?.id ?? '';
    const [deputyDirector, deputyChairman, specialist] = [await idOf('S.01'), await idOf('U.02'), await idOf('S.02')];
    return new DepartmentOfTest(desk, await unitIdOf(test, DEPARTMENT), { deputyDirector, deputyChairman, specialist });
  }

  async require(unitId: string, positionId: string, required: number): Promise<void> {
    const items = [{ positionId, required }];
    const body = { effectiveFrom: '2026-01-01', source: 'Quyết định số 12/QĐ-UBND', items };
    await this.desk.officer.post(`/units/${unitId}/required-posts`).send(body).expect(200);
  }

  /** On record as everybody else, with the department as place of work. */
  async admit(fullName: string, idNumber: string): Promise<string> {
    const record = {
      fullName,
      birthDate: '1980-05-05',
      sex: 'male',
      idNumber,
      communeCode: DEPARTMENT,
      bloc: 'government',
      officeName: DEPARTMENT_NAME,
      positionCode: 'S.01',
      positionTitle: 'Phó Giám đốc sở',
      postedOn: '2024-01-01',
      educationLevel: 'university',
      fieldOfStudy: 'Luật',
    };
    const { body } = await this.desk.officer.post('/civil-servants').send(record).expect(201);
    return body.id;
  }
}
