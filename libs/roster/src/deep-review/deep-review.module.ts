import { CapabilityModule } from '@commune/platform/modules';
import { StaffingModule } from '../staffing/staffing.module.js';
import { StructureModule } from '../structure/structure.module.js';
import { corpsReviewDocument } from './corps-review-document.js';
import { DeepReviewPapersService } from './deep-review-papers.service.js';
import { deepReviewDocument } from './deep-review-document.js';
import { DeepReviewController } from './deep-review.controller.js';
import { deepReviewPolicy } from './deep-review.policy.js';
import { DeepReviewService } from './deep-review.service.js';
import { SpecialismComments1764301100000 } from './migrations/1764301100000-specialism-comments.js';
import { SpecialismCommentsDemonstration } from './specialism-comments.demonstration.js';
import { SpecialismCommentsRepository } from './specialism-comments.repository.js';
import { SpecialismCommentsService } from './specialism-comments.service.js';
import { StaffingReading } from './staffing-reading.query.js';

/** R5: the deep review of the 16 fields of work, with what departments say and the two reports of Sở Nội vụ. */
@CapabilityModule(
  {
    name: 'deep-review',
    title: 'Rà soát chuyên sâu',
    migrations: [SpecialismComments1764301100000],
    policy: deepReviewPolicy,
    documents: [deepReviewDocument, corpsReviewDocument],
  },
  {
    imports: [StaffingModule, StructureModule],
    controllers: [DeepReviewController],
    providers: [
      DeepReviewPapersService,
      DeepReviewService,
      SpecialismCommentsDemonstration,
      SpecialismCommentsRepository,
      SpecialismCommentsService,
      StaffingReading,
    ],
    exports: [SpecialismCommentsDemonstration],
  },
)
export class DeepReviewModule {}
