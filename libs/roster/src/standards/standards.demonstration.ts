import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import type { StandardContent } from '../domain/index.js';
import { StandardsRepository } from './standards.repository.js';

interface Story {
  readonly positionCode: string;
  readonly effectiveFrom: (today: CalendarDate) => CalendarDate;
  readonly isPublished: boolean;
  readonly why: string;
  readonly changes: (content: StandardContent) => Partial<StandardContent>;
}

/** One in force in place of an older one, one that begins later, one that is still a draft. */
const stories: readonly Story[] = [
  {
    positionCode: 'II.06',
    effectiveFrom: () => '2026-07-01',
    isPublished: true,
    why: 'nâng yêu cầu tin học của công chức tài chính từ ngày 01/7/2026',
    changes: ({ further }) => ({
      further: [
        ...further.filter(({ kind }) => kind !== 'it'),
        { kind: 'it', name: 'advanced', level: null, areaType: null },
      ],
    }),
  },
  {
    positionCode: 'II.15',
    effectiveFrom: (today) => addDays(today, 40),
    isPublished: true,
    why: 'nâng yêu cầu lý luận chính trị của công chức địa chính',
    changes: () => ({ minPoliticalTheory: 'intermediate' }),
  },
  {
    positionCode: 'I.03',
    effectiveFrom: (today) => addDays(today, 90),
    isPublished: false,
    why: 'dự kiến nâng yêu cầu quản lý nhà nước của trưởng phòng',
    changes: () => ({ minStateManagement: 'principal_specialist' }),
  },
];

/** Later versions of some standards, invented. */
@Injectable()
export class StandardsDemonstration {
  constructor(private readonly standards: StandardsRepository) {}

  async load(writer: Writer, today: CalendarDate, source: string): Promise<void> {
    for (const { positionCode, effectiveFrom, isPublished, why, changes } of stories) {
      const positionId = await this.standards.idOf(writer, positionCode);
      const [latest] = await this.standards.versions(writer, positionId);
      if (!latest) throw new Error(`Demonstration: ${positionCode} has no standard`);
      const { effectiveFrom: _from, effectiveTo: _to, ...content } = latest;
      const day = effectiveFrom(today);
      const draft = { ...content, ...changes(content), source: `${source}: ${why}`, effectiveFrom: day };
      const id = uuid();
      await this.standards.insertDraft(writer, id, positionId, draft);
      if (!isPublished) continue;
      await this.standards.publish(writer, { ...draft, id, positionId, version: 1 });
      await this.standards.discardDraft(writer, id, 1);
    }
  }
}
