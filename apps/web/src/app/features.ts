import { defineAsyncComponent, type Component } from 'vue';
import type {
  AccountMenuEntry,
  Command,
  Feature,
  HomeCard,
  NavigationEntry,
  PositionTab,
  RecordTab,
  SearchSource,
  TopBarItem,
} from './feature';
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

export const commands: readonly Command[] = features.flatMap((feature) => feature.commands ?? []);

export const accountMenuEntries: readonly AccountMenuEntry[] = features
  .flatMap((feature) => feature.accountMenu ?? [])
  .sort(byOrder);

export const loadWords = async (name: string | undefined): Promise<void> => {
  const feature = features.find((candidate) => candidate.name === name);
  if (feature) addWords(feature.name, (await feature.words()).words);
};

interface Declared {
  order?: number;
  component: TopBarItem['component'];
  words?: TopBarItem['words'];
}
const loadPartWords = async (feature: Feature, key: string, { words }: Declared): Promise<void> => {
  if (words) addWords(feature.name, (await words()).words, key);
  else await loadWords(feature.name);
};

type Loadable<Declaration> = Omit<Declaration, 'component'> & { key: string; component: Component };

/** In their order over all features; each is loaded when it is first shown, together with its feature's words. */
const loadable = <Declaration extends Declared>(
  of: (feature: Feature) => readonly Declaration[] | undefined,
): readonly Loadable<Declaration>[] =>
  features
    .flatMap((feature) => (of(feature) ?? []).map((declared, index) => ({ feature, declared, index })))
    .sort((left, right) => byOrder(left.declared, right.declared))
    .map(({ feature, declared, index }) => ({
      ...declared,
      key: `${feature.name}-${index}`,
      component: defineAsyncComponent(async () => {
        const [component] = await Promise.all([
          declared.component(),
          loadPartWords(feature, `${feature.name}-${index}`, declared),
        ]);
        return 'default' in component ? component.default : component;
      }),
    }));

export const homeCards = loadable<HomeCard>((feature) => feature.homeCards);
export const topBarItems = loadable<TopBarItem>((feature) => feature.topBar);
export const recordTabs = loadable<RecordTab>((feature) => feature.recordTabs);
export const positionTabs = loadable<PositionTab>((feature) => feature.positionTabs);
