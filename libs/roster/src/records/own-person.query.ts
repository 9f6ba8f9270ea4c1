import { Injectable } from '@nestjs/common';
import { Database, systemScope, type AccessScope } from '@commune/platform/database';

const OF_ACCOUNT = 'select civil_servant_id as "personId" from account where id = $1';

/** Whose record the caller's own account is of: for the rules by which nobody decides on themselves. */
@Injectable()
export class OwnPerson {
  constructor(private readonly database: Database) {}

  async idOf({ operationId, actor }: AccessScope): Promise<string | null> {
    const [account] = await this.database.read(systemScope(operationId), (reader) =>
      reader.query<{ personId: string | null }>(OF_ACCOUNT, [actor.accountId]),
    );
    return account?.personId ?? null;
  }
}
