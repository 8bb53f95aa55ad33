// The reader's words in ten languages, accents folded. They reach the page script by message, so that it stays small.
// Ours and shipped in the package: the rules' channel cannot touch them.
import { bare } from './dom.ts';
import type { Section } from './row.ts';
import * as tag from './tags.ts';
import { begins, inTongues, within } from './tongues.ts';

/** Keys of `howText`, as far as they tell a section: of medicines, of allergies, of many patients or a store. */
export type Column = 'c' | 'allergy' | 'm' | 'other';

/** Words that begin a word, and words of scripts that write none apart; accents and kana marks folded as titles are. */
const has = (words: string, joined = '') => bare(joined ? `(^|[^\\p{L}])(${words})|${joined}` : `(^|[^\\p{L}])(${words})`);

const med =
  'vortherap|medication|medicin(?!sk|a)|terap|medicament|medikament|medikation|arznei|drugs?|meds|rx(?!norm|cui)|prescri|prescription|ordonnance|verordnung|rezept|treatments?|traitement|therap|immuntherap|immunother|immunoter|inmunoter|imunoter|farmac|farmak|medicac|medicaz|medicij|medicat|geneesmiddel|lek(i|ow)|leky|lakemedel|lægemid|laegemid|legemid|medisin|laakit|laakke|medikac|gyogyszer|ilac|pharmac|tratamient|trattament|immuno?suppr|inmunosupr|imunossupr|biologics|biologika|biologiques|dmards?(?!\\p{L})|dmts?(?!\\p{L})|infusion|injection|dispens|deliver|препарат|лекарств|назначени';
const allergy = 'uczulen|overkanslig|overfølsom|overfolsom|yliherk|allerg|alergi|intoleran|hypersens|adverse|unvertrag|uberempf|sensitivit|аллерг';
const family = 'famil(y|ial|le|ia|iar)? (hist|anam)|familien|antecedentes famil|antecedents famil';
const stopped =
  'past|no longer|(?:previous|prior)(?! (?:to|auth))|finaliz|anulad|discontinu|stopped|ceased|inactive|historical|expired|complet|former|ended|vergangen|fruher|abgesetzt|beendet|passe|arret|anterieure?s?(?! (?:a|au|aux) )|interromp|anterior(?:es)?(?! (?:a|al|ao) )|pasad|suspendid|suspens|previ[oa]s(?! al? )|passat|precedent(?!e?s? (?:a|au|al|alla|all.\\p{L}+) )|interrott|sospes|gestopt|beeindig|vroeger|eerdere|afgelopen$|zakoncz|tidigare|pregress|avslut|afslut|utsatt|tidligere|seponer|oph[oø]rt|lopetet|ukoncen|vysazen|sonlan|отменен|отменён|заверш|ukoncz|nicht mehr|stop (?:taking|using|the|these)|(?<=(?:medications?|medicines?|drugs?) )to (?:stop|discontinue)|to be (?:stopped|discontinued)|do not take|(?:a|debe|deve) (?:suspender|dejar|arreter)|dejar de tomar|da sospendere|te stoppen|abzusetzen|ya no|non piu|nao toma mais|ne prend plus|прошл|отмен|conclus[aei](?!\\p{L})|terminee?s(?!\\p{L})|ancien(?:ne)?s?(?!\\p{L})|vortherap';
const planned =
  'to be started|to start(?!\\p{L})|not yet (?:started|begun)|upcoming|planned|a debuter|a demarrer|a initier|a commencer|por iniciar|a iniciar|da iniziare|te starten|zu beginnen|scheduled (?!med)|future|draft|proposed|pending|geplant|prevu|a venir|planific|planej|programad|programmat|in programma|pianific|previst|gepland|planerad|planowan|en tramite|en attente|in attesa|ausstehend|pendiente|pendente|afventer|planlagt|framtida|fremtidig|tulevat|toekomst|kommande|requested|beantragt|solicitad|запланир';
const active =
  '(?:start|continue|keep|resume) tak|change how (?:you|to) tak|weiter(?:hin)? einzunehmen|weiter einnehmen|neu angesetzt|(?:a|debe|deve) continuar|da continuare|a poursuivre|active|current|aktuel|aktualn|aktiv|em uso|laufend|atual|actuel|en cours|actual|activ|ativ|attual|in corso|huidig|actief|lopend|obecn|soucasn|nykyi|pagaende|nuværende|igangværende|текущ|[ei]n uso|in atto|[ei][nm] curso|in gebruik|de uso cont[ií]nuo';
