import { Inject, Injectable } from '@nestjs/common';

/** A kind of record whose changes third parties may follow. */
export interface ChangeFeed {
  readonly type: string;
  readonly title: string;
  /** The client scope that its changes need. */
  readonly client: string;
  /** The address of the record in the API. */
  readonly link: (id: string) => string;
}

export const CHANGE_FEEDS = Symbol('ChangeFeeds');

/** What the modules of the application feed. */
@Injectable()
export class ChangeFeeds {
  private readonly byType: ReadonlyMap<string, ChangeFeed>;

  constructor(@Inject(CHANGE_FEEDS) feeds: readonly ChangeFeed[]) {
    this.byType = new Map(feeds.map((feed) => [feed.type, feed]));
  }

  all(): ChangeFeed[] {
    return [...this.byType.values()];
  }

  openTo(clientScopes: readonly string[]): ChangeFeed[] {
    return this.all().filter(({ client }) => clientScopes.includes(client));
  }

  /** Where the record is read; null where it can't be any more. */
  linkOf(type: string, recordId: string, action: string): string | null {
    if (action === 'deleted' || action === 'left-scope') return null;
    return this.byType.get(type)?.link(recordId) ?? null;
  }
}
