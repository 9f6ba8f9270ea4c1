import { Global, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { JOB_RIGHTS } from '../jobs/index.js';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { AccessGuard, UnsignedCallers } from './access.guard.js';
import { Account, RoleAssignmentEntity } from './account.entity.js';
import { AccountRightsQuery } from './account-rights.query.js';
import { AccountRepository } from './account.repository.js';
import { AccountScopes } from './account-scopes.js';
import { AccountsService } from './accounts.service.js';
import { Accounts1764000003000 } from './migrations/1764000003000-accounts.js';
import { AccountUnits1764104001000 } from './migrations/1764104001000-account-units.js';
import { UseIsNoChange1764200201000 } from './migrations/1764200201000-use-is-no-change.js';
import { StrongerSignIn1764104002000 } from './migrations/1764104002000-stronger-sign-in.js';
import { DelegationController } from './delegation/delegation.controller.js';
import { DelegationRepository } from './delegation/delegation.repository.js';
import { Delegations } from './delegation/delegation.service.js';
import { OidcBrowser } from './oidc/oidc-browser.js';
import { OidcClient } from './oidc/oidc-client.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcRepository } from './oidc/oidc.repository.js';
import { OidcSignIn } from './oidc/oidc-sign-in.service.js';
import { OwnSessions } from './own-sessions.service.js';
import { PasswordChange } from './password-change.service.js';
import { Passwords } from './passwords.js';
import { POLICIES, PolicyRegistry } from './policy-registry.js';
import type { Policy } from './policy.js';
import { SecondFactorCheck } from './second-factor/second-factor-check.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactorRepository } from './second-factor/second-factor.repository.js';
import { SecondFactors } from './second-factor/second-factor.service.js';
import { SecondStep } from './second-factor/second-step.service.js';
import { RolesAfterUnitChange } from './roles-after-unit-change.js';
import { SessionController } from './session.controller.js';
import { SessionOpening } from './session-opening.js';
import { SessionViews } from './session-views.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import { StarterScopes } from './starter-scopes.js';

const accessPolicy: Policy = {
  signIn: { who: 'public', perMinute: 600 },
  verifySecondFactor: { who: 'signed-in' },
  getSession: { who: 'signed-in' },
  signOut: { who: 'signed-in' },
  changePassword: { who: 'signed-in' },
  listOwnSessions: { who: 'signed-in' },
  endOwnSession: { who: 'signed-in' },
  endOtherSessions: { who: 'signed-in' },
  getSecondFactor: { who: 'signed-in' },
  beginSecondFactor: { who: 'signed-in' },
  confirmSecondFactor: { who: 'signed-in' },
  renewRecoveryCodes: { who: 'signed-in' },
  removeSecondFactor: { who: 'signed-in' },
  listDelegations: { who: 'signed-in' },
  listDelegationCandidates: { who: 'signed-in' },
  createDelegation: { who: 'signed-in' },
  revokeDelegation: { who: 'signed-in' },
  getSignInOptions: { who: 'public', perMinute: 120 },
  beginOidcSignIn: { who: 'public', perMinute: 60 },
  finishOidcSignIn: { who: 'public', perMinute: 60 },
};

@Global()
@CapabilityModule(
  {
    name: 'access',
    entities: [Account, RoleAssignmentEntity],
    migrations: [
      Accounts1764000003000,
      AccountUnits1764104001000,
      StrongerSignIn1764104002000,
      UseIsNoChange1764200201000,
    ],
    policy: accessPolicy,
  },
  {
    imports: [DiscoveryModule],
    controllers: [SessionController, SecondFactorController, DelegationController, OidcController],
    providers: [
      AccountRepository,
      AccountRightsQuery,
      AccountScopes,
      { provide: JOB_RIGHTS, useClass: StarterScopes },
      AccountsService,
      DelegationRepository,
      Delegations,
      OidcBrowser,
      OidcClient,
      OidcRepository,
      OidcSignIn,
      OwnSessions,
      PasswordChange,
      Passwords,
      PolicyRegistry,
      SecondFactorCheck,
      SecondFactorRepository,
      SecondFactors,
      SecondStep,
      SessionOpening,
      RolesAfterUnitChange,
      SessionRepository,
      SessionService,
      SessionViews,
      SignInThrottle,
      SignInService,
      UnsignedCallers,
      { provide: APP_GUARD, useClass: AccessGuard },
    ],
    exports: [JOB_RIGHTS, AccountScopes, AccountsService, Passwords, PolicyRegistry],
  },
)
export class AccessModule {
  /** The policy lines of every module that the application consists of. */
  static withPolicies(capabilities: readonly Capability[]): DynamicModule {
    const policies = capabilities.flatMap((capability) => (capability.policy ? [capability.policy] : []));
    return { module: AccessModule, providers: [{ provide: POLICIES, useValue: policies }] };
  }
}
