import { computed } from 'vue';
import { useRoute, useRouter, type RouteLocationNormalizedLoaded } from 'vue-router';
import { inLanguage } from '../i18n';

export interface Crumb {
  name: string;
  title: string;
}

/** The pages above this one, by `meta.parent`. */
export const useBreadcrumbs = () => {
  const route: RouteLocationNormalizedLoaded = useRoute();
  const router = useRouter();
  const crumbFor = (name: string): { crumb: Crumb; parent: string | undefined } | undefined => {
    const meta = router.getRoutes().find((record) => record.name === name)?.meta;
    return meta?.title && { crumb: { name, title: inLanguage(meta.title) }, parent: meta.parent };
  };
  return computed<Crumb[]>(() => {
    const above: Crumb[] = [];
    for (let step = route.meta.parent ? crumbFor(route.meta.parent) : undefined; step && above.length < 5;) {
      above.unshift(step.crumb);
      step = step.parent ? crumbFor(step.parent) : undefined;
    }
    return above;
  });
};
