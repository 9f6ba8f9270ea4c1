// The small sign-in service of the test suite, for journeys in a browser.
export { OidcServer } from '../libs/platform/dist/testing/oidc-server.js';
