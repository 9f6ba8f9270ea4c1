import { Injectable } from '@nestjs/common';
import { fileNamePart } from '@commune/kernel';
import type { AccessScope } from '@commune/platform/database';
import { personalForm, type PersonalForm } from '@commune/platform/documents';
import { Attachments } from '@commune/platform/files';
import { RECORD } from '../attachments/record-papers.js';
import { RecordPartsService } from '../record-parts/record-parts.service.js';
import type { CivilServantView } from '../records/civil-servant-view.dto.js';
import { CivilServantsService } from '../records/civil-servants.service.js';
import { curriculumVitae } from './curriculum-vitae.js';
import { CurriculumVitaeExports } from './curriculum-vitae-exports.service.js';

const pictureTypes: Readonly<Record<string, 'png' | 'jpg'>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

export interface CurriculumVitaeFile {
  readonly name: string;
  readonly content: Buffer;
}

@Injectable()
export class CurriculumVitaeService {
  constructor(
    private readonly exported: CurriculumVitaeExports,
    private readonly records: CivilServantsService,
    private readonly parts: RecordPartsService,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Made of what the reader may open, part by part, and written into the trail as an export. The identity number is
   * whole for a reason alone, and revealing it is an entry of its own.
   */
  async draw(scope: AccessScope, personId: string, reason?: string): Promise<CurriculumVitaeFile> {
    const opened = await this.records.open(scope, personId);
    const revealed = reason === undefined ? {} : await this.records.revealIdNumber(scope, personId, reason);
    const record = { ...opened, ...revealed };
    const parts = await this.parts.all(scope, personId);
    const picture = await this.pictureOf(scope, personId);
    const names = await this.exported.record(scope, personId);
    const content = await personalForm(curriculumVitae({ record, parts, picture }, names));
    return { name: nameOf(record), content };
  }

  /** The portrait put on file last, as far as this reader may have it. */
  private async pictureOf(scope: AccessScope, recordId: string): Promise<PersonalForm['picture']> {
    const record = { recordType: RECORD, recordId };
    const { items } = await this.attachments.list(scope, record);
    const portrait = items.find(({ kind, mediaType }) => kind === 'portrait' && mediaType in pictureTypes);
    const type = portrait && pictureTypes[portrait.mediaType];
    if (!portrait || !type) return null;
    const { content } = await this.attachments.open(scope, record, portrait.id);
    return { content, type };
  }
}

/** "so-yeu-ly-lich-nong-thi-ha-CB0000012.docx": found again among many downloads. */
function nameOf({ id, code, fullName = '' }: CivilServantView): string {
  const person = fileNamePart(fullName);
  return ['so-yeu-ly-lich', person, code ?? id].filter((part) => part !== '').join('-') + '.docx';
}
