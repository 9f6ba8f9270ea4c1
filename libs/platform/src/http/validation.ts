import { ValidationPipe, type PipeTransform, type Type, type ValidationError } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { invalid } from './refusal.js';

/** Unknown members are refused, known ones checked; every fault is told at its place. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => violationsOf(error, ''))),
  });
}

function violationsOf(error: ValidationError, parent: string): Violation[] {
  const pointer = `${parent}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    code: rule === 'whitelistValidation' ? 'http.unknown-member' : `http.${kebab(rule)}`,
    message: rule === 'whitelistValidation' ? 'Không có trường này.' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => violationsOf(child, pointer))];
}

const kebab = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** A body and what is wrong with its form. Faulty members are left out of `value`, so that rules judge the others too. */
export interface CheckedBody<T> {
  readonly value: T;
  readonly faults: readonly Violation[];
}

/**
 * For a body whose form and rules are to be judged in one round: `@Body(checkedBody(CivilServantPatch)) body:
 * CheckedBody<CivilServantPatch>`. The handler passes `faults` on to the rules, which refuse both together.
 */
export function checkedBody<T extends object>(type: Type<T>): PipeTransform<unknown, Promise<CheckedBody<T>>> {
  return { transform: async (body) => checked(type, body) };
}

async function checked<T extends object>(type: Type<T>, body: unknown): Promise<CheckedBody<T>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalid([{ pointer: '', code: 'http.is-object', message: 'Phải là một đối tượng JSON.' }]);
  }
  const value = plainToInstance(type, body);
  const errors = await validate(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  for (const { property } of errors) Reflect.deleteProperty(value, property);
  return { value, faults: errors.flatMap((error) => violationsOf(error, '')) };
}
