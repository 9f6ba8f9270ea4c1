type Environment = Readonly<Record<string, string | undefined>>;

export interface MailConfig {
  /** Address under which people reach the application: what mails point to. */
  readonly publicUrl: string;
  /** Mail server, `smtp://user:password@host:587` or `smtps://`; null: each mail is a file in the home folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
}

export const throwawayMail: MailConfig = {
  publicUrl: 'http://127.0.0.1:3000',
  smtpUrl: null,
  mailFrom: 'Quản lý cán bộ, công chức <khong-tra-loi@localhost>',
};

export function mailConfig(env: Environment, faults: string[]): MailConfig {
  const port = env['PORT'] ?? '3000';
  const smtpUrl = env['SMTP_URL'] ? addressIn(env['SMTP_URL'], ['smtp:', 'smtps:'], 'SMTP_URL', faults) : null;
  if (smtpUrl !== null && !env['MAIL_FROM']) faults.push('MAIL_FROM is missing beside SMTP_URL');
  return {
    publicUrl: addressIn(env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`, ['http:', 'https:'], 'PUBLIC_URL', faults),
    smtpUrl,
    mailFrom: env['MAIL_FROM'] ?? throwawayMail.mailFrom,
  };
}

function addressIn(text: string, schemes: readonly string[], name: string, faults: string[]): string {
  const url = URL.parse(text);
  if (!url || !schemes.includes(url.protocol)) faults.push(`${name} must be an address such as ${schemes[0]}//host`);
  return text.replace(/\/$/u, '');
}
