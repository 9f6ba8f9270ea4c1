import type { CivilServantView } from '@commune/api-client';
import { defineFeature, type RecordTab } from '@/app/feature';
import type { PartKey } from './parts';

/** A tab is there where the reader has a member of its class: the record tells it by what it leaves out. */
const tab = (
  shown: Pick<RecordTab, 'name' | 'label' | 'order'>,
  parts: readonly PartKey[],
  when: (record: CivilServantView) => boolean = () => true,
): RecordTab => ({
  ...shown,
  when,
  operation: 'getRecordParts',
  component: async () => (await import('./parts-tab')).partsTab(parts),
});

const hasQualification = ({ educationLevel }: CivilServantView): boolean => educationLevel !== undefined;
const hasEmployment = ({ rankCode }: CivilServantView): boolean => rankCode !== undefined;
const hasSensitive = ({ ethnicGroupCode }: CivilServantView): boolean => ethnicGroupCode !== undefined;

export const feature = defineFeature({
  name: 'record-parts',
  words: () => import('./locale'),
  routes: [],
  recordTabs: [
    tab({ name: 'career', label: { vi: 'Quá trình công tác', en: 'Career' }, order: 10 }, [
      'postings',
      'workHistoryEntries',
      'retirementExceptions',
    ]),
    tab(
      { name: 'learning', label: { vi: 'Trình độ, chứng chỉ', en: 'Qualifications' }, order: 20 },
      ['qualifications', 'trainingCourses', 'certificates'],
      hasQualification,
    ),
    tab({ name: 'salary', label: { vi: 'Lương', en: 'Salary' }, order: 30 }, ['salarySteps'], hasEmployment),
    tab(
      {
        name: 'conduct',
        label: { vi: 'Đánh giá, khen thưởng, kỷ luật', en: 'Ratings, awards, discipline' },
        order: 40,
      },
      ['annualRatings', 'awards', 'disciplineRecords'],
      hasEmployment,
    ),
    tab({ name: 'family', label: { vi: 'Gia đình', en: 'Family' }, order: 50 }, ['familyMembers'], hasSensitive),
    tab({ name: 'absences', label: { vi: 'Vắng mặt', en: 'Absences' }, order: 60 }, ['absences'], hasEmployment),
  ],
});
