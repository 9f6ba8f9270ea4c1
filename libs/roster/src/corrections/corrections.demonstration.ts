import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import {
  DemonstrationPeople,
  demonstrationScope,
  type DemonstrationPerson,
  type PersonWanted,
} from '../records/demonstration-people.query.js';
import { CorrectionDesk } from './correction-desk.js';
import type { CorrectionRow } from './correction-rows.dto.js';
import type { CorrectionChanges } from './corrections.dto.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { CorrectionsService } from './corrections.service.js';

interface Story {
  readonly who: PersonWanted;
  readonly reason: string;
  readonly changes: CorrectionChanges;
  readonly rows?: readonly CorrectionRow[];
  readonly end: 'open' | 'decided' | 'withdrawn';
  /** Items that were refused, by field or part, with the reason; the others of a decided request were accepted. */
  readonly refused?: Readonly<Record<string, string>>;
}

/** No account stands behind these people. */
const SUBMITTER = '00000000-0000-7000-8000-000000000005';
const WARD = '01273';
const government = (communeCode: string, nth: number): PersonWanted => ({ communeCode, bloc: 'government', nth });
const party = (communeCode: string, nth: number): PersonWanted => ({ communeCode, bloc: 'party', nth });

function added(part: string, members: Readonly<Record<string, string>>): CorrectionRow {
  return { part, action: 'add', values: Object.entries(members).map(([member, value]) => ({ member, value })) };
}

const digitalSkills = added('certificates', {
  kindCode: 'it',
  name: 'Kỹ năng số cho công chức cấp xã',
  issuer: 'Trường Chính trị Hoàng Đình Giong',
  number: 'KNS-MH-0417',
  issuedOn: '2026-05-20',
});
const reception = added('training-courses', {
  name: 'Bồi dưỡng nghiệp vụ tiếp công dân',
  institution: 'Trường Chính trị Hoàng Đình Giong',
  startedOn: '2026-05-04',
  endedOn: '2026-05-15',
  result: 'Giấy chứng nhận',
});
const honour = added('awards', {
  title: 'Giấy khen của Chủ tịch UBND phường',
  level: 'commune',
  awardedOn: '2026-06-01',
  decisionNumber: '118/QĐ-MH',
});

const stories: readonly Story[] = [
  {
    who: government(WARD, 2),
    reason: 'Năm tốt nghiệp ghi khác với bằng, kèm bản chụp bằng đại học',
    changes: { graduationYear: 2009 },
    end: 'open',
  },
  {
    who: government(WARD, 7),
    reason: 'Đã hoàn thành lớp kỹ năng số và lớp tiếp công dân năm 2026',
    changes: {},
    rows: [digitalSkills, reception],
    end: 'open',
  },
  {
    who: government('01279', 3),
    reason: 'Ngày vào Đảng ghi theo quyết định kết nạp',
    changes: { partyAdmittedOn: '2019-09-02', ethnicLanguage: 'Tiếng Tày (giao tiếp)' },
    end: 'open',
  },
  {
    who: party(WARD, 2),
    reason: 'Bổ sung khen thưởng năm 2026',
    changes: {},
    rows: [honour],
    end: 'open',
  },
  {
    who: government(WARD, 4),
    reason: 'Bổ sung tiếng dân tộc và chứng chỉ kỹ năng số',
    changes: { ethnicLanguage: 'Tiếng Nùng (giao tiếp tốt)' },
    rows: [digitalSkills],
    end: 'decided',
  },
  {
    who: government(WARD, 9),
    reason: 'Sửa ngày sinh theo giấy khai sinh bản sao; bổ sung lớp bồi dưỡng',
    changes: { birthDate: '1988-02-12' },
    rows: [reception],
    end: 'decided',
    refused: { birthDate: 'Giấy khai sinh bản sao không có chứng thực; nộp bản chứng thực rồi đề nghị lại' },
  },
  {
    who: government('01321', 8),
    reason: 'Đề nghị ghi thêm giấy khen',
    changes: {},
    rows: [honour],
    end: 'decided',
    refused: { awards: 'Quyết định khen thưởng không có trong sổ theo dõi của xã' },
  },
  {
    who: party('01477', 5),
    reason: 'Bổ sung lớp bồi dưỡng nghiệp vụ năm 2026',
    changes: {},
    rows: [reception],
    end: 'decided',
  },
  {
    who: government(WARD, 13),
    reason: 'Bổ sung tiếng dân tộc',
    changes: { ethnicLanguage: 'Tiếng Dao (giao tiếp)' },
    end: 'withdrawn',
  },
];

/** Requests of people for their own record: waiting, accepted, refused in part or in whole, withdrawn. */
@Injectable()
export class CorrectionsDemonstration {
  constructor(
    private readonly database: Database,
    private readonly people: DemonstrationPeople,
    private readonly requests: CorrectionsService,
    private readonly corrections: CorrectionsRepository,
    private readonly desk: CorrectionDesk,
  ) {}

  async load(decider: string): Promise<void> {
    for (const story of stories) {
      const person = await this.database.read(systemScope('firstLoad'), (reader) =>
        this.people.pick(reader, story.who),
      );
      await this.tell(story, person, decider);
    }
  }

  private async tell(
    { changes, rows = [], reason, end, refused = {} }: Story,
    person: DemonstrationPerson,
    decider: string,
  ): Promise<void> {
    const own = demonstrationScope('submitCorrectionRequest', person.fullName, [person]);
    const scope = { ...own, actor: { ...own.actor, accountId: SUBMITTER } };
    const { id, version } = await this.requests.submit(scope, person.id, { changes, rows: [...rows], reason });
    if (end === 'withdrawn') await this.requests.withdraw(scope, id, version);
    if (end === 'decided') await this.decide(id, person, decider, refused);
  }

  /** As the desk does, but for telling an account that is not there. */
  private async decide(
    id: string,
    person: DemonstrationPerson,
    decider: string,
    refused: Readonly<Record<string, string>>,
  ): Promise<void> {
    const scope = demonstrationScope('decideCorrectionRequest', decider, [person]);
    await this.database.write({ ...scope, reason: 'Theo đề nghị đính chính' }, async (writer) => {
      const request = await this.requests.found(writer, id);
      const items = await this.corrections.items(writer, id);
      const accepted = items.filter(({ field }) => refused[field] === undefined);
      await this.corrections.change(writer, id, request.version, 'decided', decider);
      await this.desk.accept(writer, scope, request, accepted, request.recordVersion);
      for (const { id: itemId, field } of items) {
        const why = refused[field] ?? null;
        await this.corrections.decide(writer, itemId, why === null ? 'accepted' : 'refused', why);
      }
    });
  }
}
