import type { CalendarDate } from '@commune/kernel';

/** Who issues: `superior` is the body above it, which a commune's committee does not print (NĐ 30/2020 Phụ lục I, II.2). */
export interface IssuingBody {
  readonly superior: string | null;
  readonly name: string;
  /** Địa danh: the name of the province or commune alone, "Cao Bằng". */
  readonly place: string;
}

/** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền (NĐ 30/2020 Đ13). */
export type SigningCapacity = 'TM.' | 'KT.' | 'TL.' | 'TUQ.';

export interface Signature {
  /** Each on a line of its own, in the order of the decree: TM. the body, then KT. the head. */
  readonly capacities?: readonly { readonly as: SigningCapacity; readonly of: string }[];
  readonly position: string;
  /** Null leaves the name open: it is written when the document is signed. */
  readonly signerName: string | null;
}

export type DocumentCell = string | number | null;

export interface DocumentColumn {
  readonly label: string;
  /** Neighbours of one group stand under one merged header cell. */
  readonly group?: string;
  /** `date` takes YYYY-MM-DD, `number` is written in Vietnamese and stands at the right. */
  readonly type?: 'text' | 'date' | 'number';
  /** Share of the width beside the other columns, 10 by default. */
  readonly weight?: number;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly DocumentCell[])[];
  /** A first column "TT" with the number of the row. */
  readonly numbered?: boolean;
  /** Stands on pages of its own, lying. */
  readonly wide?: boolean;
}

/** All texts are plain: whatever they contain stands in the document as it is read. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly emphasis?: 'bold' | 'italic' }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: DocumentCell }[] }
  | DocumentTable;

export interface OfficialDocument {
  readonly issuer: IssuingBody;
  /** Null leaves the number open for the clerk: "Số:        /BC-SNV". */
  readonly number: string | null;
  /** Ký hiệu after the number: "BC-SNV". */
  readonly symbol: string;
  /** Null leaves day and month open. */
  readonly date: CalendarDate | null;
  /** Tên loại in capitals, "BÁO CÁO"; null for a letter (công văn), whose subject stands under its number. */
  readonly typeName: string | null;
  /** Trích yếu. */
  readonly subject: string;
  /** Kính gửi. */
  readonly addressees?: readonly string[];
  readonly body: readonly DocumentBlock[];
  readonly signature: Signature;
  /** Nơi nhận. */
  readonly recipients: readonly string[];
}

/** What a module declares in its capability; `example` is data by which a test draws it. */
export interface DocumentTemplate<Data> {
  /** `<module>.<document>`, unique in the application. */
  readonly name: string;
  readonly title: string;
  readonly compose: (data: Data) => OfficialDocument;
  readonly example: Data;
}

/** A template whatever its data are, as a list of many holds it. */
export interface AnyDocumentTemplate {
  readonly name: string;
  readonly title: string;
  readonly composeExample: () => OfficialDocument;
}
