import { guardedClasses, type AccessScope, type ScopeGrant } from './access-scope.js';

type Settings = Readonly<Record<string, string>>;

/** The transaction-local settings that row-level security and the audit trigger read. */
export function scopeSettings(scope: AccessScope, mode: 'read' | 'write'): Settings {
  return {
    'app.mode': mode,
    'app.actor_id': scope.actor.accountId ?? scope.actor.clientId ?? '',
    'app.actor_name': scope.actor.name,
    'app.session_id': scope.actor.sessionId ?? '',
    'app.operation': scope.operationId,
    'app.reason': scope.reason ?? '',
    'app.person': scope.grants.find((grant) => grant.personId !== null)?.personId ?? '',
    ...reachSettings('app.', scope.grants),
    ...Object.assign({}, ...guardedClasses.map((guarded) => guardedSettings(scope, guarded))),
  };
}

/** One statement that sets them all; names and values travel as parameters. */
export function settingsStatement(settings: Settings): { text: string; values: string[][] } {
  return {
    text: 'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as setting(name, value)',
    values: [Object.keys(settings), Object.values(settings)],
  };
}

function guardedSettings(scope: AccessScope, guarded: (typeof guardedClasses)[number]): Settings {
  const granting = scope.aggregate ? scope.grants : scope.grants.filter((grant) => grant.readClasses.includes(guarded));
  return reachSettings(`app.${guarded}_`, granting);
}

function reachSettings(prefix: string, grants: readonly ScopeGrant[]): Settings {
  return {
    [`${prefix}government_units`]: arrayLiteral(grants.flatMap((grant) => grant.governmentUnits)),
    [`${prefix}party_units`]: arrayLiteral(grants.flatMap((grant) => grant.partyUnits)),
    [`${prefix}offices`]: arrayLiteral(grants.flatMap((grant) => grant.offices)),
  };
}

function arrayLiteral(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `{${[...new Set(ids)].join(',')}}`;
}
