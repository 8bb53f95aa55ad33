// Phrases that mean causal medicines without naming one, beside the class words of the rules.

const kind =
  '(?:drugs?|medicines?|medications?|agents?|therap(?:y|ies)|treatments?|biologics?|mittel|medikamente?|therapien?|behandlung|antibod(?:y|ies))';

/** In the raw text; a person who is immunosuppressed is not meant. */
export const generic = new RegExp(
  [
    `immun(?:o|e)?[- ]?suppress(?:ants?|ives?|ion)(?: ${kind})?`,
    `immun(?:o|e)?[- ]?modulat(?:ors?|ory|ing|ion)(?: ${kind})?`,
    `(?:drugs?|medicines?|agents?) that (?:suppress|weaken|dampen) (?:the )?immun\\w+(?: system| defen[cs]es?)?`,
    'immun[- ]?(?:suppressiva|suppressivum|suppression|modulatoren|modulierende \\w+)',
    'immuno(?:suppresseurs?|modulateurs?|suppression)|(?:traitements? )?immunosuppressifs?',
    'inmuno(?:supresor(?:es)?|modulador(?:es)?|supresi[oó]n)|imuno(?:ss?upressor(?:es)?|modulador(?:es)?)|immuno(?:soppressor[ei]|soppressiv\\w+|modulator[ei]|modulant[ei])',
    'immuno(?:suppressiva|modulerende \\w+)|immunosuppressieve \\w+',
    'B[- ]?cell[- ]deplet(?:ion|ing|ers?)\\w*',
    '(?:CD20|CD52|CD19|integrin|α4-integrin)[- ](?:antibod(?:y|ies)|blockers?|inhibitors?|targeting \\w+)|antibod(?:y|ies) (?:against|to) CD(?:20|52|38|19)',
    `(?:JAK|Janus kinase|BTK|mTOR|TNF|S1P|integrin|calcineurin|proteasome|PI3K)[- ](?:inhibitors?|blockers?|modulators?)`,
    `disease[- ]modifying (?:${kind})`,
    'fumarates?|fumaric acids?|purine analogues?|alkylating agents?|antimetabolites?|anti-integrins?|cytotoxic (?:drugs?|agents?|therapy)|chemotherap(?:y|ies)|chemotherapie',
    '(?:gluco)?cortico?steroids?|steroids?|cortisone|kortison|corticoides?|corticoïdes|corticosteroidi|corticosteroïden|kortikosteroide',
    'T-cell engagers?|CAR[- ]T(?:[- ]?cells?)?(?: therap(?:y|ies))?',
  ]
    .map((s) => `(?<![\\p{L}])(?:${s})(?![\\p{L}])`)
    .join('|'),
  'giu',
);

/** These are corticosteroids. */
export const steroid = /steroid|cort[io]|kort[io]|predniso|dexameth/i;
