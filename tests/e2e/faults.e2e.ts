// The quick ones among the faults; all of them are run by npm run attack.
import { faults } from '../attack/faults.ts';
import { lives } from '../attack/lives.ts';
import { faultScenarios, lifeScenarios } from '../attack/support/fault-scenarios.ts';

faultScenarios(faults.filter((fault) => fault.quick));
lifeScenarios(lives.filter((life) => life.quick));
