// What makes of a medicine's name no entry of it: a change from it, a test, information, a thought; accents folded.
import { any } from './words.ts';

/** The new medicine stands after the arrow: "switched from A to B". */
export const switchedFrom =
  /(?<![\p{L}])(switch(ed|ing)?|chang(ed|ing)?|convert(ed)?|transition(ed)?|umgestellt|umstellung|passe|passage|cambio|cambiad[oa]|cambiato|passat[oa]|overgezet|gewisseld|trocad[oa])\s+(from|von|de|da|van)\s[^.;]{0,40}$/iu;
export const switchedTo = /(?<![\p{L}])(from|von|de|da|van)\s[^.;]{2,60}\s(to|auf|a|para|naar|au|vers)\s[^.;]{0,20}$/iu;

/** Ends right before the new one. */
export const changedTo =
  /(?<!\p{L})(?:(?:switched|changed|converted|transitioned|moved) (?:over )?to|(?:replaced|superseded) (?:by|with)|(?:umgestellt|gewechselt|gewechselt wurde) auf|ersetzt durch|(?:remplacee?|relaye?e?) par|(?:passage|switch|relais) (?:a|au|par|vers)|(?:cambiad[oa]|sustituid[oa]|reemplazad[oa]|trocad[oa]|substituid[oa]) (?:a|por|para)|(?:sostituit[oa]) (?:da|con)|(?:passat[oa]) a|(?:vervangen door|overgezet (?:op|naar)|omgezet naar))\s+(?:the )?$/iu;

/** The name of a laboratory test, after and before the medicine's name. */
export const testAfter =
  /^\W{0,3}(血中|血药|血藥|谷)?(濃度|浓度)|^; ?\p{L}{0,3} ?(koncentration|konsentrasjon|pitoisuus)|^[^;]{0,30}(serpl|ser\/plas|-[msc]cnc|mass\/volume|moles\/volume|presence\] in)|^[\s,:–([-]{1,3}(trough|c0|c2)(?![\p{L}])|^[^;\d]{0,24}(?<![\p{L}])(levels?|antibod(y|ies)|anti-?drug|assay|serpl|ser\/plas|whole blood|bld|mcnc|scnc|ccnc|mass\/volume|moles\/volume|presence\] in|quant\p{L}*|metabolites?|\p{L}*spiegel|kon[cz]entration|konsentrasjon|pitoisuus|dalvarde|концентраци\p{L}*|serica?|serique|sanguin\p{L}*|serico|residuel\p{L}*|sang total|susceptib\p{L}*|measurement|tdm|auc)(?![\p{L}])|^[\s,:\-–([]{1,3}(ab|abs|ser|serum(?! anti)|plasma|screen(ing)?|blood (test|level|conc\p{L}*)s?)(?![\p{L}]|\s*\d)|^\s*dose$|^(?![^;]{0,45}\d\s*mg(?!\/))[^;]{0,45}?(?<![\d.,])\d[\d.,]*\s*(ng|pg|nmol|[µu]g)\/m?l(?!\p{L})/iu;
export const testBefore =
  /(?<![\p{L}])(levels?( of)?|antibod(y|ies)( to| against)?|anti|screen for|\w*spiegel|dosage (sanguin|plasmatique|serique)?\s*(de|du|d')?|taux (de|d'|du)|niveles? de|nivel (de|serico de)|livell[oi] (di|ematico di)?|(concentra\w+|valle|minim[ao]|residu\w+) (de|di|of|d')|концентраци\p{L}*|уров\p{L}*|(counts?|b[- ]cells?) (post|after|following|since|on|during)|monitoring( of)?|measurement of|spiegelbepaling|assay for|test for)\W{0,3}$|(?<!\p{L})(tpmt|nudt15)[^\p{L}]\p{L}*[^\p{L}](before|prior to|vor|avant|antes de|prima di|voor)\W{0,2}$/iu;
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
  'premed\\w* (for|before|prior to)',
  // right before the name: a form that was signed may also stand beside what is given
  '(aufklarungs\\p{L}+|merkblatt|fiche d.information|consent(ement)?( form)?|consentimiento|consenso informato|bijsluiter)( \\p{L}{1,6}){0,2} ?$',
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
  /^\W{0,3}(\p{L}+\W{1,3}){0,2}(patient (information|education)|leaflet|education|guidelines?|interactions?|consent|enrol\w*|registration|co-?pay|hotline|helpline|clinic|website|coupon|card|program(me)?|newsletter|tooth\w+|mix-?up|counsel\w*|premed\w*|contact dermatitis|study|trial|monitoring|safety sheet|valley|street|road|questionnaire|brochure|checklist|support line)(?![\p{L}])|^ (\p{L}+[ -]){0,4}(checklist|questionnaire|brochure|leaflet)(?![\p{L}])/iu;
/** Thought of, not ordered. */
export const consideredBefore =
  /(?<![\p{L}])(consider(ing|ed|ation of)?|discuss(ed|ing)?|candidate for|options? (include|are|:)|think\w* about|erwag\w*|envisag\w*|valorar|considerar|valutare|overweeg\w*)[^.;]{0,24}$/iu;
export const consideredAfter =
  /^\W{0,3}(candidate|eligib|option|if needed|under consideration|(was |were |has been |had been )?(discussed|considered|declined|refused|offered))/iu;

/** Said of what may come, or of anybody: no past of this patient's. */
export const thought =
  /(?<!\p{L})(if|when|should|could|would|may|might|must|can|consider\p{L}*|unless|until|patients|wenn|falls|sollte|kann|si|cuando|quando|se(?= (si|il|la|lo|o|a) )|als|indien|moet|doit|debe|deve)(?!\p{L})/iu;
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
