import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
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
