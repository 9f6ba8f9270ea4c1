import { Injectable } from '@nestjs/common';
import { Database, systemScope, type Writer } from '@commune/platform/database';
import { Notifications } from '@commune/platform/notifications';
import type { Notice } from './people-in-charge.js';

const ACCOUNTS = 'select id from account where civil_servant_id = any ($1) and not is_disabled';

/** Tells people what concerns themselves, where they have an account, in the transaction in which it happens. */
@Injectable()
export class PeopleThemselves {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  async tell(writer: Writer, personIds: readonly string[], notice: Notice): Promise<void> {
    if (personIds.length === 0) return;
    // Which account is whose is no business of the caller, so the system looks.
    const found = await this.database.read(systemScope('findAccountsOfPeople'), (reader) =>
      reader.query<{ id: string }>(ACCOUNTS, [personIds]),
    );
    await this.notifications.notify(writer, { ...notice, accountIds: found.map(({ id }) => id) });
  }
}
