// A list pasted in, line by line: what is in the rules, what was assessed without a signal, what was not assessed.
export function Lines() {
  return null;
}
