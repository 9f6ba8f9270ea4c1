import { CapabilityModule } from '@commune/platform/modules';
import { FoldedFieldsOfStudy1764500000000 } from '../migrations/1764500000000-folded-fields-of-study.js';

/** Which fields of study are one and the same: `domain/field-of-study-names.ts`, in SQL for whole provinces. */
@CapabilityModule({ name: 'fields-of-study', migrations: [FoldedFieldsOfStudy1764500000000] }, {})
export class FieldsOfStudyModule {}
