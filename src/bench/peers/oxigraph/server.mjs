// A thin HTTP server on Oxigraph in memory: it loads a file of N-Triples and answers SELECT and ASK by GET as JSON.
// Arguments: the folder in which npm installed oxigraph, the file, the port.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const [folder, file, port] = process.argv.slice(2);
const { Store } = createRequire(`${folder}/`)('oxigraph');

const store = new Store();
store.load(readFileSync(file, 'utf8'), { format: 'application/n-triples', no_transaction: true });

createServer((request, response) => {
  const query = new URL(request.url, 'http://localhost').searchParams.get('query');
  try {
    const answer = store.query(query, { results_format: 'json' });
    response.writeHead(200, { 'Content-Type': 'application/sparql-results+json' });
    response.end(answer);
  } catch (error) {
    response.writeHead(400, { 'Content-Type': 'text/plain' });
    response.end(String(error));
  }
}).listen(Number(port), '127.0.0.1');
