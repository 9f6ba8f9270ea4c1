// Stands in for the API in the tests of the start command.
import { createServer } from 'node:http';

if (process.env.MODE === 'broken') {
  console.error('no such table');
  process.exit(3);
}
const server = createServer((_request, response) => response.end(JSON.stringify(process.env)));
server.listen(Number(process.env.PORT), process.env.HOST, () => {
  console.log('{"level":30,"msg":"up"}');
  console.log(`listening http://${process.env.HOST}:${process.env.PORT}`);
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));
