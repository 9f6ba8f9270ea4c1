export { AccountsModule } from './accounts.module.js';
export { RecordKeeper, type PeopleOnRecord, type PersonOnRecord } from './people-on-record.js';
export { CLOSE_ACCOUNTS } from './closing/account-closing.js';
