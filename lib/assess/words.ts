// The words of an entry that say whether, how and to whom a medicine is given, in seven languages, accents folded.

const any = (...w: string[]) => new RegExp(`(?<![\\p{L}])(?:${w.join('|')})`, 'iu');

/** Somebody reacts to it; nobody takes it. */
export const allergyWords = any(
  'allerg',
  'alergi',
  'anaphyla',
  'anafila',
  'hypersensitiv',
  'hypersensib',
  'hipersens',
  'intoleran',
  'intollera',
  'adverse reaction',
  'infusion reaction to',
  'reaction to',
  'uberempfind',
  'unvertrag',
  'reakcj',
);

/** It is somebody else's. */
export const familyWords = any(
  "(his |her |their )?(mother|father|sister|brother|aunt|uncle|cousin|grand(mother|father)|son|daughter|wife|husband|partner)('s)?(?=\\s)",
  'family history',
  'mere\\b',
  'pere\\b',
  'soeur',
  'frere\\b',
  'mutter',
  'vater',
  'schwester',
  'bruder',
  'madre',
  'padre',
  'hermana',
  'sorella',
  'moeder',
  'vader',
  'zus\\b',
  'mae\\b',
  'pai\\b',
);

/** Said not to be taken, before the name. */
export const negatedBefore =
  /(?<![\p{L}])(no (known |prior |previous |current |past )?(history|use|exposure|record|evidence) (of|to)|never (been )?(on|had|received|taken|took|started|treated|exposed|given)( with| to)?|den(ies|ied)( any)?( use of| taking)?|(?<!(?:planned|pending|scheduled),? (?:and )?)not (currently )?(on|taking|receiving|a candidate for|eligible for|started|given|tolerat\p{L}+|prescribed|indicated)|without|avoid(ed|ing)?|declin(es|ed)|refus(es|ed)|do not (give|start|use|restart|take)( with)?|must not (be given|receive)|instead of|rather than|no(?!\.?\s*\d)|nie (mit )?|kein(e|en)?|nicht|pas de|jamais( de)?|sans|nunca|sin|nao|nessun\p{L}*|non ha mai|senza|geen|nooit|zonder|contraindicat\p{L}+|ruled out|against)(?![\p{L}])[^.;,]{0,30}$/iu;
/** Said not to be taken, after the name. */
export const negatedAfter =
  /^[^.;]{0,25}(?<![\p{L}])(never (started|given|taken|received)|not (taken|given|started|tolerated|taking|indicated|recommended|required|prescribed)|naive|was (declined|refused|considered)|contraindicat\w+|is contraindicated|nie erhalten|nicht (erhalten|begonnen)|jamais)/iu;

export const stoppedWords = any(
  'stopp?ed',
  'discontinued?',
  "d/c('?d)?\\b",
  "dc'd",
  'ceased',
  'ended',
  'expired',
  'inactive',
  'withdrawn',
  'completed',
  'finished',
  'no longer',
  'previously',
  'previous',
  'formerly',
  'former',
  'past ',
  'prior ',
  'ex-',
  'last dose',
  'history of',
  'hx of',
  'h/o',
  '(?<!valid )until \\d',
  'cancelled',
  'canceled',
  'revoked',
  'entered in error',
  'switched from',
  'changed from',
  'off since',
  'washout',
  'abgesetzt',
  'beendet',
  'gestoppt',
  'pausiert seit',
  'fruher',
  'arretee?s?\\b',
  'arret(e|ee)? (le|en|du|depuis)',
  'arret ',
  'stoppee?',
  'termine',
  'interrompu',
  'ancien',
  'suspendido',
  'suspendida',
  'retirado',
  'finalizado',
  'interrumpido',
  'descontinua',
  'interrompid',
  'suspenso',
  'interrotto',
  'interrotta',
  'sospeso',
  'sospesa',
  'terminat',
  'gestopt',
  'gestaakt',
  'beeindigd',
  'vroeger',
  'zakoncz',
  'odstawion',
);
export const heldWords = any(
  'on[ -]hold',
  'held\\b',
  // "hold if" and "hold for trough level" are instructions of an order that runs
  'hold(ing)?\\b(?! (if|when|unless|for (trough|level|sbp|hr|bp|pulse|sedation|map|anc|wbc|platelets|heart|systolic|loose|diarr)))',
  'paused',
  'suspended',
  'withheld',
  'pausiert',
  'en pause',
  'suspendu',
  'en pausa',
  'em pausa',
  'in pausa',
  'onderbroken',
  'gepauzeerd',
);
export const plannedWords = any(
  'draft',
  'planned',
  'scheduled (for|to)',
  'proposed',
  'to (be )?start(ed)?\\b',
  'will (be )?start',
  'plan(s|ning)? to',
  'plan:',
  'consider(ing)?\\b',
  'pending',
  'awaiting',
  'due to start',
  'future',
  'upcoming',
  'not yet started',
  'requested',
  'geplant',
  'vorgesehen',
  'prevue?',
  'a debuter',
  'planificad',
  'previst',
  'da iniziare',
  'pianificat',
  'programmat',
  'gepland',
  'a iniciar',
  'planejad',
  'planowan',
);
export const activeWords = any(
  'active',
  'activ[oae]\\b',
  'ativ[oa]s?\\b',
  'aktiv',
  'current(ly)?',
  'ongoing',
  'taking',
  'en cours',
  'laufend',
  'in corso',
  'attiv[oa]',
  'lopend',
  'actief',
  'continu(e|ing|ed)',
);
/** The new medicine stands after the arrow: "switched from A to B". */
export const switchedFrom =
  /(?<![\p{L}])(switch(ed|ing)?|chang(ed|ing)?|convert(ed)?|transition(ed)?|umgestellt|umstellung|passe|passage|cambio|cambiad[oa]|cambiato|passat[oa]|overgezet|gewisseld|trocad[oa])\s+(from|von|de|da|van)\s[^.;]{0,40}$/iu;
