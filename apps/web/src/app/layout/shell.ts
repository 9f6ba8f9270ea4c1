import { ref } from 'vue';

/** Parts of the frame that anybody may open: a key, a menu, a command. */
export const isSearchOpen = ref(false);
export const isKeyHelpOpen = ref(false);
export const isTourOpen = ref(false);

const tourKey = (accountId: string): string => `commune.tour.${accountId}`;

/** Whether this person has seen or declined the tour in this browser. */
export const tourIsDone = (accountId: string): boolean => {
  try {
    return localStorage.getItem(tourKey(accountId)) !== null;
  } catch {
    // Where nothing can be kept it would come back each time.
    return true;
  }
};

export const endTour = (accountId: string): void => {
  isTourOpen.value = false;
  try {
    localStorage.setItem(tourKey(accountId), '1');
  } catch {
    // A convenience only.
  }
};
