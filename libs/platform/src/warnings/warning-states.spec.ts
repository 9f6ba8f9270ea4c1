import { describe, expect, it } from '@jest/globals';
import { actionsIn, transitions, warningActions, type WarningAction, type WarningState } from './warning-states.js';

describe('a warning', () => {
  it.each<[WarningState, WarningAction[]]>([
    ['open', ['acknowledge', 'dismiss']],
    ['acknowledged', ['acknowledge', 'dismiss', 'reopen']],
    ['dismissed', ['reopen']],
    ['resolved', []],
  ])('that is %s allows %j', (state, actions) => {
    expect(actionsIn(state)).toEqual(actions);
  });

  it('is resolved by nobody: only its cause going away ends it', () => {
    expect(warningActions.map((action) => transitions[action].to)).not.toContain('resolved');
  });
});
