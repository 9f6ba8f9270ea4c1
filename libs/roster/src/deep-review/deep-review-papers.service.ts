import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { officialDocument, type IssuingBody } from '@commune/platform/documents';
import { StructureService } from '../structure/structure.service.js';
import type { StructureQueryParameters } from '../structure/structure.dto.js';
import { corpsReviewDocument } from './corps-review-document.js';
import { deepReviewDocument, type PaperHead } from './deep-review-document.js';
import { DeepReviewService, figuresOf } from './deep-review.service.js';
import { SpecialismCommentsRepository } from './specialism-comments.repository.js';

/** The two papers of Sở Nội vụ; they name posts and communes and nobody, so no record hears of them. */
@Injectable()
export class DeepReviewPapersService {
  constructor(
    private readonly database: Database,
    private readonly reviews: DeepReviewService,
    private readonly structure: StructureService,
    private readonly comments: SpecialismCommentsRepository,
  ) {}

  /** Annex 4: fields of work, their people, and what the departments say. */
  async bySpecialism(scope: AccessScope, parameters: StructureQueryParameters): Promise<Buffer> {
    const corps = await this.reviews.corps(scope, parameters);
    const rows = await this.database.read(scope, (reader) => this.comments.list(reader, null));
    const comments = rows.filter(({ withdrawnOn }) => withdrawnOn === null);
    const head = headOf(await this.structure.issuerOf(scope, parameters));
    return officialDocument(deepReviewDocument, { ...head, figures: figuresOf(corps, new Map()), comments });
  }

  /** Annex 5: the whole corps by commune: missing, too many, misplaced, below standard. */
  async ofCorps(scope: AccessScope, parameters: StructureQueryParameters): Promise<Buffer> {
    const corps = await this.reviews.corps(scope, parameters);
    const head = headOf(await this.structure.issuerOf(scope, parameters));
    const { communes, fits, part } = corps;
    return officialDocument(corpsReviewDocument, { ...head, asOf: part.asOf, communes, fits: fits ?? [] });
  }
}

function headOf({ name, place }: IssuingBody): PaperHead {
  const isParty = name.startsWith('Tỉnh ủy') || name.startsWith('Đảng ủy');
  return {
    issuer: { superior: name, name: isParty ? 'Ban Tổ chức' : 'Sở Nội vụ', place },
    signature: { position: isParty ? 'TRƯỞNG BAN' : 'GIÁM ĐỐC', signerName: null },
    recipients: isParty ? ['Thường trực Tỉnh ủy', 'Lưu: Văn phòng'] : ['UBND tỉnh', 'Các sở, ngành', 'Lưu: VT'],
  };
}