const held =
  '(?:pause|hold) (?:taking|these)|on hold|held|suspended|paus(ed|iert|eret|ad)|onderbroken|vorubergehend (abgesetzt|ausgesetzt|gestoppt)|[ei][mn] paus[ae]|in pauze|(?:suspen|sospes|interr|gestopt|onderbr)\\p{L}* (?:tempor|provis|tijdel|momentan)\\p{L}*|(?:tempor|provis|tijdel)\\p{L}* (?:suspen|sospes|interr|gestopt|stopped|held|onderbr)\\p{L}*';
const note =
  'note|narrative|question(?!naire)|preferred pharm|chat|conversation|nachricht|mensaje|messager|mensage|messagg|besked|meddelande|reading|article|smartset|power ?plan|criteri|kriteri|vylucovac|beurteilung|pro[cz]edere|epikrise|conclu[sz]i|valutazion|evolu[cz]i|evolucao|juicio|prohibited|not (allowed|permitted)|nicht erlaubt|nicht zul|unzul|interdit|no permitid|proibid|non consentit|verboden|constantes|sinais vit|biologie|formulary|price|shop|plan(?!n|ej|if)|assessment|comment|message|document(?!ed)|letter|news|education|information|reminder|guideline|protocol|order set|favou?rite|preferit[io]|favoriten|favoris|favorit[oi]s|sottopost|formular|search|suggest|catalog|librar|trial|stud(y|ies)|stock|inventor|inventaire|magazzino|lagerbestand|alternativ|interaction|reference|problem|diagnos|condition|lab|results?|tests?|observation|vital|immuni[sz]|vaccin|procedure|encounter|visit|appointment|task|history of present|worklist|inbox|erkrankung|befund|labor|probleme|resultat|notiz|hinweis|risultat|esami|bilan|analyse|analisi|medicatiebewaking|provesvar|prøvesvar|rekvisi|requisi|notas|uitslag|notitie|impfung|vaccinatie|timeline|chronologie|verlauf(?!smod)|linked|associated with|revisit|warnings?|ratgeber|lexikon|wissenswert|side effects?|(infusion|injection|treatment) (cent(er|re)|clinic|unit|suite|chair|room)|bestelset|protokolle|\\p{L}+protokollen?(?!\\p{L})|\\p{L}*vorlage|templat|plantill|^indications(?! .*(?:medi|drug))|place in therapy|cautions?(?!\\p{L})|prescribing notes|quesito|fragestellung|question clinique|motivo d\\p{L}+ (?:la )?(?:consult|visit|ingres|ricover|intern)|suggested|frequently|handout|hand out|leaflet|broschur|depliant|follet|folhet|opuscol|asked about|popular(?!\\p{L})|queue|arbeitsliste|intera[ck]|\\p{L}+interaktion|interazion|wechselwirk|favoriet';

/** What may be ordered, what others ordered, and many patients: of more than one word. */
const offered =
  'ordersets?|order sets?|model(?:e|es|li|lo|os) d[ei] prescri\\p{L}*|quick orders|most (?:used|ordered)|haufig (?:verordnet|verwendet|verschrieben)|(?:les )?plus (?:prescrit|utilis)\\p{L}*|piu (?:prescritt|usat|utilizzat)\\p{L}|mas (?:usad|utilizad|prescrit)\\p{L}*|mais (?:usad|prescrit|utilizad)\\p{L}*|(?:related|similar) (?:drugs|medicines|medications|treatments|topics|articles)|recently viewed|zuletzt angesehen|patient(?:en)? ?liste?|liste d(?:es patients|e travail)|lista d[eio]i? (?:pa[cz]ient[ei]s?|trabajo|trabalho|lavoro)';

const [isAllergy, isFamily, isHeld, isPlanned, isNote] = [
  has(`${allergy}|${begins.allergy}`, `アレルギー|过敏|過敏|حساسية|${within.allergy}`),
  has(`${family}|${begins.family}`, `家族歴|家族史|${within.family}`),
  has(`${held}|${begins.held}`, `休薬|${within.held}`),
  has(`${planned}|${begins.planned}`, within.planned),
  has(`${note}|${offered}|${begins.note}`, `hausliste|検査|診断|检查|检验|化验|诊断|${within.note}`),
];
const isStopped = has(`${stopped}|${begins.stopped}`, `中止|既往|السابقة|${within.stopped}`);
const isActive = has(`${active}|${begins.active}`, `現在|継続中|服用中|使用中|当前|目前|الحالية|${within.active}`);
const isMed = has(
  `${med}|${begins.med}`,
  `処方|薬|内服|レジメン|用药|处方|處方|药物|藥物|الادوية|ادوية|دواء|medikation|medicatie|medikament|laakit|lakemedel|legemid|laegemid|gyogyszer|${within.med}`,
);
const m = `(?=.*(?:${isMed}))`;
/** A title word of `note` that with a word for medicines still opens a list of medicines. */
const listing =
  '(?<!\\p{L})(history|summary|review|list|timeline|results? of|visit|encounter|appointment|hospital)(?!.*(interact|search|order set|educat|inform|test|labor|result))';
