// Every fault of a whole browser.
import { lives } from './lives.ts';
import { lifeScenarios } from './support/fault-scenarios.ts';

lifeScenarios(lives);
