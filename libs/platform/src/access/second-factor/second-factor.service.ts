import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI } from 'otplib';
import { toString as drawQrCode } from 'qrcode';
import { CONFIG, type Config } from '../../config/index.js';
import { Database, type AccessScope, type Writer } from '../../database/index.js';
import { Encryption } from '../../encryption/index.js';
import { invalid, Refusal } from '../../http/index.js';
import { requiresSecondFactor } from '../next-step.js';
import { ownScope } from '../own-scope.js';
import type { CurrentSession } from '../session.repository.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { SecondFactorCheck } from './second-factor-check.js';
import type { RecoveryCodes, SecondFactorEnrolment, SecondFactorStatus } from './second-factor.dto.js';
import { SecondFactorRepository } from './second-factor.repository.js';

const ISSUER = 'Chất lượng cán bộ cấp xã';

/** One's own second factor: set up, confirmed, renewed, taken away. */
@Injectable()
export class SecondFactors {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
    private readonly database: Database,
    private readonly factors: SecondFactorRepository,
    private readonly check: SecondFactorCheck,
    private readonly encryption: Encryption,
  ) {}

  async status(session: CurrentSession): Promise<SecondFactorStatus> {
    const found = await this.database.read(ownScope('getSecondFactor', session), (reader) =>
      this.factors.status(reader, session.accountId),
    );
    return {
      isEnrolled: found !== undefined,
      isRequired: requiresSecondFactor(session, this.config.mode),
      confirmedAt: found?.confirmedAt ?? null,
      recoveryCodesLeft: found?.codesLeft ?? 0,
    };
  }

  /** A new secret, good for nothing until a code of it is confirmed. */
  async begin(session: CurrentSession): Promise<SecondFactorEnrolment> {
    const secret = generateSecret();
    const sealed = this.encryption.encrypt(Buffer.from(secret));
    await this.database.write(ownScope('beginSecondFactor', session), async (writer) => {
      if (await this.factors.begin(writer, session.accountId, sealed)) return;
      const message = 'Đã bật xác thực hai bước. Tắt trước khi đổi sang điện thoại khác.';
      throw new Refusal('conflict', 'access.second-factor-enrolled', message);
    });
    const uri = generateURI({ issuer: ISSUER, label: session.username, secret });
    const svg = await drawQrCode(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    return { secret, uri, qrCode: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` };
  }

  /** With a first code the factor holds, and the recovery codes are told once. */
  async confirm(session: CurrentSession, code: string): Promise<RecoveryCodes> {
    return this.withCode(ownScope('confirmSecondFactor', session), session, code, async (writer) => {
      await this.factors.confirm(writer, session.accountId);
      return this.newCodes(writer, session.accountId);
    });
  }

  async renewCodes(session: CurrentSession, code: string): Promise<RecoveryCodes> {
    return this.withCode(ownScope('renewRecoveryCodes', session), session, code, (writer) =>
      this.newCodes(writer, session.accountId),
    );
  }

  async remove(session: CurrentSession, code: string): Promise<void> {
    if (requiresSecondFactor(session, this.config.mode)) {
      const message = 'Vai trò đang giữ bắt buộc xác thực hai bước. Mất điện thoại thì đề nghị quản trị đặt lại.';
      throw new Refusal('conflict', 'access.second-factor-required-by-role', message);
    }
    await this.withCode(ownScope('removeSecondFactor', session), session, code, (writer) =>
      this.factors.remove(writer, session.accountId),
    );
  }

  /** A wrong code is counted, so its transaction commits before the refusal, whatever the request has joined. */
  private async withCode<T>(
    scope: AccessScope,
    session: CurrentSession,
    code: string,
    work: (writer: Writer) => Promise<T>,
  ): Promise<T> {
    const outcome = await this.database.apart(() =>
      this.database.write(scope, async (writer) => {
        const used = await this.check.use(writer, session.accountId, code);
        return used === null ? null : { done: await work(writer) };
      }),
    );
    if (outcome === null) throw wrongCode();
    return outcome.done;
  }

  private async newCodes(writer: Writer, accountId: string): Promise<RecoveryCodes> {
    const recoveryCodes = newRecoveryCodes();
    const digests = recoveryCodes.map((code) => this.encryption.digest(code));
    await this.factors.replaceCodes(writer, accountId, digests);
    return { recoveryCodes };
  }
}

export function wrongCode(): Refusal {
  const message = 'Mã chưa đúng, đã dùng hoặc đã hết hạn. Nhập mã mới nhất trên ứng dụng.';
  return invalid([{ pointer: '/code', code: 'access.wrong-code', message }]);
}
