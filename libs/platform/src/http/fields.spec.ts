import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { CalendarDateField, TextField } from './fields.js';

class Signed {
  @CalendarDateField({ description: 'Ngày ký' })
  signedOn: string;

  @TextField({ description: 'Người ký' })
  signerName: string;

  @TextField({ description: 'Lý do', min: 10 })
  reason: string;
}

const told = async (body: object): Promise<Record<string, string | undefined>> => {
  const errors = await validate(plainToInstance(Signed, body));
  return Object.fromEntries(
    errors.map(({ property, constraints = {} }) => [property, Object.values(constraints).join(' ')]),
  );
};

describe('what a field that is not right is told', () => {
  it('is the same for a day and a text that were left empty', async () => {
    expect(await told({ signedOn: '', signerName: '  ', reason: '' })).toEqual({
      signedOn: 'Không được để trống.',
      signerName: 'Không được để trống.',
      reason: 'Cần ít nhất 10 ký tự.',
    });
  });

  it('names the form of a day that is none', async () => {
    const { signedOn } = await told({
      signedOn: '30/02/2026',
      signerName: 'Nông Văn Hưng',
      reason: 'Vì mưa lũ kéo dài',
    });
    expect(signedOn).toContain('YYYY-MM-DD');
  });
});
