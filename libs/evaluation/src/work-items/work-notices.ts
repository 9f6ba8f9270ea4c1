import { Injectable } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import type { NotificationKind } from '@commune/platform/notifications';
import { PeopleThemselves } from '@commune/roster';
import type { NewWorkItem, StoredWorkItem } from './work-items.repository.js';
import type { WorkCheck } from './work-steps.dto.js';

const ASSIGNED = 'evaluation.work-assigned';
const CHECKED = 'evaluation.work-checked';

export const workNotificationKinds: readonly NotificationKind[] = [
  {
    name: ASSIGNED,
    title: 'Được giao công việc',
    explanation:
      'Khi được giao việc mới hoặc nhận việc chuyển giao từ người khác (Nghị định 335/2025/NĐ-CP Điều 18.1).',
    byMail: 'daily',
  },
  {
    name: CHECKED,
    title: 'Kết quả kiểm tra công việc',
    explanation: 'Khi công việc đã báo hoàn thành được kiểm tra: đạt, có sai sót nhỏ hoặc phải làm lại.',
    byMail: 'daily',
  },
];

type Told = Pick<NewWorkItem, 'id' | 'civilServantId' | 'name' | 'deadline' | 'state'>;

const results: Readonly<Record<WorkCheck['result'], { readonly title: string; readonly body: string }>> = {
  passed: { title: 'Công việc được xác nhận đạt yêu cầu', body: 'Đạt yêu cầu về chất lượng.' },
  minor_fault: { title: 'Công việc được xác nhận, có sai sót nhỏ', body: 'Có sai sót nhỏ, không phải làm lại.' },
  major_fault: {
    title: 'Công việc chưa đạt, cần làm lại',
    body: 'Có sai sót lớn về nội dung. Mở công việc để xem nhận xét, sửa rồi báo hoàn thành lại.',
  },
};

/** People learn of their work in the transaction in which it becomes theirs, or was checked. */
@Injectable()
export class WorkNotices {
  constructor(private readonly people: PeopleThemselves) {}

  /** Who was given several pieces at once is told once. */
  async tellAssigned(writer: Writer, items: readonly Told[]): Promise<void> {
    const open = items.filter(({ state }) => state === 'assigned');
    for (const [personId, ofPerson] of Map.groupBy(open, ({ civilServantId }) => civilServantId)) {
      const [first] = ofPerson;
      if (!first) continue;
      const isOne = ofPerson.length === 1;
      await this.people.tell(writer, [personId], {
        kind: ASSIGNED,
        title: isOne ? 'Được giao một công việc' : `Được giao ${ofPerson.length} công việc`,
        body: `${first.name}, hạn ${formatDate(first.deadline)}${isOne ? '' : `, và ${ofPerson.length - 1} việc khác`}.`,
        link: isOne ? `/cong-viec/${first.id}` : '/cong-viec-cua-toi',
      });
    }
  }

  /** A file or another system gave it, to how many ever: one piece of news for all. */
  async tellGiven(writer: Writer, items: readonly Told[]): Promise<void> {
    const people = items.flatMap(({ state, civilServantId }) => (state === 'assigned' ? [civilServantId] : []));
    await this.people.tell(writer, [...new Set(people)], {
      kind: ASSIGNED,
      title: 'Có công việc mới được giao',
      body: 'Mở công việc của tôi để xem từng việc với thời hạn.',
      link: '/cong-viec-cua-toi',
    });
  }

  async tellChecked(
    writer: Writer,
    { id, civilServantId, name }: StoredWorkItem,
    result: WorkCheck['result'],
  ): Promise<void> {
    const { title, body } = results[result];
    await this.people.tell(writer, [civilServantId], {
      kind: CHECKED,
      title,
      body: `${name}: ${body}`,
      link: `/cong-viec/${id}`,
    });
  }
}
