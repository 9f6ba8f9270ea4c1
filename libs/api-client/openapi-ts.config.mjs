/** The client is generated from the committed contract: `npm run contract`. */
export default {
  input: 'openapi.json',
  output: { path: 'src', clean: true },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
};
