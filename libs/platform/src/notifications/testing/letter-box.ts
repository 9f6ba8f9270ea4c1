import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server that keeps what it gets, or refuses it as a test wants. */
export class LetterBox {
  readonly letters: Letter[] = [];
  /** What the server answers to the next mails instead of taking them. */
  refusals: { code: number; message: string }[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<LetterBox> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const refusal = box.refusals.shift();
          if (refusal) return done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
          const [to] = session.envelope.rcptTo;
          box.letters.push(letterIn(to?.address ?? '', Buffer.concat(chunks).toString()));
          done();
        });
      },
    });
    const box = new LetterBox(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return box;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo; // parse boundary: it listens on TCP
    return `smtp://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(() => closed()));
  }
}

function letterIn(to: string, source: string): Letter {
  const [head = '', body = ''] = source.split(/\r\n\r\n(.*)/su);
  const header = (name: string): string =>
    decodedWords(new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'imu').exec(head)?.[1] ?? '');
  const isBase64 = /^content-transfer-encoding: base64/imu.test(head);
  const text = isBase64 ? Buffer.from(body, 'base64').toString() : quotedPrintable(body);
  return { to, id: header('message-id'), subject: header('subject'), text };
}

const quotedPrintable = (text: string): string => {
  const bytes = text
    .replace(/=\r\n/gu, '')
    .replace(/=([\dA-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_, how: string, coded: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(coded, 'base64').toString() : quotedPrintable(coded.replaceAll('_', ' ')),
    );