/** Titles by themselves: orders not yet signed. */
const orders = '^(order basket|unsigned orders?|draft orders?|new orders?|plan of treatment|treatment plan|plan of care)$';

/** What is given in cycles, by the names of regimens with medicines that we know. */
const regimen =
  '^(?:protocol|protokol|regim|schem|esquem)\\p{L}* (?:\\S+-)?(?:chop|chp|cvp|epoch|dhap|gdp|ice|benda\\p{L}*|br|fcr|vrd|vtd|krd|kd|drd|rd|vcd|vmp|cybord|abvd|avd|cvad|r2)(?!\\p{L})';

// pagers
/** Between a part and the whole. */
const of = '(?:of|out of|\\/|von|sur|de|di|van|uit|av|af|z|iz|из)';
const pages = `\\b(?:page|seite|pagina|página|sayfa|strona|side|sida|sivu|strana|стр(?:аница)?\\.?|ページ)\\s*\\d+\\s*${of}\\s*(\\d+)`;
// not "2013 – 11/2015"
const range =
  '(?<![\\d/.-])(\\d[\\d.,]*)\\s*(?:[-\\u2013]|to|bis|[aà]|al|tot|t\\/m|til|till|do|до)\\s*(\\d[\\d.,]*)\\s*(?:of|uit|af|\\/(?!(?:19|20)\\d\\d(?!\\d))|out of|von|sur|de|di|van|av|z|из)\\s*(?:(?:about|un total de|um total de|un totale di|insgesamt)\\s*)?(\\d[\\d.,]*)';
/** "Showing 6 of 14", "8 von 21 angezeigt": what is shown, before or after the numbers. */
const showing =
  '\\W*(?:(?:a|se|sono|are|es werden|on) )?(?:show(?:ing|n)?|display(?:ing|ed)|viewing|mostr|muestra|affich|anzeige|zeig|angezeigt|wy[sś]wietl|pokaz|visar|visas|viser|vises|toon|getoond|weergegeven|zobraz|näyt|visualizz|exib|показан)\\p{L}*';
const things =
  'ordinat\\S*|l(?:æ|ae)gemid\\S*|legemid\\S*|läkemed\\S*|rader|rækker|items?|rows?|entries|results?|records?|medications?|eintr\\S*|elements?|elementos|resultados|righe|elementen';
const share = `(?=${showing}|\\D*\\d+\\s*${of}\\s*\\d+(?:${showing}\\W*|\\s*(?:${things})\\D{0,12})$)\\D{0,30}(\\d+)\\s*${of}\\s*(\\d+)\\D{0,24}(?:[.,;(]\\s*\\d+\\s\\D{3,50})?$`;
/** A part that is withheld: "some entries are not displayed", "you do not have access to restricted medications". */
const hidden =
  '(?:not (?:be )?(?:shown|displayed|visible|listed)|hidden|withheld|suppressed|nicht (?:angezeigt|sichtbar|dargestellt)|ausgeblendet|masqu[eé]e?s?|(?:pas|non) (?:affich|visibl)\\p{L}*|ocult[oa]s|no se (?:muestra|visualiza)\\p{L}*|no (?:visibles|mostrad[oa]s)|n[aã]o (?:s[aã]o |est[aã]o )?(?:exibid|mostrad|visíve)\\p{L}*|non (?:sono |vengono )?(?:visualizzat|mostrat|visibil)\\p{L}*|nascost[ei]|niet (?:getoond|weergegeven|zichtbaar)|verborgen)';
const entries =
  '(?:entries|medications|medicines|drugs|items|orders|prescriptions|records|eintr[aä]ge|medikamente|verordnungen|[eé]l[eé]ments|m[eé]dicaments|prescriptions|lignes|entradas|medicamentos|registros|elementi|farmaci|righe|items|regels|medicijnen|geneesmiddelen)';
