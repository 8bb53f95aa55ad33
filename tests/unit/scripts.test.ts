// Names in other scripts are found as their lists write them, and what only holds or resembles one stays silent.
import { describe, expect, test } from 'vitest';
import { tryLines } from '../../lib/assess/lines.ts';
import { sieveOf } from '../../lib/match/sieve.ts';
import { makeSift } from '../../lib/match/sift.ts';
import { agentsIn, mentionsIn, pack, rules } from './support/real.ts';
import { row, viewsOf } from './support/row.ts';

const sift = makeSift(sieveOf(pack));

/** What stands in the line, and which medicine is meant. */
const named: Record<string, [line: string, matched: string, agent: string][]> = {
  'Hangul, with what follows a name without a space': [
    ['타크로리무스캡슐 1mg', '타크로리무스', 'tacrolimus'],
    ['프로그랍캡슐1밀리그램', '프로그랍', 'tacrolimus'],
    ['나탈리주맙을 4주마다 투여함', '나탈리주맙', 'natalizumab'],
    ['타이사브리주 300mg', '타이사브리', 'natalizumab'],
    ['알보젠레날리도마이드캡슐5밀리그램', '레날리도마이드', 'lenalidomide'],
    ['마이폴틱장용정 360mg 1일 2회', '마이폴틱', 'mycophenolate'],
    ['사이폴-엔연질캡슐100밀리그램', '사이폴-엔', 'ciclosporin'],
    ['핑골리모드 0.5 mg', '핑골리모드', 'fingolimod'],
    ['이브루티닙과 병용', '이브루티닙', 'ibrutinib'],
    ['브렌툭시맙베도틴 50mg', '브렌툭시맙베도틴', 'brentuximab vedotin'],
    ['컬럼비주 10mg', '컬럼비주', 'glofitamab'],
    ['타크로리무스 1mg'.normalize('NFD'), '타크로리무스'.normalize('NFD'), 'tacrolimus'],
  ],
  Thai: [
    ['ยาทาโครลิมัส 1 มก.', 'ทาโครลิมัส', 'tacrolimus'],
    ['ไซโคลสปอรินแคปซูล 100 mg', 'ไซโคลสปอริน', 'ciclosporin'],
  ],
  Hebrew: [
    ['טיסברי 300 מ"ג כל 4 שבועות', 'טיסברי', 'natalizumab'],
    ['טקרולימוס 1 מ"ג', 'טקרולימוס', 'tacrolimus'],
    ['ריטוקסימאב עירוי', 'ריטוקסימאב', 'rituximab'],
    ['ג\'ילניה 0.5 מ"ג', "ג'ילניה", 'fingolimod'],
  ],
  Arabic: [
    ['بروجراف 1 مجم كبسول', 'بروجراف', 'tacrolimus'],
    ['جيلينيا 0.5 مجم', 'جيلينيا', 'fingolimod'],
    ['سيلسيبت 500 مجم أقراص', 'سيلسيبت', 'mycophenolate'],
    ['أفينيتور 5 مجم', 'أفينيتور', 'everolimus'],
  ],
  Cyrillic: [
    ['Имбрувика капс. 140 мг', 'Имбрувика', 'ibrutinib'],
    ['Бонспри 20 мг п/к 1 раз в месяц', 'Бонспри', 'ofatumumab'],
    ['Кайендра 2 мг', 'Кайендра', 'siponimod'],
    ['ТЕКВЭЙЛИ 10 мг/мл', 'ТЕКВЭЙЛИ', 'teclistamab'],
    ['Панимун Биорал 100 мг', 'Панимун Биорал', 'ciclosporin'],
    ['Гіленія 0,5 мг капсули', 'Гіленія', 'fingolimod'],
    ['Бортепол 2,5 мг', 'Бортепол', 'bortezomib'],
    ['Феморикс 14 мг таб.', 'Феморикс', 'teriflunomide'],
    ['Такоген капсулы 1 мг', 'Такоген', 'tacrolimus'],
  ],
  'Latin, local brands': [
    ['FİNGOMES 0,5 MG KAPSÜL', 'FİNGOMES', 'fingolimod'],
    ['Lebrina Cáps. 0.5 mg x 28', 'Lebrina', 'fingolimod'],
    ['DİFURAT 240 MG GASTROREZİSTAN SERT KAPSÜL', 'DİFURAT', 'dimethyl fumarate'],
    ['Aregalu tabl. powl. 14 mg', 'Aregalu', 'teriflunomide'],
    ['PREZADITEV tabletas 500 mg', 'PREZADITEV', 'mycophenolate'],
  ],
  'Han and kana': [
    ['奥巴捷 14mg 每日一次', '奥巴捷', 'teriflunomide'],
    ['睦體康腸衣錠180毫克', '睦體康', 'mycophenolate'],
    ['滅殺除癌錠2.5毫克', '滅殺除癌', 'methotrexate'],
    ['タービー皮下注40mg', 'タービー', 'talquetamab'],
    ['ルプキネスカプセル7.9mg', 'ルプキネス', 'voclosporin'],
  ],
};

