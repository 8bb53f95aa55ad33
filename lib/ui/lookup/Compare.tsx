// Up to four agents side by side: the same questions, each answered from its own sourced sentences.
export function Compare() {
  return null;
}
