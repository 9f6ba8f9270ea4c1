/** The client is generated from the committed contract: `npm run contract`. Calls answer the data itself, or throw. */
export default {
  input: 'openapi.json',
  output: { path: 'src', clean: true },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
  ],
};
