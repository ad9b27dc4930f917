// Asks Comunica every query of a folder over the given endpoints, and writes each answer as CSV into another folder.
// node comunica.mjs FOLDER-OF-PACKAGE.JSON QUERIES ANSWERS ENDPOINT...
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, queries, answers, ...endpoints] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const { QueryEngine } = require('@comunica/query-sparql');
const engine = new QueryEngine();
const sources = endpoints.map((value) => ({ type: 'sparql', value }));

const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

for (const file of readdirSync(queries).filter((name) => name.endsWith('.rq')).sort()) {
  const result = await engine.query(readFileSync(join(queries, file), 'utf8'), { sources });
  const variables = (await result.metadata()).variables.map((each) => (each.variable ?? each).value);
  const lines = [variables.map(cell).join(',')];
  for await (const row of await result.execute()) {
    lines.push(variables.map((name) => cell(row.get(name)?.value ?? '')).join(','));
  }
  writeFileSync(join(answers, file.replace(/\.rq$/, '.csv')), lines.join('\n') + '\n');
}
