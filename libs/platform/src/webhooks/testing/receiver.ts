import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** `hang`: takes the message and never answers · `close`: ends the connection without an answer. */
type Manner = number | 'hang' | 'close';

/** The server of a third party: keeps what it gets, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  private manners: Manner[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => void receiver.take(request, response));
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo; // listening
    return `http://127.0.0.1:${port}/nhan`;
  }

  /** How the next messages are answered, one after another; then 204. */
  will(...manners: Manner[]): void {
    this.manners = manners;
  }

  ids(): string[] {
    return this.received.map(({ headers }) => String(headers['webhook-id']));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    this.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const manner = this.manners.shift() ?? 204;
    if (manner === 'close') request.socket.destroy();
    else if (manner !== 'hang') response.writeHead(manner).end();
  }
}
