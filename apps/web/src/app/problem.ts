import { i18n } from './i18n';

export interface FieldProblem {
  /** JSON pointer into the request body, e.g. `/birthDate`. */
  pointer: string;
  code: string;
  message?: string;
}

/** RFC 9457 with the stable `code` of our API. Status 0 means that no answer came. */
export interface Problem {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  traceId?: string;
  errors?: FieldProblem[];
  /** Where what is gone goes on, as an address of the API. */
  movedTo?: string;
  /** Seconds, from Retry-After. */
  retryAfter?: number;
}

export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ApiProblem';
  }
  get status(): number {
    return this.problem.status;
  }
  get code(): string {
    return this.problem.code;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const fieldProblems = (value: unknown): FieldProblem[] | undefined =>
  Array.isArray(value)
    ? value.filter(isRecord).map((error) => ({
        pointer: textOr(error.pointer) ?? '',
        code: textOr(error.code) ?? 'http.invalid',
        message: textOr(error.message),
      }))
    : undefined;

export const parseProblem = (body: unknown, status: number, retryAfter?: number): Problem => {
  const members = isRecord(body) ? body : {};
  return {
    status,
    code: textOr(members.code) ?? `http.${status}`,
    title: textOr(members.title),
    detail: textOr(members.detail),
    traceId: textOr(members.traceId),
    movedTo: textOr(members.movedTo),
    errors: fieldProblems(members.errors),
    retryAfter,
  };
};

export const asProblem = (error: unknown): Problem =>
  error instanceof ApiProblem ? error.problem : { status: 0, code: 'web.unexpected', detail: String(error) };

const statusKey = (status: number): string =>
  i18n.global.te(`app.status.${status}`) ? `app.status.${status}` : status >= 500 ? 'app.status.500' : 'app.status.400';

/** A feature may word its own codes under `<feature>.problems.<rest of the code>`; the rest stand in app/locale.ts. */
const keysFor = (code: string): string[] => {
  const [module = '', ...rest] = code.split('.');
  return [`${module}.problems.${rest.join('.')}`, `app.problems.${code}`];
};

/** The sentence for a code in the reader's language; else the server's own detail; else a sentence for the status. */
export const problemText = (problem: Problem): string => {
  const { t, te } = i18n.global;
  const key = keysFor(problem.code).find((candidate) => te(candidate) || te(candidate, 'vi'));
  if (key) return t(key, { seconds: problem.retryAfter ?? 0, status: problem.status });
  return problem.detail ?? t(statusKey(problem.status), { status: problem.status });
};

const fieldText = (error: FieldProblem): string => {
  const { t, te } = i18n.global;
  const key = keysFor(error.code).find((candidate) => te(candidate));
  return key ? t(key) : (error.message ?? t('app.problems.http.invalid'));
};

/** Texts by member name (`/birthDate` → `birthDate`), ready for BaseField's `error`. */
export const fieldErrors = (problem: Problem): Record<string, string> =>
  Object.fromEntries(
    (problem.errors ?? []).map((error) => [error.pointer.replace(/^\//u, '').replaceAll('/', '.'), fieldText(error)]),
  );

export type FailureKind = 'refused' | 'missing' | 'offline' | 'failed';

export const failureKind = (problem: Problem): FailureKind => {
  if (problem.status === 403) return 'refused';
  if (problem.status === 404 || problem.status === 410) return 'missing';
  return problem.code === 'web.offline' ? 'offline' : 'failed';
};
