import type { UnitRow } from '@commune/api-client';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useUnits } from '@/app/use-units';
import type { Option } from '@/ui/options';

/** Units and clusters of the reader's scope, for filters and names. */
export const useRosterUnits = () => {
  const { t } = useI18n();
  const { data, isPending } = useUnits();
  const byId = computed(() => new Map((data.value ?? []).map((unit) => [unit.id, unit])));
  const nameOf = (unit: UnitRow): string => unit.fullName || unit.name;
  const communes = computed(() => (data.value ?? []).filter((unit) => unit.kind === 'commune'));
  const offices = computed(() => (data.value ?? []).filter((unit) => unit.kind === 'commune_office'));

  const unitName = (id: string): string | undefined => {
    const unit = byId.value.get(id);
    return unit && nameOf(unit);
  };
  const communeOf = (id: string): string => {
    const unit = byId.value.get(id);
    return unit?.kind === 'commune_office' ? (unit.parentId ?? '') : id;
  };
  const option = (unit: UnitRow, note: string | null | undefined): Option => ({
    value: unit.id,
    label: nameOf(unit),
    note: note ?? undefined,
  });
  const officeOption = (unit: UnitRow): Option => {
    const commune = unitName(unit.parentId ?? '');
    return option(
      unit,
      commune && communes.value.length > 1 ? t('roster.list.unitNote', { unit: commune }) : undefined,
    );
  };
  /** Communes; offices too where there is but one commune, or one has been chosen. */
  const unitOptions = (chosen: string): Option[] => {
    const shownIn = communes.value.length > 1 ? communeOf(chosen) : undefined;
    const open = offices.value.filter((unit) => shownIn === undefined || unit.parentId === shownIn);
    return [...communes.value.map((unit) => option(unit, unit.clusterName)), ...open.map(officeOption)];
  };
  const clusters = computed<Option[]>(() => {
    const named = new Map(communes.value.map((unit) => [unit.clusterId ?? '', unit.clusterName ?? '']));
    return [...named].filter(([id]) => id !== '').map(([value, label]) => ({ value, label }));
  });
  const clusterName = (id: string): string | undefined => clusters.value.find((cluster) => cluster.value === id)?.label;
  const hasManyCommunes = computed(() => communes.value.length > 1);
  const hasManyOffices = computed(() => offices.value.length > 1);
  return { unitOptions, clusters, unitName, clusterName, hasManyCommunes, hasManyOffices, isPending };
};
