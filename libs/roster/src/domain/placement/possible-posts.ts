import { educationLevels } from '../qualification-levels.js';
import { directionOf } from './move-direction.js';
import type { PlacementPost } from './person-to-place.js';

const schooling = ({ standard }: PlacementPost): number =>
  educationLevels.findIndex(({ code }) => code === standard?.minEducation);

const COLLEGE = educationLevels.findIndex(({ code }) => code === 'college');

/** A driver, a guard: the post asks for no studies but for a trade, of which no record tells. */
const isTrade = (post: PlacementPost): boolean =>
  schooling(post) < COLLEGE && (post.standard?.fieldsOfStudy ?? []).length === 0;

/**
 * Whether whoever holds the one post may be proposed for the other, whatever they know. Another leading title is an
 * appointment of its own (NĐ 170/2025 Đ29), so leaders keep theirs; a deputy of a department has none of the commune's.
 * Nobody is proposed for a post that asks for less schooling than the one held. Design: no source says more.
 */
export function mayFollow(from: PlacementPost, to: PlacementPost): boolean {
  if (from.isLeader !== to.isLeader) return false;
  if (to.isLeader) return from.positionId === to.positionId || directionOf(from.level, to.level) === 'to_commune';
  if (isTrade(to)) return from.positionId === to.positionId;
  return schooling(to) >= schooling(from);
}