const withheld = `(?:some|certain|restricted|sensitive|confidential|einige|manche|vertrauliche|gesch[uü]tzte|certain[es]+|algun[oa]?s|algumas|alcun[ei]|sommige)\\s.{0,40}?${entries}.{0,30}?${hidden}|${entries}.{0,50}?(?:access|permission|berechtigung|zugriff|droits?|autoris|permiso|acceso|permiss|acesso|accesso|autorizza|toegang|rechten).{0,40}?${hidden}|(?:no|not have|without|keine?|ohne|pas|sin|sem|senza|geen) (?:access|permission|rights?|berechtigung|zugriff|acc[eè]s|permiso|acceso|permiss[aã]o|acesso|permess\\p{L}*|accesso|toegang)\\s.{0,30}?${entries}`;
/** A list that is still on its way: "Loading medications ...". */
const ofMedicines =
  '(?:medications?|medicines|drugs|prescriptions|orders|medikation|medikamente|verordnungen|m[eé]dicaments|traitements?|prescriptions|medicaci[oó]n|medicamentos|medica[cç][aã]o|f[aá]rmacos|recetas|prescri[cç][oõ]es|farmaci|terapi[ae]|medicatie|geneesmiddelen|medicijnen|l[aä]kemedel|legemidler|medicin)';
const coming = `(?<!\\p{L})(?:loading|fetching|retrieving|chargement|cargando|carregando|caricamento|laddar|laster|henter)\\s(?:\\p{L}+['’ ]){0,3}${ofMedicines}|${ofMedicines}\\s(?:(?:wird|werden|worden|wordt)\\s(?:noch\\s|nog\\s)?(?:geladen|opgehaald)|are loading|is loading)`;
const more = `(?:(?<=^\\+\\s*)(?=\\d+$)|\\b(?=\\d+\\s+(?:additional|more|other|further|inactive|hidden|older|weitere|autres|mas|más|altri|meer)\\b))(\\d+)|\\b(?:show|view|load|see|display)\\s+(?:more|all)\\b|\\b(?:mehr (?:anzeigen|laden)|weitere (?:anzeigen|laden)|voir plus|afficher plus|charger (?:plus|la suite)|(?:ver|mostrar|cargar) m[aá]s|(?:ver|mostrar|carregar) mais|(?:mostra|carica) altr[io]|toon meer|meer laden|hent flere|vis flere|visa fler|näytä lisää|zobrazit další|(?:zobacz|pokaż|wczytaj) więcej|daha fazla)(?!\\p{L})|${withheld}|${coming}|показать (?:еще|ещё)|もっと見る|さらに表示`;
/** What a list of medicines counts: "46 orders", "Medications (12)". */
const counted =
  '(?:全?(?=\\d+ ?件中)|(?=.*(?:medications(?!\\p{L})|medicines|orders|prescriptions|drugs|medikamente|medikation|verordnungen|medicaments|médicaments|traitements|medicamentos|fármacos|farmaci|terapie|medicatie|geneesmiddelen|voorschriften|prescripciones|prescrições|prescrizioni|recepty|zlecenia|ordinationer|ordinasjoner|läkemedel|leki))\\D*(?<!\\p{L}))(\\d{1,3})(?: ?件中.*$|(?!\\s?(?:\\p{L}{1,3}\\b|units|%))\\D{0,24}(?:\\d+\\s*[-\\u2013]\\s*\\d+\\D{0,16})?$)';

// banners, accents folded
const born =
  '(\\b[fmwv]\\W{1,5}(?=\\d{1,4}[-/.]\\d{1,2}[-/.]\\d)|\\b(d\\.?o\\.?b|born|birth ?date|date of birth|geb|geburtsdatum|ne\\(?e?\\)? le|date de naissance|nacimiento|fecha de nac|nascimento|nasc\\.|nac\\.|ur\\.|data de nasc|data di nascita|nat[oa] il|geboren|geboortedatum|fodd|urodz)\\b|生年月日|出生|д\\.?р\\.?|дата рожд)';
const day = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/. ](\\d{1,2}|[A-Za-z]{3,9})[-/. ,]+\\d{2,4}';
/** "Brinck, Solveig (30.11.1959)": somebody and a day of birth; a medicine has no such year behind a comma. */
export const person = '\\p{L}, \\p{L}[^,\\d]{0,40}\\(\\d{1,2}[./-]\\d{1,2}[./-]19\\d\\d\\)';
const aged = '\\(?0*\\d{1,3}\\s*(y|yr|yrs|years?|yo|j|jahre|ans|anos|anni|jaar|ar|let|lat)\\b|\\d\\s?(?:歳|才|岁|歲|세)';
const number =
  '\\b(mrn|nhs( no| number)?|hospital (no|number)|patient (id|no|number)|medical record|hin|nss|niss|ssn|chart (no|#)|urn|uhid|phn|hcn|nhc|ipp|prontu[aá]rio|n\\.?[ºo°]? (?:de )?utente|fall(?:-?nr|nummer)|pesel|patient ?(?:nr|nummer))\\b\\W{0,4}[\\w-]*\\d{3,}|(?:患者番号|患者ID|住院号|病历号|门诊号|رقم الملف)\\W{0,4}\\d{3,}';

