// Injected into the frames of a tab only while a person shows where something stands.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicker } from '../lib/platform/picker.ts';

export default defineUnlistedScript(() => startPicker());
