// In every frame of a watched site: reads, finds names, reports; wired here, decided in lib.
// It is an unlisted script that the background registers, not a WXT content script: WXT's content script
// announces itself to the page, obeys an event that any page can forge, and costs 9 kB.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/platform/reader.ts';

export default defineUnlistedScript(startReader);
