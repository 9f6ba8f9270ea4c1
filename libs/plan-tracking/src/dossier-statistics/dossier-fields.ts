import { foldLabel } from '@commune/kernel';
import { specialisms } from '@commune/roster';
import { ALL_FIELDS, dossierFieldsOf } from '../domain/index.js';

export const dossierFields = dossierFieldsOf(specialisms);

const names = new Map(dossierFields.map(({ code, name }) => [code, name]));
const byLabel = new Map(dossierFields.flatMap(({ code, name }) => [code, name].map((text) => [foldLabel(text), code])));

export const isDossierField = (code: string): boolean => names.has(code);
export const dossierFieldName = (code: string): string => names.get(code) ?? code;

/** Of what is asked: the whole is every field, not one that nobody has told apart. */
export const askedFieldName = (code: string): string => (code === ALL_FIELDS ? 'Mọi lĩnh vực' : dossierFieldName(code));

/** By code or name, as people write it in a file. */
export const findDossierField = (text: string): string | undefined => byLabel.get(foldLabel(text));
