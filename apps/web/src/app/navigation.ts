import { computed } from 'vue';
import { navigationGroups, type NavigationEntry, type NavigationGroup } from './feature';
import { navigationEntries } from './features';
import { useSession } from './session';

export interface NavigationSection {
  group: NavigationGroup;
  entries: NavigationEntry[];
}

/** Only what the session may open: a group without entries isn't shown. */
export const useNavigation = () => {
  const { can, session } = useSession();
  const shows = ({ operation, when }: NavigationEntry): boolean =>
    can(operation) && (when === undefined || (session.value !== null && when(session.value)));
  return computed<NavigationSection[]>(() =>
    navigationGroups
      .map((group) => ({
        group,
        entries: navigationEntries.filter((entry) => entry.group === group && shows(entry)),
      }))
      .filter((section) => section.entries.length > 0),
  );
};
