import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isCalendarDate, normaliseText } from '@commune/kernel';

/** One decorator per kind of field validates and documents it, so that the two can't disagree. */
export interface FieldOptions {
  readonly description: string;
  readonly example?: unknown;
  /** May be missing: unchanged in a PATCH, not filtered by in a query. */
  readonly optional?: boolean;
  /** May be null: cleared. */
  readonly nullable?: boolean;
}

/** A field of a form that was left empty, whatever its kind. */
const EMPTY = 'Không được để trống.';

type Checks = readonly PropertyDecorator[];

export function field(options: FieldOptions, schema: ApiPropertyOptions, checks: Checks): PropertyDecorator {
  const { description, example, optional = false, nullable = false } = options;
  const documented = { description, required: !optional, nullable, ...(example === undefined ? {} : { example }) };
  const absent =
    optional || nullable
      ? [ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null))]
      : [];
  return applyDecorators(ApiProperty(Object.assign({}, schema, documented)), ...absent, ...checks);
}

@ValidatorConstraint({ name: 'calendar-date' })
class CalendarDateConstraint implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isCalendarDate(value);
  }

  defaultMessage({ value }: ValidationArguments): string {
    return value === '' ? EMPTY : 'Ngày phải có dạng YYYY-MM-DD và có thật, ví dụ 2026-03-31.';
  }
}

@ValidatorConstraint({ name: 'plain-text' })
class PlainTextConstraint implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && !value.includes('\u0000') && value.isWellFormed();
  }

  defaultMessage(): string {
    return 'Văn bản chứa ký tự không hợp lệ.';
  }
}

interface TextOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  /** Passwords and tokens are taken as they are typed. */
  readonly verbatim?: boolean;
  readonly pattern?: RegExp;
  readonly patternMessage?: string;
}

/** Text, stored in NFC with single blanks. Lengths in characters. */
export function TextField(options: TextOptions): PropertyDecorator {
  const { min = options.nullable ? 0 : 1, max = 500, verbatim = false, pattern } = options;
  const tidy = Transform(({ value }: TransformFnParams): unknown =>
    typeof value === 'string' && !verbatim && value.isWellFormed() ? normaliseText(value) : value,
  );
  const matching = pattern ? [Matches(pattern, { message: options.patternMessage ?? 'Giá trị sai dạng.' })] : [];
  const length = [
    MinLength(min, { message: min === 1 ? EMPTY : `Cần ít nhất ${min} ký tự.` }),
    MaxLength(max, { message: `Không được dài quá ${max} ký tự.` }),
  ];
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    [tidy, ...matching, ...length, Validate(PlainTextConstraint), IsString({ message: 'Phải là văn bản.' })],
  );
}

/** A calendar day, `YYYY-MM-DD`. */
export function CalendarDateField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, format: 'date' }, [Validate(CalendarDateConstraint)]);
}

/** An instant in UTC. For answers. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, format: 'date-time' }, [IsString()]);
}

export function UuidField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, [IsUUID('all', { message: 'Phải là mã định danh UUID.' })]);
}

interface NumberOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  /** In the words of people, where the stored unit is another. */
  readonly rangeMessage?: string;
}

/** A whole number; from a query string too. */
export function IntegerField(options: NumberOptions): PropertyDecorator {
  const { min = 0, max = 2_147_483_647, rangeMessage } = options;
  const fromText = Transform(({ value }: TransformFnParams): unknown =>
    typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value,
  );
  return field(options, { type: 'integer', minimum: min, maximum: max }, [
    fromText,
    Min(min, { message: rangeMessage ?? `Không được nhỏ hơn ${min}.` }),
    Max(max, { message: rangeMessage ?? `Không được lớn hơn ${max}.` }),
    IsInt({ message: 'Phải là số nguyên.' }),
  ]);
}

/** True or false; from a query string too. */
export function BooleanField(options: FieldOptions): PropertyDecorator {
  const fromText = Transform(({ value }: TransformFnParams): unknown =>
    value === 'true' ? true : value === 'false' ? false : value,
  );
  return field(options, { type: Boolean }, [fromText, IsBoolean({ message: 'Phải là true hoặc false.' })]);
}

interface ChoiceOptions extends FieldOptions {
  readonly values: readonly string[];
  /** Gives the schema a name of its own in the contract. */
  readonly name?: string;
}

/** One of a closed list of codes. */
export function ChoiceField(options: ChoiceOptions): PropertyDecorator {
  const { values, name } = options;
  return field(options, { enum: [...values], ...(name ? { enumName: name } : {}) }, [
    IsIn([...values], { message: `Phải là một trong: ${values.join(', ')}.` }),
  ]);
}

interface ListOptions extends FieldOptions {
  readonly max?: number;
}

/** A list of texts. */
export function TextListField(options: ListOptions & { readonly maxLength?: number }): PropertyDecorator {
  const { max = 100, maxLength = 200 } = options;
  const tidy = Transform(({ value }: TransformFnParams): unknown =>
    Array.isArray(value)
      ? value.map((item: unknown) => (typeof item === 'string' && item.isWellFormed() ? normaliseText(item) : item))
      : value,
  );
  return field(options, { type: [String], maxItems: max }, [
    tidy,
    MinLength(1, { each: true, message: 'Mục không được để trống.' }),
    MaxLength(maxLength, { each: true, message: `Mỗi mục không được dài quá ${maxLength} ký tự.` }),
    Validate(PlainTextConstraint, { each: true }),
    ArrayMaxSize(max, { message: `Không được quá ${max} mục.` }),
    IsArray({ message: 'Phải là danh sách.' }),
  ]);
}

// Swagger takes a function for a lazy type only where its name is `type`, hence `type: () => type()`.

/** One object of a described type. */
export function ObjectField(type: () => new () => object, options: FieldOptions): PropertyDecorator {
  return field(options, { type: () => type() }, [ValidateNested(), Type(type)]);
}

/** A list of objects of a described type. */
export function ObjectListField(type: () => new () => object, options: ListOptions): PropertyDecorator {
  const { max = 1000 } = options;
  return field(options, { type: () => type(), isArray: true, maxItems: max }, [
    ValidateNested({ each: true }),
    ArrayMaxSize(max),
    IsArray(),
    Type(type),
  ]);
}

/** A decimal number in an answer. */
export function DecimalField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: Number }, []);
}
