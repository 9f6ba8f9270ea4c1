export { upsertItemResult, upsertResult, type JudgedUpsert } from './upsert-result.js';
export {
  MOST_UPSERTS,
  UpsertCounts,
  UpsertError,
  UpsertItemResult,
  upsertOutcomes,
  UpsertRequest,
  type UpsertOutcome,
} from './upserts.dto.js';
