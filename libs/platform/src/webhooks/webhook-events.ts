import { Injectable } from '@nestjs/common';
import { ChangeFeeds, seenActions } from '../changes/index.js';

export interface WebhookEventType {
  readonly name: string;
  readonly title: string;
  /** The client scope that it needs. */
  readonly client: string;
}

const actionNames: Readonly<Record<(typeof seenActions)[number], string>> = {
  created: 'thêm mới',
  updated: 'có thay đổi',
  deleted: 'bị xóa',
  'entered-scope': 'vào phạm vi của ứng dụng',
  'left-scope': 'ra khỏi phạm vi của ứng dụng',
};

/** What a subscription may ask for: every change of every record that a module feeds. */
@Injectable()
export class WebhookEvents {
  constructor(private readonly feeds: ChangeFeeds) {}

  all(): WebhookEventType[] {
    return this.feeds
      .all()
      .flatMap(({ type, title, client }) =>
        seenActions.map((action) => ({ name: `${type}.${action}`, title: `${title}: ${actionNames[action]}`, client })),
      );
  }

  notOpenTo(clientScopes: readonly string[], names: readonly string[]): string[] {
    const open = new Set(this.all().flatMap(({ name, client }) => (clientScopes.includes(client) ? [name] : [])));
    return names.filter((name) => !open.has(name));
  }
}
