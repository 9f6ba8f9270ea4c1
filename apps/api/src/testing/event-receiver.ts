import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  readonly version: number;
}

/** A third party's server that refuses every fourth message once, and remembers what it has taken. */
export class EventReceiver {
  readonly taken: ReceivedEvent[] = [];
  private readonly seen = new Set<string>();
  private server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.take(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Records told about, each with the ids of the messages that told it. */
  idsByRecord(): Map<string, Set<string>> {
    const ids = new Map<string, Set<string>>();
    for (const { id, type, recordId, version } of this.taken) {
      const change = `${type} ${recordId} ${version}`;
      ids.set(change, (ids.get(change) ?? new Set()).add(id));
    }
    return ids;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    request.setEncoding('utf8');
    for await (const part of request) body += String(part);
    const id = String(request.headers['webhook-id']);
    const isFirst = !this.seen.has(id);
    this.seen.add(id);
    if (isFirst && this.seen.size % 4 === 0) {
      response.writeHead(500).end();
      return;
    }
    const event = JSON.parse(body) as Omit<ReceivedEvent, 'id'>; // parse boundary: our own messages
    this.taken.push({ ...event, id });
    response.writeHead(204).end();
  }
}
