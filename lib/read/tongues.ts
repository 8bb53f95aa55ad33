// Words of medication lists in fourteen more languages: titles, statuses, ends. Accents folded; each begins a word.
// Written from dictionaries and product manuals; no clinician of these languages has read them.
import { bare } from './dom.ts';

const kinds = ['med', 'allergy', 'family', 'note', 'stopped', 'held', 'planned', 'active', 'none', 'end'] as const;
type Kind = (typeof kinds)[number];
type Words = Record<Kind, string>;

/** Of languages that write words apart: they begin a word. */
const apart: Record<string, Words> = {
  el: {
    med: 'φαρμακ|αγωγη|θεραπει|συνταγ',
    allergy: 'αλλεργ|υπερευαισθ|δυσανεξ',
    family: 'οικογενειακ\\p{L}* (?:ιστορ|αναμ)',
    note: 'διαγνωσ|εξετασ|εργαστηρ|σημειωσ|εμβολι',
    stopped: 'διακοπ|διεκοπ|διακεκομμ|προηγουμεν|παλαιοτερ|ολοκληρω|ληγμεν|ανενεργ',
    held: 'αναστολ|σε παυση|προσωρινη διακοπη',
    planned: 'προγραμματ|αναμεν',
    active: 'ενεργ(?!οτητ)|τρεχουσ|τωριν|σε εξελιξη',
    none: 'καμια (?:φαρμακευτικη )?αγωγη|χωρις αγωγη|δεν λαμβανει φαρμακ',
    end: 'ληξη|τελος|διακοπη|εως',
  },
  hu: {
    med: 'gyogyszer|terapia|recept(?!ion)|vények',
    allergy: 'tulerzekeny|allergi',
    family: 'csaladi anam|csaladi kort',
    note: 'diagnozis|labor|lelet|vizsgalat|oltas|vizit',
    stopped: 'leallit|megszakit|befejez|korabbi|abbahagy|inaktiv(?!ier|er)|megszunt',
    held: 'felfuggeszt|szunetel',
    planned: 'tervezett',
    active: 'aktiv(?!it|nost)|jelenlegi|folyamatban|allando',
    none: 'nem szed (?:rendszeresen )?gyogyszer|nincs (?:rogzitett )?gyogyszer',
    end: 'vege|befejezes|leallitas',
  },
  ro: {
    med: 'tratament|retet|medicatie|prescripti',
    allergy: 'alerg',
    family: 'antecedente heredo|istoric familial',
    note: 'diagnostic|analize|investigati|vaccin|vizit',
    stopped: 'oprit|intrerupt|incheiat|anterioar|trecut|finalizat|incetat',
    held: 'suspendat temporar|intrerupt temporar|temporar (?:oprit|intrerupt|suspendat)',
    planned: 'planificat|programat',
    active: 'curent|activ[aei]?(?!\\p{L})|in curs',
    none: 'fara (?:medicatie|tratament)|nu (?:ia|urmeaza) (?:medicamente|tratament)|niciun medicament',
    end: 'sfarsit|pana la|oprit la',
  },
  bg: {
    med: 'лекарств|медикамент|терапи|рецепт|лечени',
    allergy: 'алерг',
    family: '(?:фамилна|семейна) анам',
    note: 'диагноз|изследван|лаборатор|ваксин',
    stopped: 'спрян|преустанов|приключ|предишн|минал|прекратен',
    held: 'временно спрян',
    planned: 'планиран|предстоящ',
    active: 'текущ|активн(?!ост)|настоящ',
    none: 'не приема (?:лекарства|медикаменти)|няма (?:лекарства|медикаменти|назначен)',
    end: 'край|дата на спиране',
  },
  uk: {
    med: 'ліки|лікарськ|препарат|призначенн|терапі|рецепт|лікуванн',
    allergy: 'алергі',
    family: '(?:сімейн|родинн)\\p{L}* анам',
    note: 'діагноз|аналіз|обстежен|лаборатор|щепленн|вакцин',
    stopped: 'припинен|скасован|завершен|попередн|минул|відмінен',
    held: 'призупинен|тимчасово',
    planned: 'запланован|планується',
    active: 'поточн|активн(?!іст|ост)',
    none: 'не приймає (?:ліків|ліки|препарат)|немає (?:призначень|ліків|препаратів)',
    end: 'кінець|дата закінчення|закінчення',
  },
  hr: {
    med: 'lijek|lekov|terapij|propisan',
    allergy: 'alerg|preosjetljiv',
    family: '(?:obiteljsk|porodicn)\\p{L}* anam',
    note: 'dijagnoz|nalaz|laborator|cijep',
    stopped: 'ukinut|prekinut|zavrsen|prethodn|ranij|obustavljen|prijasnj',
    held: 'privremeno',
    planned: 'planiran',
    active: 'trenutn|aktivn(?!ost)|vazec',
    none: 'ne uzima lijek|nema (?:propisanih )?lijek|bez lijekova|bez terapije',
    end: 'kraj|zavrsetak',
  },
  sl: {
    med: 'zdravil|terapij|recept(?!ion)',
    allergy: 'alerg|preobcutljiv',
    family: 'druzinsk\\p{L}* anam',
    note: 'diagnoz|izvid|laborator|ceplj',
    stopped: 'ukinjen|prekinjen|zakljucen|prejsnj|nekdanj',
    held: 'zacasno',
    planned: 'nacrtovan',
    active: 'trenutn|aktivn(?!ost)|veljavn',
    none: 'ne jemlje zdravil|brez zdravil|brez terapije',
    end: 'konec|zakljucek',
  },
  sk: {
    med: 'liek|liecb|liecen|medikac',
    allergy: 'alerg|precitlivel',
    family: 'rodinn\\p{L}* anam',
    note: 'diagnoz|nalez|vysetren|ockovan',
    stopped: 'ukoncen|vysaden|predchadzaj|zastaven|minul',
    held: 'pozastaven|docasne',
    planned: 'planovan',
    active: 'aktualn|sucasn|aktivn(?!ost)|trval',
    none: 'neuziva (?:ziadne )?liek|bez (?:trvalej )?(?:medikacie|liecby)|ziadne lieky',
    end: 'koniec|ukoncenie',
  },
  cs: {
    med: 'leciv|lecb|medikac|lek(?:y|ov|u)(?!\\p{L})',
    allergy: 'precitlivel',
    family: 'rodinn\\p{L}* anam',
    note: 'diagnoz|nalez|vysetren|ockovan|vysledk',
    stopped: 'vysazen|ukoncen|drivejs|predchoz|zrusen|minul',
    held: 'pozastaven|docasne',
    planned: 'planovan',
    active: 'soucasn|aktivn(?!ost)|trval',
    none: 'neuziva zadn|bez (?:trvale )?(?:medikace|leku)|zadne (?:leky|leciv)|zadna medikace',
    end: 'konec|ukonceni|vysazeni',
  },
  pl: {
    med: 'lekow|lecz(?=\\p{L})|recept(?!ion)|farmakoter',
    allergy: 'uczulen|nadwrazliw',
    family: 'wywiad rodzin|rodzinn\\p{L}* wywiad',
    note: 'rozpoznan|wynik|badan|szczepien|notatk|parametry',
    stopped: 'odstawi|zakoncz|przerwan|poprzedn|wczesniejsz|dawniej|anulowan',
    held: 'wstrzyman|zawieszon|czasowo',
    planned: 'planowan|zaplanowan',
    active: 'aktywn(?!osc)|obecn|biezac|stałe|aktualn',
    none: 'brak lek|nie przyjmuje (?:zadnych )?lek|bez lekow',
    end: 'koniec|zakonczenie|odstawienie',
  },
  lt: {
    med: 'vaist|receptai|gydym',
    allergy: 'alergij',
    family: 'seimos anam',
    note: 'diagnoz|tyrim|laborator|skiep',
    stopped: 'nutrauk|baigt|ankstesn|buve(?!\\p{L})|buvus',
    held: 'sustabdyt|laikinai',
    planned: 'planuoj|numatyt',
    active: 'dabartin|aktyv(?!um)|tesiam',
    none: 'vaistu nevartoja|nera vaistu|vaistai nepaskirti',
    end: 'pabaiga|nutraukimo data',
  },
  lv: {
    med: 'zales|medikament|receptes|arstesan',
    allergy: 'alergij',
    family: 'gimenes anam',
    note: 'diagnoz|izmeklejum|analiz|vakcin',
    stopped: 'partraukt|pabeigt|ieprieksej|atcelt',
    held: 'apturet|uz laiku',
    planned: 'planot',
    active: 'pasreizej|aktiv(?!it|nost)|turpinas',
    none: 'nelieto zales|nav (?:nozimetu )?medikament|nav zalu',
    end: 'beigas|beigu datums',
  },
  et: {
    med: 'ravim|retsept|raviskeem',
    allergy: 'allergi',
    family: 'perekonnaanam',
    note: 'diagnoos|analuus|uuring|vaktsin|visiit',
    stopped: 'lopetatud|katkestatud|varasem|loppenud|endised',
    held: 'peatatud|ajutiselt',
    planned: 'planeerit|kavandat',
    active: 'praegu|kehtiv|aktiiv(?!sus)|kestev',
    none: 'ei tarvita ravim|ravimid puuduvad|ravimeid ei ole',
    end: 'lopp|lopetamine',
  },
};

