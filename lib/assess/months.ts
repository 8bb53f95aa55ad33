// The names of months and their short forms in seven languages, as whole words: "mag" is May and "magnesium" is not.

/** January first; sources for text with or without its accents. */
const names = [
  'jan(?:uary?|uar|v(?:ier)?|uari|eiro)?|j[aä]nner|ene(?:ro)?|gen(?:naio)?',
  'feb(?:ruary?|ruar|ruari|braio|rero)?|f[eé]v(?:r(?:ier)?|ereiro)?',
  'mar(?:ch|s|zo|[cç]o)?|m[aä]r(?:z)?|maart|mrt',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?',
  'may|mai|mayo|mag(?:gio)?|maio|mei',
  'june?|jun[io]|juin|junio|junho|giu(?:gno)?',
  'july?|jul[io]|juil(?:let)?|julio|julho|lug(?:lio)?',
  'aug(?:ust(?:us)?)?|ao[uû]t|ago(?:sto)?',
  'sept?(?:ember|embre|iembre)?|set(?:tembre|embro)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?',
  'nov(?:ember|embre|iembre|embro)?',
  'dec(?:ember)?|dez(?:ember|embro)?|d[eé]c(?:embre)?|dic(?:iembre|embre)?',
];

/** Source of a pattern for any month's name; for the flag `i`. */
export const monthName = `(?:${names.join('|')})(?![\\p{L}])`;

const whole = names.map((n) => new RegExp(`^(?:${n})\\.?$`, 'i'));

/** 1 for January; 0 for a word that is no month. */
export const monthOf = (word: string): number => whole.findIndex((n) => n.test(word)) + 1;
