import { ref } from 'vue';
import { notify } from '@/ui/notify';
import { saveFile } from './api';
import { asProblem, problemText } from './problem';

/** A file of the server handed to the browser; why it did not come is told. */
export const useDownload = () => {
  const isBusy = ref(false);
  const download = async (fetchFile: () => Promise<unknown>, name: string): Promise<void> => {
    isBusy.value = true;
    try {
      const file = await fetchFile();
      if (file instanceof Blob) saveFile(file, name);
    } catch (error) {
      notify(problemText(asProblem(error)), 'failed');
    } finally {
      isBusy.value = false;
    }
  };
  return { isBusy, download };
};
