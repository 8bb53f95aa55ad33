// Starts the service on this machine: `npm run example:cds -- --port 8090 --fhir https://fhir.example.org/r4`.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBundle } from '../../../lib/rules/load.ts';
import { problemLine } from '../../../lib/rules/problem.ts';
import { compileRules } from '../../../rules/cli/compile.ts';
import { makeService } from './service.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8090' }, fhir: { type: 'string', multiple: true, default: [] }, rules: { type: 'string' } },
});
// the same check that a build runs: rules with a problem start nothing
const { bundle, problems } = readBundle(compileRules(values.rules ?? join(import.meta.dirname, '../../../rules')), 'rules');
if (!bundle) throw new Error(problems.map(problemLine).join('\n'));

const { server, tally } = makeService({ rules: bundle, servers: values.fhir.map((s) => s.replace(/\/$/, '')) });
server.listen(Number(values.port), '127.0.0.1', () =>
  console.log(`CDS Hooks: http://127.0.0.1:${values.port}/cds-services (rules version ${bundle.version})`),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    console.log(`Answers of clinicians: ${JSON.stringify(tally)}`);
    server.close();
    server.closeAllConnections();
  });
