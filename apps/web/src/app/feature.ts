import type { CivilServantView, SessionView } from '@commune/api-client';
import type { Component } from 'vue';
import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router';
import type { Bilingual, Words } from './i18n';

/** Groups of the left navigation, in the order in which they are shown. */
export const navigationGroups = [
  'mine',
  'records',
  'review',
  'placement',
  'evaluation',
  'training',
  'recruitment',
  'discipline',
  'plans',
  'reports',
  'administration',
] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

export interface NavigationEntry {
  group: NavigationGroup;
  routeName: string;
  label: Bilingual;
  icon: Component;
  /** Shown when the session may use this operation of the API; without it, to everybody signed in. */
  operation?: string;
  /** A further condition, such as an account with a record of its own. */
  when?: (session: SessionView) => boolean;
  /** Position inside the group; 0 comes first. */
  order?: number;
}

/** A block of the home page; `task` cards stand under "what needs me", `figure` cards below. */
export interface HomeCard {
  kind: 'task' | 'figure';
  operation: string;
  order?: number;
  component: () => Promise<Component | { default: Component }>;
  /** The few words that the card itself needs, under the feature's name; without it the feature's words are loaded. */
  words?: () => Promise<{ words: Words }>;
}

/**
 * A small control at the right of the top bar, before display and account: a bell, the work that is running. At most
 * 44 px wide at rest. Loaded after the frame; the words of its feature come with it.
 */
export interface TopBarItem {
  /** Shown when the session may use this operation; without it, to everybody signed in. */
  operation?: string;
  /** 0 stands first; 50 without. */
  order?: number;
  component: () => Promise<Component | { default: Component }>;
  /** As with a card: loaded instead of the feature's words. */
  words?: () => Promise<{ words: Words }>;
}

/**
 * A tab of the page of a record, added by any feature. The component gets `record` (CivilServantView) and nothing else.
 * The page itself has the tabs 0 to 70 before and 90 (history) behind.
 */
export interface RecordTab {
  /** In the address: `?tab=<name>`. */
  name: string;
  label: Bilingual;
  /** Shown when the session may use this operation. */
  operation: string;
  /** A further condition, such as an action that the record allows. */
  when?: (record: CivilServantView) => boolean;
  /** 80 without. */
  order?: number;
  component: () => Promise<Component | { default: Component }>;
  /** As with a card: loaded instead of the feature's words. */
  words?: () => Promise<{ words: Words }>;
}

/** A tab of the page of a position, such as its standards. The component gets `position` (JobPositionView). */
export type PositionTab = Omit<RecordTab, 'when'>;

export interface SearchHit {
  id: string;
  title: string;
  note?: string;
  /** Where it leads, or what it does. */
  to?: RouteLocationRaw;
  run?: () => void;
}

/** Something that can be done from anywhere, found by its name under Ctrl K. */
export interface Command {
  id: string;
  label: Bilingual;
  operation?: string;
  to: RouteLocationRaw;
}

/** A line of the account menu, such as the sessions of one's own account. */
export interface AccountMenuEntry {
  routeName: string;
  label: Bilingual;
  icon: Component;
  operation?: string;
  order?: number;
}

/** Where the search-anything dialog looks. `search` gets text of at least two letters. */
export interface SearchSource {
  id: string;
  label: Bilingual;
  operation: string;
  search: (text: string, signal: AbortSignal) => Promise<SearchHit[]>;
}

export interface Feature {
  /** Folder name; its words lie under this key. */
  name: string;
  words: () => Promise<{ words: Words }>;
  routes: RouteRecordRaw[];
  navigation?: NavigationEntry[];
  homeCards?: HomeCard[];
  searchSources?: SearchSource[];
  topBar?: TopBarItem[];
  recordTabs?: RecordTab[];
  positionTabs?: PositionTab[];
  commands?: Command[];
  accountMenu?: AccountMenuEntry[];
}

/** Checks the declaration and marks each route with its feature, so that words are loaded before a page is shown. */
export const defineFeature = (feature: Feature): Feature => ({
  ...feature,
  routes: feature.routes.map((route) => ({ ...route, meta: { ...route.meta, feature: feature.name } })),
});

declare module 'vue-router' {
  interface RouteMeta {
    title?: Bilingual;
    feature?: string;
    /** Operation of the API that the session must be allowed to use. */
    operation?: string;
    /** Reached without signing in. */
    isPublic?: boolean;
    /** Name of the route above this one, for breadcrumbs. */
    parent?: string;
    /** Without the frame of navigation and top bar. */
    bare?: boolean;
  }
}
