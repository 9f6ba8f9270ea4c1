import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.js';

const MAX_DEPTH = 20;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses, before any handler, text that PostgreSQL or JSON can't hold and shapes that no request of ours has. */
export function guardInput(instance: FastifyInstance): void {
  instance.addHook('preValidation', (request, _reply, done) => {
    const fault =
      duplicateIn(request.query) ?? faultIn(request.body, 0) ?? faultIn(request.query, 0) ?? faultIn(request.params, 0);
    done(fault ? new Refusal('invalid', 'http.invalid-input', fault) : undefined);
  });
}

/** Where the parser leaves the key that came twice: it runs in the router, where a thrown error would end the process. */
const DUPLICATE = Symbol('duplicate query key');

/** Query strings in which a key comes once; twice has no meaning that everybody shares, so `guardInput` refuses it. */
export function parseQuery(text: string): Record<string, string> {
  const parsed: Record<string, string> & { [DUPLICATE]?: string } = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    if (key in parsed) parsed[DUPLICATE] = key;
    parsed[key] = value;
  }
  return parsed;
}

function duplicateIn(query: unknown): string | null {
  const key: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, DUPLICATE) : undefined;
  return typeof key === 'string' ? `Tham số "${key.slice(0, 40)}" gửi hai lần.` : null;
}

function faultIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return faultInText(value);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return null;
  if (depth >= MAX_DEPTH) return 'Dữ liệu lồng nhau quá sâu.';
  for (const [key, member] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) return `Tên trường "${key}" không được phép.`;
    const fault = faultInText(key) ?? faultIn(member, depth + 1);
    if (fault) return fault;
  }
  return null;
}

function faultInText(text: string): string | null {
  if (text.includes('\u0000')) return 'Văn bản chứa ký tự rỗng (U+0000).';
  return text.isWellFormed() ? null : 'Văn bản chứa ký tự Unicode hỏng.';
}
