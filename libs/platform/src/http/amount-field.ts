import { Transform, type TransformFnParams } from 'class-transformer';
import {
  Max,
  Min,
  Validate,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { field, type FieldOptions } from './fields.js';

interface AmountOptions extends FieldOptions {
  readonly min?: number;
  readonly max: number;
  /** Decimals at the most; 2 unless told otherwise. */
  readonly places?: number;
}

@ValidatorConstraint({ name: 'amount' })
class AmountConstraint implements ValidatorConstraintInterface {
  validate(value: unknown, { constraints }: ValidationArguments): boolean {
    return typeof value === 'number' && new RegExp(`^-?\\d+(\\.\\d{1,${constraints[0]}})?$`, 'u').test(String(value));
  }

  defaultMessage({ constraints }: ValidationArguments): string {
    return `Phải là số có nhiều nhất ${constraints[0]} chữ số thập phân.`;
  }
}

/** A decimal number in a request, with few enough decimals to be held exactly; from a query string too. */
export function AmountField(options: AmountOptions): PropertyDecorator {
  const { min = 0, max, places = 2 } = options;
  const fromText = Transform(({ value }: TransformFnParams): unknown =>
    typeof value === 'string' && /^-?\d{1,12}(\.\d{1,6})?$/u.test(value) ? Number(value) : value,
  );
  return field(options, { type: Number, minimum: min, maximum: max }, [
    fromText,
    Min(min, { message: `Không được nhỏ hơn ${min}.` }),
    Max(max, { message: `Không được lớn hơn ${max}.` }),
    Validate(AmountConstraint, [places]),
  ]);
}
