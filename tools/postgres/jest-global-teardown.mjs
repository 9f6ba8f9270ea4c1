export default async function tearDown() {
  await globalThis.communeTestServer?.stop();
}