/** Of languages that write words together, or with what belongs to them: anywhere. */
const joined: Record<string, Words> = {
  he: {
    med: 'תרופ|מרשמ|טיפול תרופתי',
    allergy: 'רגיש|אלרג',
    family: 'היסטוריה משפחתית|רקע משפחתי',
    note: 'אבחנ|בדיק|מעבד|חיסונ|תורים',
    stopped: 'הופסק|קודמ|הסתיים|הסתיימ|לא פעיל|היסטורי',
    held: 'מושה|הושה|הפסקה זמנית',
    planned: 'מתוכנ|עתידי',
    active: 'פעיל|נוכחי|קבוע',
    none: 'ללא תרופות|אין תרופות|לא נוטל',
    end: 'סיום|הפסקה',
  },
  ar: {
    med: 'ادوي|دواء|علاج(?!ي)|وصف(?:ة|ات) طبي',
    allergy: 'حساسي',
    family: 'التاريخ العائلي|السيرة العائلية',
    note: 'تشخيص|تحاليل|المختبر|نتائج|مواعيد|تطعيم|ملاحظات',
    stopped: 'سابق(?!ا)|اوقف|متوقف|تم ايقاف|منتهي|ملغا',
    held: 'موقوف\\p{L}* موقت|معلق\\p{L}* موقت|ايقاف موقت|موقت',
    planned: 'مخطط|مقرر|لم يبدا',
    active: 'حالي(?!ا)|جاري|مستمر|نشط',
    none: 'لا توجد ادوية|لا يتناول (?:اي )?ادوية|لا يوجد دواء',
    end: 'تاريخ (?:الانتهاء|الايقاف)|اوقف في|حتى',
  },
  ko: {
    med: '약물|약품|투약|처방|복약|약제|복용약',
    allergy: '알레르기|알러지|과민',
    family: '가족력',
    note: '진단|검사|예방접종|예약|상병',
    stopped: '중단|종료|중지|과거|이전',
    held: '보류|일시 ?중단|일시 ?중지',
    planned: '예정|계획',
    active: '현재|투약 ?중(?!단|지)|복용 ?중(?!단|지)|진행 ?중|유지',
    none: '(?:약|약물|처방|투약|복용)[^ ]{0,4} ?(?:없음|없습니다)',
    end: '종료일?|중단일?|중지일?',
  },
};

const all = (languages: Record<string, Words>) =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      bare(
        Object.values(languages)
          .map((words) => words[kind])
          .join('|'),
      ),
    ]),
  ) as Words;

/** Sources of regular expressions, of words that begin a word and of those that may stand anywhere. */
export const begins = all(apart);
export const within = all(joined);
/** The words of one kind in all these languages. */
export const inTongues = (kind: Kind): string => `(?<!\\p{L})(?:${begins[kind]})|${within[kind]}`;
