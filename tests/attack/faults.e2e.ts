// Every fault in real browsers.
import { faults } from './faults.ts';
import { faultScenarios } from './support/fault-scenarios.ts';

faultScenarios(faults);
