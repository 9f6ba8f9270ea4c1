import { Controller, Get, type Type } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { createApplication } from '../application/index.js';
import { throwawayConfig } from '../config/index.js';
import { CapabilityModule } from '../modules/index.js';
import type { Policy } from './policy.js';

@Controller('bridges')
class BridgesController {
  @Get()
  listBridges(): string[] {
    return [];
  }
}

@Controller('ferries')
class FerriesController {
  @Get()
  listBridges(): string[] {
    return [];
  }
}

function moduleOf(policy: Policy, controllers: Type[]): Type {
  @CapabilityModule({ name: 'crossings', policy }, { controllers })
  class CrossingsModule {}
  return CrossingsModule;
}

/** Without a database address nothing connects: only the lines and the handlers meet. */
async function start(...modules: Type[]): Promise<void> {
  const app = await createApplication(throwawayConfig(), modules);
  try {
    await app.init();
  } finally {
    await app.close();
  }
}

describe('the policy registry', () => {
  it('starts where each handler has its line', async () => {
    await expect(start(moduleOf({ listBridges: { who: 'signed-in' } }, [BridgesController]))).resolves.toBeUndefined();
  });

  it('stops the start for a handler without a line', async () => {
    await expect(start(moduleOf({}, [BridgesController]))).rejects.toThrow('listBridges has no policy line');
  });

  it('stops the start for a line without a handler', async () => {
    await expect(start(moduleOf({ listBridges: { who: 'public' } }, []))).rejects.toThrow(
      'listBridges has a policy line and no handler',
    );
  });

  it('stops the start for an operationId of two handlers', async () => {
    const doubled = moduleOf({ listBridges: { who: 'signed-in' } }, [BridgesController, FerriesController]);
    await expect(start(doubled)).rejects.toThrow('listBridges is the operationId of two handlers');
  });

  it('stops the start for two lines of one operation', async () => {
    const policy: Policy = { listBridges: { who: 'signed-in' } };
    await expect(start(moduleOf(policy, [BridgesController]), moduleOf(policy, []))).rejects.toThrow(
      'two lines for listBridges',
    );
  });

  it('names every fault at once', async () => {
    const faulty = moduleOf({ closeBridge: { who: 'signed-in' } }, [BridgesController]);
    await expect(start(faulty)).rejects.toThrow(/listBridges has no policy line; closeBridge has a policy line/);
  });
});