// addresses
/** A word for patient, and what follows it. */
const patientAt =
  '[?&](?:patient|patientId|patient_id|pid|set_pid|demographicNo|demographic_no|mrn|chart|subject|id)=([^&#]+)|(?:^|[/#])(?:patients?|charts?|records?|subject|client|member|person|resident|case|demographic)s?[/=](?![^/?#]*\\.)(?!(?:summary|list|search|new|index|dashboard|home|medications?|chart|all|edit|profile|overview|view|main|details?)(?:[/?#]|$))([^/?#&]+)';
/** A number that says nothing of itself. */
const numberAt = '[/]([0-9a-f]{8}-[0-9a-f-]{27,}|\\d{3,})(?:[/?#]|$)';

/** The label of a filter: it says what may be shown, not what stands below it. */
const filter = '^(?:show|hide|visa|vis|zeige|nur|afficher|masquer|mostrar|ocultar|mostra|toon|verberg|nayta)(?!\\p{L})';

/** What a folded title opens: the first that fits decides; '' opens nothing. A question mark at its end is kept. */
const titles: readonly (readonly [Section | '', string])[] = [
  ['allergy', isAllergy],
  ['family', isFamily],
  // a question about medicines is a form's or a guide's; any other says nothing of what stands below it
  [
    'listed',
    `^${m}(?!.*(?<!\\p{L})(?:ever|before|past|jemals|fruher|deja|jamais|alguna vez|ja|mai|ooit)(?!\\p{L}))(?=.*(?:(?:do|are) you (?:\\p{L}+ ){0,2}(?:take|taking|use|using)(?!\\p{L})|nehmen sie|nimmst du|prenez[- ]vous|vous prenez|est[aá] tomando|toma (?:usted|actualmente)|assume(?!\\p{L})|prende(?!\\p{L})|(?:gebruikt|neemt) u)).*\\?$`,
  ],
  ['note', `^${m}.*\\?$`],
  ['', '\\?$'],
  ['active', '^taking$'],
  ['stopped', '^not[- ]taking$'],
  ['planned', orders],
  ['', `^(?!${m})(?=${filter.slice(1)})`],
  // what is given at a visit is ordered for it
  ['listed', '^(?:active |signed )?orders (?:of |for |at |during )?(?:today|this (?:visit|encounter|admission|stay))$'],
  ['listed', regimen],
  // plans of treatment that a patient is on
  ['stopped', '^(?:completed|discontinued|past|previous|closed)(?: \\S+){0,3} plans$'],
  ['listed', '(?:treatment|therapy|chemotherapy|infusion) plans$'],
  ['note', `^(?!${m}.*${listing}).*(?:${isNote})`],
  ['held', isHeld],
  ['stopped', `^(?=.*(?:${isStopped}))(?!.*(?:${isActive}))`],
  ['listed', `^(?=.*(?:${isStopped}))${m}`],
  ['', isStopped],
  // "current and planned medication"
  ['listed', `^(?=.*(?:${isPlanned}))(?=.*(?:${isActive}))${m}`],
  ['planned', isPlanned],
  ['active', `^${m}.*(?:${isActive})`],
  ['listed', isMed],
  // a status by itself
  ['active', `^(?=\\S+( \\S+)?$).*(?:${isActive})`],
];

/** What a folded column header says its column holds. */
const columns: readonly (readonly [Column, string])[] = [
  ['allergy', '^(allergen|reaction|severity|agente alerg|allergene|substance)'],
  // of many patients, of a store, of what a plan pays for
  [
    'm',
    '^(patient|patients|patient name|paciente|paziente|nome? del? pa[cz]iente|nom du patient|patientenname|patient/in|mrn|nhc|dob|d o b|date of birth|birth ?date|geburtsdatum|geb ?datum|date de naissance|f(?:echa)? (?:de )?nac(?:imiento)?|data (?:de nascimento|di nascita)|geboortedatum|on hand|in stock|stock|par level|reorder( level| point)?|lagerbestand|en stock|existencias|giacenza|voorraad|tier|formulary( status)?)$',
  ],
  ['c', isMed],
  [
    'other',
    '^(name|generic|brand|strength|dose|dosage|form|frequency|route|sig|directions|instructions|start|start date|started|end|end date|stop|stop date|stopped|status|quantity|qty|refills|prescriber|provider|date|dosierung|dosis|beginn|ende|posologie|debut|fin|inicio|dosagem|posologia|inizio|fine|dosering|begindatum|einddatum|discontinued|completed|active|indication|comments)$',
  ],
];

