import { expect, it } from 'vitest';
import { paperToSend, signatureOf } from './signature';

const recorded = { signedOn: '2026-12-10', signerName: 'Nông Văn Hưng', signerPost: 'Chủ tịch' };

it('has no signature while nothing of it is typed, and none without a number', () => {
  expect(paperToSend(' 512/QĐ-UBND ', signatureOf())).toEqual({ decisionNumber: '512/QĐ-UBND', signature: null });
  expect(paperToSend(' ', recorded)).toEqual({ decisionNumber: null, signature: null });
});

it('goes out with what is missing, so that the answer says so', () => {
  const half = { ...signatureOf(), signerName: ' Nông Văn Hưng ' };
  expect(paperToSend('512', half).signature).toEqual({ signedOn: '', signerName: 'Nông Văn Hưng', signerPost: '' });
});

it('comes back as it was recorded', () => {
  expect(paperToSend('512', signatureOf(recorded)).signature).toEqual(recorded);
});
