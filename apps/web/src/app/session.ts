import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { signIn as openSession, signOut as endSession, getSession, type SessionView } from '@commune/api-client';
import { setCsrfToken } from './api';
import { forgetDrafts } from './forms/forget-drafts';
import { ApiProblem } from './problem';
import { queryClient } from './query-client';

export type Session = SessionView;

const sessionKey = ['session'] as const;

const readSession = async (): Promise<Session | null> => {
  try {
    const session = await getSession();
    setCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
};

// Rights change on the server; a fresh look every five minutes and on focus is enough, since the server decides anyway.
const sessionQuery = { queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 };

/** From the cache when fresh; null when nobody is signed in; throws when the server can't be reached. */
export const ensureSession = (): Promise<Session | null> => queryClient.fetchQuery(sessionQuery);

/** The cached session without a request, for what runs outside components. */
export const currentSession = (): Session | null | undefined => queryClient.getQueryData<Session | null>(sessionKey);

export const forgetSession = (): void => {
  setCsrfToken(undefined);
  queryClient.clear();
  queryClient.setQueryData(sessionKey, null);
};

/** An answer that is the new session itself. Nothing of an earlier person's answers may stay. */
export const acceptSession = (session: Session): void => {
  // Not clear(): whoever watches the session must see the new one.
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  setCsrfToken(session.csrfToken);
  queryClient.setQueryData(sessionKey, session);
  forgetDrafts(session.account.id);
};

export const signIn = async (username: string, password: string): Promise<void> => {
  acceptSession(await openSession({ body: { username, password } }));
};

export const signOut = async (): Promise<void> => {
  try {
    await endSession();
  } catch (error) {
    // A session that has ended already is what was asked for.
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
  }
  forgetDrafts();
  forgetSession();
};

export const refreshSession = async (): Promise<void> => {
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
};

export const mayUse = (session: Session | null | undefined, operation: string | undefined): boolean =>
  operation === undefined || (session?.operations.includes(operation) ?? false);

export const useSession = () => {
  const { data } = useQuery(sessionQuery, queryClient);
  return {
    session: computed(() => data.value ?? null),
    account: computed(() => data.value?.account),
    assignments: computed(() => data.value?.assignments ?? []),
    unitName: computed(() => data.value?.unitName ?? ''),
    /** May the session use this operation? `can('listCivilServants')` */
    can: (operation: string | undefined): boolean => mayUse(data.value, operation),
  };
};