/** CSS selectors, names of attributes, and names of events parted by spaces. */
const strings = {
  busy: '[aria-busy="true"],[class*="skeleton" i],[class*="Loader-root"],[class*="spinner" i],[role="progressbar"]',
  head: 'th,[role="columnheader"]',
  row: 'tr,[role="row"]',
  table: 'table,[role="table"],[role$="grid"]',
  /** A cell with others beside it: no title. */
  cell: ':is(th,td,[role="columnheader"]):not(:only-child)',
  /** A cell across the whole table: a title of what follows, if it is short. */
  lone: ':is(th,td,[role="columnheader"]):only-child',
  several: 'li+li',
  /** A title of anything, and boxes below it with titles of their own: a group of entries. */
  group: ':scope :is(h2,h3,h4,h5)~:has(h3,h4,h5,h6)+* :is(h3,h4,h5,h6)',
  counted: '[aria-rowcount]',
  /** A term and what it says. */
  pair: 'dt,dd',
  /** A term there for screen readers only, and what it names. */
  term: 'dt:has(+*)',
  titled: '[title]',
  /** Where text may stand as a picture. */
  drawn: 'img,canvas,embed,object',
  // sections
  isStatus: 'active stopped planned held',
  isMedicine: 'active stopped planned held listed',
  rowCount: 'aria-rowcount',
  label: 'aria-label',
  labelledBy: 'aria-labelledby',
  expanded: 'aria-expanded',
  /** After which a form's value, or what stands folded, may be another. */
  pageEvents: 'input change focusout toggle visibilitychange',
  fieldEvents: 'input change',
  windowEvents: 'popstate hashchange pageshow',
  /** Navigation API: Chrome 102, Firefox 147; elsewhere the address is compared at each change of the page. */
  navigationEvents: 'currententrychange',
  // sections and columns as rows name them
  listed: 'listed',
  allergy: 'allergy',
  note: 'note',
  unknown: 'unknown',
  /** A role, and how a section was told. */
  titleRole: 'heading',
};

/** Options of calls. */
const visibility = { visibilityProperty: true, opacityProperty: true };
/** characterData: frameworks set nodeValue on text they keep, which childList does not see. */
const mutations = { childList: true, characterData: true, subtree: true };

