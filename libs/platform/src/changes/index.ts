export { ChangeFeedClearing } from './clearing.js';
export { ChangesModule } from './changes.module.js';
export { ChangesQuery, type StoredChange } from './changes.query.js';
export { ChangeFeeds, type ChangeFeed } from './change-feeds.js';
export { cursorText, isBefore, parseCursor, START, type ChangeCursor } from './change-cursor.js';
export { seenActions, seenAs, type SeenAction } from './change-seen.js';
export { feedTable, unfeedTable, type FedTable } from './feed-table.js';
