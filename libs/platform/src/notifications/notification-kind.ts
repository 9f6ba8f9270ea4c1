export const mailTimes = ['at_once', 'daily', 'weekly', 'never'] as const;
/** When a notification also goes by e-mail: at once, in the digest of the day (7:00) or of the week (Monday 7:00). */
export type MailTime = (typeof mailTimes)[number];

/** What a module declares in its capability, so that people can choose how they are told. */
export interface NotificationKind {
  /** `<module>.<what happened>`, unique in the application. */
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
  /** By default; each person may choose otherwise. */
  readonly byMail: MailTime;
  /** Guards the account: shown in the application whatever the person chooses. */
  readonly alwaysShown?: boolean;
}

export const NOTIFICATION_KINDS = Symbol('notification kinds');

/** Kinds by name; throws where two modules claim one. */
export function kindsByName(kinds: readonly NotificationKind[]): ReadonlyMap<string, NotificationKind> {
  const byName = new Map<string, NotificationKind>();
  for (const kind of kinds) {
    if (byName.has(kind.name)) throw new Error(`Notification kind ${kind.name} is declared twice`);
    byName.set(kind.name, kind);
  }
  return byName;
}
