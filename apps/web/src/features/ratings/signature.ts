import type { DecisionSignature, DecisionView } from '@commune/api-client';

/** As it is typed. */
export interface Signature {
  signedOn: string | null;
  signerName: string;
  signerPost: string;
}

/** Where the fields of a decision's own signature stand in what is sent, for the faults that come back. */
export const SIGNATURE = 'signature.';
export const signatureFields = ['signedOn', 'signerName', 'signerPost'].map((field) => `${SIGNATURE}${field}`);

interface OwnPaper {
  readonly decisionNumber: string | null;
  readonly signature: DecisionSignature | null;
}

type Signed = Pick<DecisionView, 'signedOn' | 'signerName' | 'signerPost'>;

export const signatureOf = (signed?: Signed | null): Signature => ({
  signedOn: signed?.signedOn ?? null,
  signerName: signed?.signerName ?? '',
  signerPost: signed?.signerPost ?? '',
});

/** A decision's own paper: no signature without a number, none while nothing of it is typed; half of one goes out to be told what is missing. */
export const paperToSend = (number: string, { signedOn, signerName, signerPost }: Signature): OwnPaper => {
  const decisionNumber = number.trim() || null;
  const [name, post] = [signerName.trim(), signerPost.trim()];
  const isSigned = decisionNumber !== null && (signedOn || name || post);
  return {
    decisionNumber,
    signature: isSigned ? { signedOn: signedOn ?? '', signerName: name, signerPost: post } : null,
  };
};
