/** A file of a record as the panel shows it. */
export interface AttachedFile {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly version: number;
  readonly mayDownload: boolean;
  readonly mayRemove: boolean;
}

export interface FileKindChoice {
  readonly code: string;
  readonly name: string;
  readonly mayAdd: boolean;
}
