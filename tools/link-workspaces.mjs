import { linkWorkspaces } from './install.mjs';

// Before builds and checks (nx.json): a checkout may be older than one of its workspaces.
linkWorkspaces();
