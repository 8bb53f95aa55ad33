// The page script of every frame of a watched site: reads, finds names, reports. Built by wxt.config.ts.
import { startReader } from './reader.ts';

startReader();