/** Sources of regular expressions, all with the flags `iu`. */
const patterns = {
  // titles, folded
  med: isMed,
  /** Titles by themselves: taken, not taken, orders, a family's history. */
  alone: `^(taking|not[- ]taking)$|^(?:start|stop|pause|hold|continue|keep|resume|change how (?:you|to)) tak(?:e|ing)(?: the)?(?: following| these)?$|^\\p{L}+ (?:discontinued|stopped|started|ordered|prescribed|changed) (?:during|at|in) this (?:encounter|visit|stay|admission)$|^(?:active|current|completed|discontinued|signed|past|inactive|held|future) orders$|^(?:${offered})(?: \\S+)?$|${orders}|${isFamily}`,
  /** Words of which one makes a title of a line. */
  subject: [isAllergy, isFamily, isMed, isNote].join('|'),
  /** The other words of titles: a status, or one that says nothing. */
  filler: `${[isHeld, isStopped, isPlanned, isActive].join('|')}|^(or|oder|ou|including|supplies|status|family|familien\\p{L}*|familial\\p{L}*|familiar\\p{L}*|anamn\\p{L}*|antecedent\\p{L}*|disease|modif\\p{L}*|krankheits\\p{L}*|verlaufs\\p{L}*|malattia|maladie|enfermedad|doenca|fond|basis|immun\\p{L}*|inmun\\p{L}*|imun\\p{L}*|biologic\\p{L}*|biologika|biologique|fondo|updated|aktualisiert|aktualizovano|actualizad[oa]|aggiornat[oa]|list|lists|of|and|the|my|all|home|summary|record|records|history|review|active|current|for|in|patient|outpatient|inpatient|long|term|repeat|acute|chronic|regular|as|needed|prn|use|other|self|reported|external|non|va|administered|ordered|orders|order|on|taking|not|table|liste|des|du|de|la|les|et|der|die|das|und|del|los|las|y|do|da|e|di|in|van|en|het|view|show|more|known|additional|name|section|clinical|requests|request|statements|statement|hospital|discharge|admission|items|entries|at|take|new|changed|unchanged|recommended|please|sortie|habituel(?:le)?s?|domicile|entree|hospitalisation|personnel(?:le)?s?|a|au|aux|al|alta|habitual(?:es)?|ingreso|ambulatori[oa]|cronic[oa]s?|domiciliari?[oae]s?|internamento|data|consigliat[ao]|alla|dimissione|atto|abituale|ricovero|ingresso|prescritt[ao]|bei|entlassung|aufnahme|empfohlene|zu|zur|nach|vor|hause|bij|ontslag|opname|thuis|chronische|vid|ved|utskrivning|inskrivning|utskrivelse|innleggelse|udskrivelse|indlaeggelse|hemma|przy|wypisie|przyjeciu|zalecone|stale|pri|propusteni|prijeti|doporucena|que|debe|deve|suspender|sospendere|dejar|tomar|continuar|continuare|pendant|le|sejour|during|stay|em|resum[oe]n?|riepilogo|overzicht|ubersicht|suspendu\\p{L}*|cours|corso|curso|uso|gebruik|paus[ae]|pauze|hold|continu[oa]s?|attualmente|a[ct]*ualmente|actuellement|momentan|temporarily|temporaire\\p{L}*|provisoire\\p{L}*|temporal\\p{L}*|temporari\\p{L}*|temporane\\p{L}*|vorubergehend|tijdelijke?|przyjmowane|mes|mis?|mein\\p{L}*|meus|minhas|miei|mie|i|il|mijn|our|unser\\p{L}*|notre|nos|types?|service|servi[cz]i?os?|station|ward|unit|department|abteilung|sets?|neurolog\\p{L}*|r(?:h)?eumatolog\\p{L}*|on[ck]olog\\p{L}*|cardiolog\\p{L}*|gastro\\p{L}*|dermatolog\\p{L}*|ne(?:ph|f)rolog\\p{L}*|h(?:a)?ematolog\\p{L}*|pa[cz]ient[ie]s?|patients?|patienten|verification|review)$`,
  // lines, folded
  saysNone: `(?:\\b(no (known |current |active |recorded |delivered |dispensed |prescribed |inpatient |outpatient |home |discharge )*(meds|medications?|medicines?|drugs?|prescriptions?)(?! allerg)|medications?:? none|none recorded|not taking any medication|keine (abgegebenen |verordneten |aktuellen |aktiven )*(medikament|medikation|arznei)|aucun (medicament|traitement)|sin medica|sem medica|nessun[ao]? (farmac|medic|terapia|trattament)|non assume (farmac|medic|terapi)|nenhum[a]? (medica|farmac|remedio|prescri|tratamento)|ningun[a]? (medica|farmac|tratamiento|prescri)|nao (toma|usa|faz uso de) (medica|remedio)|no toma (ningun |ninguna )?medica|ne prend (aucun|pas de) (medica|traitement)|(aucune|pas de) (prescription|ordonnance|medicat|traitement)|nimmt keine (medikament|arznei)|keine (dauer)?medikation|gebruikt geen (medic|geneesm)|geen (afgeleverde |voorgeschreven |huidige |actieve )*(medicat|geneesmiddel))|${inTongues('none')}|inga (aktuella )?lakemedel|ingen (aktuel |fast[e]? |registrerte )?(medicin|medisin|legemidl)|ei (laakkeita|laakitysta)|ilac (yok|kullanmiyor)|нет (назначен|лекарств|препарат)|(処方|薬剤?|内服)(は)?(なし|ありません)|无(用药|药物|处方)|没有(用药|药物|处方)|لا توجد ادوية)|^(?:\\(?none\\)?|no (data|items?|entries|records?|results?)\\b.{0,30}|nothing .{0,30}|empty|keine( eintrage)?|aucune?( donnee)?|ningun[oa]?|nessun[oa]?|geen( gegevens)?|nenhum[a]?)$`,
  // lines as they stand
  /** A price or a basket: nobody's list. */
  price: '[€$£]\\s?\\d|\\d\\s?(€|eur|usd|chf|zł)(?!\\p{L})|add to (basket|cart|order)|in den warenkorb|ajouter au panier|comm?erciali[sz]',
  strength:
    '\\d\\s*(mg|mcg|µg|microg|g|ml|iu|ie|units?|einheiten|mmol|(?<=\\p{L}{4}.{0,60})%|mg\\/ml|мг|мл|毫克)(?!\\p{L}|\\/d?l(?!\\p{L}))|\\d(mg|мг|ミリグラム)|(?<![\\p{L}])(tablet|capsule|inject|infus(?!ion (?:cent|clin|unit|suite|ther)|jon(?!s))|comprim|tablett|kapsel|gelule|gélule|caps?(?!\\p{L})|tabs?(?!\\p{L})|oral(?!\\p{L})|intravenous|subcutan)',
  /**
   * A line about a list's pages. In this order: how many pages; from, to, of all; some of all; so many more; so many in all. The first kind that fits.
   */
  pager: `^(?!.{91})(?:.*?${pages}|.*?${range}|${share}|.*?(?:${more})|${counted})`,
  /** A line that names a patient, and after a line's break the line below it. */
  names: `^(?=[^]*\\d)(?:.*${number}|(?=.*\\(\\d).*?${person}|(?=.*(?:${day})).*(?:${born}|${aged})|(?=.*(?:${born})).{0,39}\\n.*(?:${day}))`,
  /** The patient's place in an address; second, a number that says nothing of itself. */
  address: `^(?:.*?(?:${patientAt})|.*?(?:${numberAt}))`,
  // a line of preformatted text that goes on: set in, and no entry of its own, nor one in columns
  goesOn: '^\\s{2}(?!\\s*(?:\\d{1,2}[.)]|[-*\u2022])\\s)(?!.*\\S {3,}\\S)',
  /** Text cut short on the server. */
  cutOff: '(?:\\u2026|\\.{3}).?$',
  // ends of lines
  /** A question, or a place to be filled in a template. */
  question: '\\?\\s*$|\\{\\{',
  sentence:
    '[.:!?\\u2026]\\s*$|^(?:last (?:log|sign|updat|refresh)|derni.re (?:connexion|mise)|letzte (?:anmeld|aktual)|.ltim[oa] (?:acces|actualiz|atualiz|aggiorn)|laatst (?:ingelogd|bijgewerkt)|copyright|\u00a9)|^(?:loading|please wait|chargement|wird geladen|lade|cargando|carregando|caricamento|bezig met laden|laddar|error|erreur|fehler)(?!\\p{L})|could not|couldn.t|n.a pas pu|konnte[n]? nicht|no se (?:pudo|ha podido)|nao foi possivel|impossibile|kon niet',
  // mark-up
  /** Boxes that are as good as the page. */
  tagPage: '^(BODY|MAIN)$',
  /** Types of fields whose value is read. */
  typed: '^(text|tel|url)$',
  /** What a person picks from is not what a patient takes. */
  entryRole: '^(row|listitem|treeitem)$',
  rolesOut: '^(listbox|option|menu|progressbar)$',
  /** Elements that are the page, never a row or a banner. */
  tagWhole: '^(BODY|HTML|MAIN|TABLE|TBODY)$',
  /** A role, or a tag where there is none. */
  control: '^(A|BUTTON|LINK|TAB)$',
};

