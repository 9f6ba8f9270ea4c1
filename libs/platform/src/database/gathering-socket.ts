import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * What one turn of the event loop says to PostgreSQL goes out in one write: BEGIN, the settings of the scope and the
 * first statement together. Each write is a call to the kernel and wakes the other side; three of them cost more than
 * what they carry.
 */
export class GatheringSocket extends Socket {
  private isGathering = false;

  override write(chunk: Uint8Array | string, done?: Done): boolean;
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding, done?: Done): boolean;
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.gather();
    return typeof encoding === 'function' ? super.write(chunk, encoding) : super.write(chunk, encoding, done);
  }

  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    this.cork();
    process.nextTick(() => {
      this.isGathering = false;
      this.uncork();
    });
  }
}
