import { Injectable } from '@nestjs/common';
import type { AccessScope, Writer } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { Notifications } from '@commune/platform/notifications';
import { CivilServantsService } from '../records/civil-servants.service.js';
import type { CorrectionItem } from './correction.entities.js';
import { CorrectionRows } from './correction-rows.js';
import type { StoredCorrection } from './corrections.repository.js';

export const CORRECTION_DECIDED = 'roster.correction-decided';

/** What a decision does beyond the request itself. */
@Injectable()
export class CorrectionDesk {
  constructor(
    private readonly records: CivilServantsService,
    private readonly encryption: Encryption,
    private readonly notifications: Notifications,
    private readonly rows: CorrectionRows,
  ) {}

  async accept(
    writer: Writer,
    scope: AccessScope,
    { civilServantId }: StoredCorrection,
    items: readonly CorrectionItem[],
    version: number,
  ): Promise<void> {
    const fields = items.filter(({ partAction }) => partAction === null);
    const patch = Object.fromEntries(fields.map((item) => [item.field, this.valueOf(item)]));
    // Even where all is refused the decision was made on the record as it was seen.
    await this.records.change(writer, scope, civilServantId, { version, patch });
    const rows = items.filter(({ partAction }) => partAction !== null);
    for (const row of rows) await this.rows.accept(writer, scope, civilServantId, row);
  }

  async tell(writer: Writer, { id, submittedById }: StoredCorrection): Promise<void> {
    await this.notifications.notify(writer, {
      kind: CORRECTION_DECIDED,
      accountIds: [submittedById],
      title: 'Đề nghị đính chính hồ sơ đã được quyết định',
      body: 'Mở đề nghị để xem từng trường được chấp nhận hay từ chối và lý do.',
      link: `/dinh-chinh/${id}`,
      once: id,
    });
  }

  private valueOf({ sealed, proposed }: CorrectionItem): unknown {
    return sealed === null ? proposed : this.encryption.decrypt(sealed).toString();
  }
}
