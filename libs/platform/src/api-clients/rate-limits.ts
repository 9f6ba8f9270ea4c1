import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/index.js';
import { Refusal } from '../http/index.js';

const WINDOW_SECONDS = 60;

/**
 * Requests per minute and caller, counted in memory: a counter in the database would cost a write for each read. Where
 * several processes serve, each allows its share (REPLICAS), so the sum is the limit that was set.
 */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<number, RateLimiterMemory>();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'replicas'>) {}

  /** Counts one request; past the limit it is refused with 429 and Retry-After. Every answer carries where one stands. */
  async take(key: string, perMinute: number, reply: FastifyReply, policy: 'client' | 'address'): Promise<void> {
    const share = Math.max(1, Math.ceil(perMinute / this.config.replicas));
    const standing = await this.limiterOf(share)
      .consume(`${policy}:${key}`)
      .catch((refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused;
        throw refused;
      });
    const seconds = Math.max(1, Math.ceil(standing.msBeforeNext / 1000));
    const remaining = Math.max(0, standing.remainingPoints);
    tell(reply, policy, share, remaining, seconds);
    if (standing.consumedPoints > share) {
      const message = `Đã vượt ${perMinute} yêu cầu mỗi phút. Gửi lại sau ${seconds} giây.`;
      throw new Refusal('too-many', 'http.rate-limited', message, { retryAfterSeconds: seconds });
    }
  }

  private limiterOf(points: number): RateLimiterMemory {
    const limiter = this.limiters.get(points) ?? new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
    this.limiters.set(points, limiter);
    return limiter;
  }
}

/** draft-ietf-httpapi-ratelimit-headers-10, and the three fields of its older revisions that most libraries read. */
function tell(reply: FastifyReply, policy: string, limit: number, remaining: number, seconds: number): void {
  void reply.headers({
    'RateLimit-Policy': `"${policy}";q=${limit};w=${WINDOW_SECONDS}`,
    RateLimit: `"${policy}";r=${remaining};t=${seconds}`,
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(seconds),
  });
}