describe.each(Object.entries(named))('%s', (_, lines) => {
  test.each(lines)('%s', (line, matched, agent) => {
    expect(mentionsIn(line).map((m) => [m.agent, m.matched, m.firm])).toEqual([[agent, matched, true]]);
    expect(sift(line)).toBe(true);
  });
});

test.each([
  ['프로그랍캡슐(타크로리무스)', 'tacrolimus'],
  ['살클리사주(이사툭시맙)', 'isatuximab'],
  ['Имбрувика (ибрутиниб)', 'ibrutinib'],
  ['טיסברי (נטליזומאב)', 'natalizumab'],
])('a name in brackets behind the brand is the same medicine: %s', (line, agent) => {
  expect(agentsIn(line)).toEqual([agent]);
});

test.each([
  // another medicine whose name holds one of ours
  '템시롤리무스 25mg',
  'テムシロリムス点滴静注液25mg',
  '替西罗莫司注射液',
  '플루드로코르티손정 0.1mg',
  'フルドロコルチゾン酢酸エステル錠',
  // a syllable that goes on: the last letters of a name and one more
  '타크로리무슨',
  '자카빈',
  // other medicines and ordinary words
  '토실리주맙 프리필드시린지주',
  '세툭시맙',
  '이마티닙메실산염정 100mg',
  '아세트아미노펜정 500mg 1일 3회 식후',
  '비소프롤롤푸마르산염정 5mg',
  '푸마르산제일철',
  '브리티시컬럼비아 거주',
  '아라비아 숫자',
  '건강 상태 양호, 보험 적용',
  'תרופות קבועות: אספירין, אומפרזול',
  'ביסופרולול פומראט 5 מ"ג',
  'أسبرين 100 مجم، بيسوبرولول فومارات',
  'فيتامين د 1000 وحدة',
  'Программа лечения, панель, экран',
  'Новокаин 0,5%, Новатрон',
  '健康可期，未来可期',
  '队内赛可平',
  '身體敏捷力能提升',
  'พาราเซตามอล 500 มก.',
])('silent: %s', (line) => {
  expect(agentsIn(line)).toEqual([]);
});

test('a look-alike that holds a name is told as one', () => {
  const [line] = tryLines(rules, ['テムシロリムス点滴静注液25mg']);
  expect(line?.mentions).toEqual([]);
  expect(line?.nearMisses?.map((n) => n.matched)).toEqual(['テムシロリムス']);
});

test('a typing error in Hangul is possible and never firm; a short word, a month and a surname are none', () => {
  const said = (line: string) => tryLines(rules, [line])[0]?.mentions.map((m) => [m.agent, m.firm]);
  expect(said('나탈리쥬맙 300mg')).toEqual([['natalizumab', false]]);
  expect(said('자카바 5mg')).toEqual([]);
  expect(said('4 أبريل 2026')).toEqual([]);
  expect(said('Dr. Ortega')).toEqual([]);
});

test.each([
  '타크로리무스연고 0.1%',
  '프로토픽연고',
  '사이클로스포린 점안액',
  'قطرة للعين سيكلوسبورين',
  'تاكروليموس مرهم',
  'טקרולימוס משחה',
  '普特彼',
])('an ointment or eye drops do not act on the whole body: %s', (line) => {
  expect(viewsOf(row(line)).map((v) => [v.systemic, v.counted])).toEqual([[false, false]]);
});