/** Kinds of tags; what stands in none of them is a box. */
const tags: Record<string, number> = {};
// as in HTML, and as pictures and XHTML write theirs
for (const [kind, names] of [
  [tag.skip, 'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD META LINK SVG DATALIST OPTION OPTGROUP AUDIO VIDEO MAP TITLE CANVAS EMBED OBJECT'],
  [tag.lineBreak, 'BR HR'],
  [tag.frame, 'FRAME IFRAME'],
  [tag.field, 'INPUT TEXTAREA SELECT'],
  [tag.heading, 'H1 H2 H3 H4 H5 H6 LEGEND CAPTION SUMMARY'],
  [tag.inline, 'A ABBR ACRONYM BIG CITE CODE DATA DEL DFN IMG INS KBD LABEL OUTPUT Q RUBY S SAMP SMALL STRIKE TIME TT VAR'],
  [tag.formatting, 'B I EM STRONG U MARK SUB SUP FONT WBR BDI BDO SLOT'],
  [tag.span, 'SPAN'],
  [tag.plain, 'TD TH TABLE TBODY THEAD TFOOT UL OL DL DT DD PRE'],
  [tag.entry, 'TR LI'],
] as const)
  for (const name of names.split(' ')) tags[name] = tags[name.toLowerCase()] = kind;

/** In the order in which `learn` takes them: the page script knows no names of them. */
export const lexicon = { titles, columns, strings, patterns, visibility, mutations, tags };
export type Lexicon = typeof lexicon;
