import type { CalendarDate } from '@commune/kernel';
import type { DocumentCell, IssuingBody } from '../documents/index.js';

export interface FormLine {
  readonly label: string;
  /** Nothing leaves dots to be written on. */
  readonly value: DocumentCell;
}

export interface FormTableRow {
  readonly cells: readonly DocumentCell[];
  readonly isBold?: boolean;
}

export type FormPart =
  | { readonly kind: 'heading'; readonly text: string }
  /** A label with its text; `room` is how many dotted lines stand where there is none. */
  | { readonly kind: 'line'; readonly line: FormLine; readonly room?: number }
  | {
      readonly kind: 'table';
      readonly columns: readonly {
        readonly label: string;
        /** Of the twelve shares of the width. */
        readonly share: number;
        readonly align: 'left' | 'centre';
      }[];
      readonly rows: readonly FormTableRow[];
    }
  | { readonly kind: 'ticks'; readonly choices: readonly { readonly label: string; readonly isTicked: boolean }[] };

export interface FormSigner {
  readonly date: CalendarDate | null;
  /** "CẤP CÓ THẨM QUYỀN", "THEO DÕI, ĐÁNH GIÁ": each on a line of its own. */
  readonly titles: readonly string[];
  /** Null leaves the name open: it is written when the form is signed. */
  readonly name: string | null;
}

/** A form as a decree prints it in an appendix: filled in about one person, signed by two, without a number. */
export interface DecreeForm {
  /** "Mẫu số 01", above everything at the right. */
  readonly mark: string;
  readonly issuer: IssuingBody;
  readonly name: string;
  readonly subject: string;
  readonly parts: readonly FormPart[];
  readonly signers: readonly [left: FormSigner, right: FormSigner];
  /** Footnotes of the form itself. */
  readonly notes: readonly string[];
  /** Of the sheet, where several forms stand in one workbook; made unique and cut to what Excel takes. */
  readonly sheetName: string;
}
