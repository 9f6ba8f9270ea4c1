import { defineAsyncComponent, type Component } from 'vue';
import type { Feature, HomeCard, NavigationEntry, SearchSource } from './feature';
import { addWords } from './i18n';

const declarations = import.meta.glob<{ feature: Feature }>('../features/*/routes.ts', { eager: true });

/** Adding a folder with a routes.ts is all that a new feature needs: no list elsewhere. */
export const features: readonly Feature[] = Object.values(declarations).map((declaration) => declaration.feature);

const byOrder = (left: { order?: number }, right: { order?: number }): number =>
  (left.order ?? 50) - (right.order ?? 50);

export const navigationEntries: readonly NavigationEntry[] = features
  .flatMap((feature) => feature.navigation ?? [])
  .sort(byOrder);

export const searchSources: readonly SearchSource[] = features.flatMap((feature) => feature.searchSources ?? []);

export const loadWords = async (name: string | undefined): Promise<void> => {
  const feature = features.find((candidate) => candidate.name === name);
  if (feature) addWords(feature.name, (await feature.words()).words);
};

export interface LoadableCard {
  key: string;
  kind: HomeCard['kind'];
  operation: string;
  component: Component;
}

const loadableCard = (feature: Feature, card: HomeCard, index: number): LoadableCard => ({
  key: `${feature.name}-${index}`,
  kind: card.kind,
  operation: card.operation,
  component: defineAsyncComponent(async () => {
    const [component] = await Promise.all([card.component(), loadWords(feature.name)]);
    return 'default' in component ? component.default : component;
  }),
});

export const homeCards: readonly LoadableCard[] = features
  .flatMap((feature) => (feature.homeCards ?? []).map((card, index) => ({ feature, card, index })))
  .sort((left, right) => byOrder(left.card, right.card))
  .map(({ feature, card, index }) => loadableCard(feature, card, index));