export const switchedTo = /(?<![\p{L}])(from|von|de|da|van)\s[^.;]{2,60}\s(to|auf|a|para|naar|au|vers)\s[^.;]{0,20}$/iu;

/** The name of a laboratory test, after and before the medicine's name. */
export const testAfter =
  /^[^;]{0,30}(serpl|ser\/plas|-[msc]cnc|mass\/volume|moles\/volume|presence\] in)|^[\s,:–([-]{1,3}(trough|c0|c2)(?![\p{L}])|^[^;\d]{0,24}(?<![\p{L}])(levels?|antibod(y|ies)|anti-?drug|assay|serpl|ser\/plas|whole blood|bld|mcnc|scnc|ccnc|mass\/volume|moles\/volume|presence\] in|quant\p{L}*|metabolites?|\p{L}*spiegel|konzentration|serica?|serique|sanguin\p{L}*|serico|susceptib\p{L}*|measurement|tdm|auc)(?![\p{L}])|^[\s,:\-–([]{1,3}(ab|abs|ser|serum(?! anti)|plasma|screen(ing)?|blood (test|level|conc\p{L}*)s?)(?![\p{L}]|\s*\d)|^\s*dose$/iu;
export const testBefore =
  /(?<![\p{L}])(levels?( of)?|antibod(y|ies)( to| against)?|anti|screen for|\w*spiegel|dosage (sanguin|plasmatique|serique)?\s*(de|du|d')?|taux (de|d'|du)|niveles? de|nivel (de|serico de)|livell[oi] (di|ematico di)?|concentra\w+ (de|di|of|d')|monitoring( of)?|measurement of|spiegelbepaling|assay for|test for)\W{0,3}$/iu;
/** Text about a medicine rather than an entry of it. */
export const aboutBefore = any(
  'patient (information|education|leaflet)',
  'leaflet',
  'handout',
  'guideline',
  'clinical trial',
  'randomi[sz]ed',
  'study arm',
  'trial arm',
  'placebo',
  'vs\\.? ',
  'versus',
  'interact',
  'information (about|on|for)',
  'learn (more )?about',
  'article',
  'news',
  'webinar',
  'protocol for',
  'policy',
  'pharmacy notice',
  'reminder:',
  'order set',
  'favou?rites?:',
  'before (each|every|the|starting)',
  'prior to (each|every)',
  'premed\\w* for',
  'pre-$',
  'start one day before',
  'day before',
  'poisoning by',
  'overdose of',
  'encounter for',
  'long[- ]term (\\(current\\) )?use of',
  'counsel\\w* (on|about)',
  'questions? about',
  'similar to',
  'not to be confused',
);
export const aboutAfter =
  /^\W{0,3}(\p{L}+\W{1,3}){0,2}(patient (information|education)|leaflet|education|guidelines?|interactions?|consent|enrol\w*|registration|co-?pay|hotline|helpline|clinic|website|coupon|card|program(me)?|newsletter|tooth\w+|mix-?up|counsel\w*|premed\w*|contact dermatitis|study|trial|monitoring|safety sheet|valley|street|road|questionnaire|brochure|checklist|support line)(?![\p{L}])/iu;
/** Thought of, not ordered. */
export const consideredBefore =
  /(?<![\p{L}])(consider(ing|ed|ation of)?|discuss(ed|ing)?|candidate for|options? (include|are|:)|think\w* about|erwag\w*|envisag\w*|valorar|considerar|valutare|overweeg\w*)[^.;]{0,24}$/iu;
export const consideredAfter = /^\W{0,3}(candidate|eligib|option|if needed|under consideration|discussed)/iu;
