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
  /(?<![\p{L}])(no (known |prior |previous |current |past )?(history|use|exposure|record|evidence) (of|to)|never (been )?(on|had|received|taken|took|started|treated|exposed|given)( with| to)?|den(ies|ied)( any)?( use of| taking)?|(?<!(?:planned|pending|scheduled),? (?:and )?)not (currently )?(on|taking|receiving|a candidate for|eligible for|started|given|tolerat\p{L}+|prescribed|indicated)|without|avoid(ed|ing)?|declin(es|ed)|refus(es|ed)|do not (give|start|use|restart|take)( with)?|must not (be given|receive)|instead of|rather than|no(?!\.?\s*\d)|nie (mit )?|kein(e|en)?|nicht|pas (de|d['’]\p{L}+)|jamais( de)?|sans|nunca|sin|nao|nessun\p{L}*|non ha mai|senza|geen|nooit|zonder|contraindicat\p{L}+|ruled out|against)(?![\p{L}])[^.;,]{0,30}$/iu;
/** Said not to be taken, after the name. */
export const negatedAfter =
  /^[^.;]{0,25}(?<![\p{L}])(never (started|given|taken|received)|not (taken|given|started|tolerated|taking|indicated|recommended|required|prescribed)|naive|was (declined|refused|considered)|contraindicat\w+|is contraindicated|nie erhalten|nicht (erhalten|begonnen|indiziert|in ?frage|moglich)|scheidet aus|kommt (derzeit )?nicht|non (indique|retenu|indicad\w|indicat\w)|jamais)|^[^.;]{0,60}(?<![\p{L}])(verworfen|abgelehnt|ecarte|descartad\w|scartat\w)/iu;

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
  'uso previ[oa]\\b',
  'tratamiento previo\\b',
  'previamente',
  'afsluttet',
  'seponeret',
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
  'suspendeu',
  'encerrad',
  'parou\\b',
  'utsatt',
  'avslutad',
  'oph[oø]rt',
  'lopetettu',
  'ukoncen',
  'vysazen',
  'kesildi',
  'sonland',
  'отменен',
  'заверш',
  '中止',
  '終了',
  '停止',
  '停用',
  '已停',
);
export const heldWords = any(
  'on[ -]hold',
  // for a time only, whatever the word for it else says
  '(susp|sospes|unterbr|onderbr|paus|interr|abgesetz|arret|stop)\\p{L}* (temp|vorub|provis|tijdel|momentan)',
  '(temporar|vorubergehend|tijdelijk|provisoir|temporan|momentan)\\p{L}* (susp|sospes|unterbr|onderbr|paus|interr|abgesetz|arret|stop|discontin)',
  'held\\b',
  // "hold if" and "hold for trough level" are instructions of an order that runs
  'hold(ing)?\\b(?! (if|when|unless|for (trough|level|sbp|hr|bp|pulse|sedation|map|anc|wbc|platelets|heart|systolic|loose|diarr)))',
  'paus(ed|iert|ad)\\b',
  'pauseret',
  'pause (seit|depuis|desde|dal|fra|since)',
  'suspended',
  'withheld',
  'en pause',
  'suspendu',
  'en pausa',
  'em pausa',
  'in pausa',
  'onderbroken',
  'gepauzeerd',
  'tauolla',
  'pozastaven',
  '休薬',
  '暂停',
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
  'beginn (von|einer)\\b',
  'wir planen',
  'planen (wir|den|die|eine?n?) ',
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
  'aguardando',
  'en espera',
  'pend\\. ',
  'afventer',
  'toekomstig',
  '導入予定',
  '開始予定',
  '待执行',
  '未执行',
  'запланир',
  'планируется',
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
  'voimassa',
  '継続',
  '执行中',
);
/** The new medicine stands after the arrow: "switched from A to B". */
export const switchedFrom =
  /(?<![\p{L}])(switch(ed|ing)?|chang(ed|ing)?|convert(ed)?|transition(ed)?|umgestellt|umstellung|passe|passage|cambio|cambiad[oa]|cambiato|passat[oa]|overgezet|gewisseld|trocad[oa])\s+(from|von|de|da|van)\s[^.;]{0,40}$/iu;
export const switchedTo = /(?<![\p{L}])(from|von|de|da|van)\s[^.;]{2,60}\s(to|auf|a|para|naar|au|vers)\s[^.;]{0,20}$/iu;

/** The name of a laboratory test, after and before the medicine's name. */
export const testAfter =
  /^[^;]{0,30}(serpl|ser\/plas|-[msc]cnc|mass\/volume|moles\/volume|presence\] in)|^[\s,:–([-]{1,3}(trough|c0|c2)(?![\p{L}])|^[^;\d]{0,24}(?<![\p{L}])(levels?|antibod(y|ies)|anti-?drug|assay|serpl|ser\/plas|whole blood|bld|mcnc|scnc|ccnc|mass\/volume|moles\/volume|presence\] in|quant\p{L}*|metabolites?|\p{L}*spiegel|konzentration|serica?|serique|sanguin\p{L}*|serico|residuel\p{L}*|sang total|susceptib\p{L}*|measurement|tdm|auc)(?![\p{L}])|^[\s,:\-–([]{1,3}(ab|abs|ser|serum(?! anti)|plasma|screen(ing)?|blood (test|level|conc\p{L}*)s?)(?![\p{L}]|\s*\d)|^\s*dose$|^(?![^;]{0,45}\d\s*mg(?!\/))[^;]{0,45}?(?<![\d.,])\d[\d.,]*\s*(ng|pg|nmol|[µu]g)\/m?l(?!\p{L})/iu;
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

/** What ends or goes down is planned to, not the medicine. */
export const endPlanned =
  /(?<!\p{L})(ausschleich\p{L}*|absetz\p{L}*|reduktion|umstellung|stopp?|tapers?|wean\p{L}*|discontinu\p{L}*|arret|sevrage|suspens\p{L}*|retirada|sospensione|afbouw\p{L}*|staken)\W+(\p{L}+\W+){0,2}(geplant|planned|prevue?|planificad\p{L}*|previst\p{L}*|gepland)/iu;
/** A box that is not ticked, and what it would say. */
export const unticked = /\u2610\s*[^\u2610\u2611]{0,40}/gu;
/** Ticked: never taken. */
export const neverTicked = /\u2611\s*(never|nie|jamais|nunca|mai|nooit|aldrig|aldri)(?!\p{L})/iu;
/** "The end of" it, right before its name; a field that is called so says nothing. */
export const endOf =
  /(?<!\p{L})(?:end of |ende (?:der |von |des )|fin (?:de la |del |de l['’]|de |du |d['’])|fine (?:di |del |della |dell['’])|fim (?:da |do |de )|einde van )$/iu;
/** A sentence that tells rather than lists: somebody does or did something in it. Words that also join or count ("e", "i", "var") are none. */
export const telling =
  /(?<!\p{L})(we|she|he|they|has|have|had|was|were|is|are|would|could|ich|wir|sie|er|hat|haben|wurde|wurden|ist|sind|waren|kommt|nous|elle|est|sont|etait|avons|serait|presenta|fue|hemos|foi|era|abbiamo|wordt|heeft|hebben|hon|han|har)(?!\p{L})/iu;
