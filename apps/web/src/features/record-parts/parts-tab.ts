import type { CivilServantView } from '@commune/api-client';
import { defineComponent, h, type PropType } from 'vue';
import PartsTab from './components/PartsTab.vue';
import type { PartKey } from './parts';

/** The tab of a record that shows these parts. */
export const partsTab = (parts: readonly PartKey[]) =>
  defineComponent({
    props: { record: { type: Object as PropType<CivilServantView>, required: true } },
    setup: (props) => () => h(PartsTab, { record: props.record, parts }),
  });
