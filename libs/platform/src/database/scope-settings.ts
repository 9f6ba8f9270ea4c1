import { actorId, guardedClasses, type AccessScope, type ScopeGrant } from './access-scope.js';

type Settings = Readonly<Record<string, string>>;

/** The transaction-local settings that row-level security and the audit trigger read. */
export function scopeSettings(scope: AccessScope, mode: 'read' | 'write'): Settings {
  return {
    'app.mode': mode,
    'app.actor_id': actorId(scope) ?? '',
    'app.actor_name': scope.actor.name,
    'app.session_id': scope.actor.sessionId ?? '',
    'app.operation': scope.operationId,
    'app.reason': scope.reason ?? '',
    'app.person': scope.grants.find((grant) => grant.personId !== null)?.personId ?? '',
    ...reachSettings('app.', scope.grants),
    ...Object.assign({}, ...guardedClasses.map((guarded) => guardedSettings(scope, guarded))),
  };
}

/** One statement that sets them all. Equal values (the same units for many classes) travel once. */
export function settingsStatement(settings: Settings): { text: string; values: [string[], number[], string[]] } {
  const values = [...new Set(Object.values(settings))];
  return {
    text: `select set_config(name, ($3::text[])[place], true) from unnest($1::text[], $2::int[]) as setting(name, place)`,
    values: [Object.keys(settings), Object.values(settings).map((value) => values.indexOf(value) + 1), values],
  };
}

function guardedSettings(scope: AccessScope, guarded: (typeof guardedClasses)[number]): Settings {
  const granting = scope.aggregate ? scope.grants : scope.grants.filter((grant) => grant.readClasses.includes(guarded));
  return reachSettings(`app.${guarded}_`, granting);
}

function reachSettings(prefix: string, grants: readonly ScopeGrant[]): Settings {
  return {
    [`${prefix}government_units`]: arrayLiteral(grants.map((grant) => grant.governmentUnits)),
    [`${prefix}party_units`]: arrayLiteral(grants.map((grant) => grant.partyUnits)),
    [`${prefix}offices`]: arrayLiteral(grants.map((grant) => grant.offices)),
  };
}

/** The lists of a tree are the same arrays for every request, so their texts are made once. */
const texts = new WeakMap<readonly string[], string>();

function arrayLiteral(lists: readonly (readonly string[])[]): string {
  const [first = [], ...others] = lists.filter((ids) => ids.length > 0);
  return others.some((ids) => ids !== first) ? textOf([...new Set([first, ...others].flat())]) : textOf(first);
}

function textOf(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const text = texts.get(ids) ?? `{${ids.join(',')}}`;
  texts.set(ids, text);
  return text;
}
