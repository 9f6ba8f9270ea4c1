import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Account =
  | 'so-noi-vu'
  | 'giam-doc-so'
  | 'ubnd-tinh'
  | 'ban-to-chuc'
  | 'can-bo-xa'
  | 'truong-phong'
  | 'lanh-dao-xa'
  | 'quan-tri'
  | 'theo-doi'
  | 'cong-chuc'
  | 'so-tai-chinh'
  | 'thanh-tra';

/** The random password of a demonstration account, from the list that the first start writes. */
export function passwordOf(account: Account): string {
  const list = readFileSync(join(process.env['JOURNEY_HOME'] ?? '', 'demo-accounts.txt'), 'utf8');
  const password = new RegExp(`^${account}\\s+(\\S+)`, 'mu').exec(list)?.[1];
  if (password === undefined) throw new Error(`No account ${account} in the list of demonstration accounts`);
  return password;
}
