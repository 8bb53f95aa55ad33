// Dates of entries: read when they can mean one day only, else left unread.
import { describe, expect, test } from 'vitest';
import { addMonths, dayIn, startDayOf, stopDayOf } from '../../lib/assess/dates.ts';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));

describe('dayIn', () => {
  test.each([
    ['2024-03-15', '2024-03-15'],
    ['on 2024-03-15T10:00', '2024-03-15'],
    ['15 Mar 2024', '2024-03-15'],
    ['15-MAR-2024', '2024-03-15'],
    ['15 March 2024', '2024-03-15'],
    ['Mar 15, 2024', '2024-03-15'],
    ['March 3, 2024', '2024-03-03'],
    ['15.03.2024', '2024-03-15'],
    ['15/03/2024', '2024-03-15'],
    ['03/15/2024', '2024-03-15'],
    ['04/04/2024', '2024-04-04'],
    ['29 Feb 2024', '2024-02-29'],
  ])('%j is %s', (text, day) => {
    expect(iso(dayIn(text))).toBe(day);
  });

  test.each(['03/04/2024', '3.4.2024', '01-02-2024'])('%j may be two days, so it is left unread', (text) => {
    expect(dayIn(text)).toBeNull();
  });

  test.each(['2024-02-30', '2024-13-01', '31/04/2024', '29 Feb 2023', '15 Mar 24', '03/2024', '2024', '1850-01-01', '', 'soon'])(
    '%j is no day',
    (text) => {
      expect(dayIn(text)).toBeNull();
    },
  );
});

describe('stopDayOf', () => {
  test.each([
    ['Tysabri stopped 2024-03-15', '2024-03-15'],
    ['Start 2020-01-02, stopped 2024-03-15', '2024-03-15'],
    ['Tysabri discontinued on 15 Mar 2024', '2024-03-15'],
    ['Tysabri until 15 Mar 2024', '2024-03-15'],
    ['End date: 2024-03-15', '2024-03-15'],
    ['Last dose 15 Mar 2024', '2024-03-15'],
    ['abgesetzt am 15.03.2024', '2024-03-15'],
    ['arrêté le 15/03/2024', '2024-03-15'],
    ['suspendido el 15/03/2024', '2024-03-15'],
    ['interrotto il 15/03/2024', '2024-03-15'],
    ['gestopt op 15-03-2024', '2024-03-15'],
    ['2018-01 – 2022-02, stopped: relapse', '2022-02-28'],
    ['2013-09-02 – 2017-11-30', '2017-11-30'],
    ['2013-09-02 to 2017-11-30', '2017-11-30'],
    ['03/2018 – 02/2022', '2022-02-28'],
    ['Mar 2018 - Feb 2024', '2024-02-29'],
    ['2014–2016', '2016-12-31'],
    ['15.03.2018 - 31.12.2022', '2022-12-31'],
    ['Stopped March 2024', '2024-03-31'],
    ['arrêté en mars 2022', '2022-03-31'],
    ['terminé 2024-07-27', '2024-07-27'],
    ['terminado 2024-07-27', '2024-07-27'],
    ['terminato il 27.07.2024', '2024-07-27'],
    ['finalizado 2024-07-27', '2024-07-27'],
    ['cancelado 2024-07-27', '2024-07-27'],
    ['avslutad 2024-07-27', '2024-07-27'],
  ])('%j: %s', (text, day) => {
    expect(iso(stopDayOf([text]))).toBe(day);
  });

  test.each(['2018-01 – ongoing', '2014-13 – 2016-15', 'since 2019 – ongoing', '05/06/2018 - 07/08/2022', 'dose 1-2', '120/80 – 140/90'])(
    'no span that ends: %j',
    (text) => {
      expect(stopDayOf([text])).toBeNull();
    },
  );

  test.each(['Tysabri 2024-03-15', 'Tysabri stopped', 'Tysabri stopped 03/04/2024', 'started 2024-03-15'])('%j tells none', (text) => {
    expect(stopDayOf([text])).toBeNull();
  });

  test.each([
    ['the beginning of another word', 'Tysabri, total since 2019-01-05, stopped 2024-11-01', '2024-11-01'],
    ['the end of another word', 'Tysabri extended interval from 2019-01-05, stopped 2024-11-01', '2024-11-01'],
  ])('a stop word is not %s', (_what, text, day) => {
    expect(iso(stopDayOf([text]))).toBe(day);
  });

  test.each([
    ['it is said to be the start', 'Tysabri, discontinued, started 2019-01-05'],
    ['two dates follow, as in columns Status, Start, End', 'Tysabri Discontinued 2019-01-05 2024-11-01'],
  ])('a start date is never taken for the stop date: %s', (_why, text) => {
    expect(iso(stopDayOf([text]))).not.toBe('2019-01-05');
  });
});

describe('addMonths', () => {
  test.each([
    ['2024-01-15', 6, '2024-07-15'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-11-30', 2, '2025-01-30'],
    ['2024-05-31', 0, '2024-05-31'],
  ])('%s and %i months: %s', (day, n, then) => {
    expect(iso(addMonths(Date.parse(day), n))).toBe(then);
  });
});

describe('startDayOf', () => {
  test.each([
    [['Start date: 2026-12-05'], '2026-12-05'],
    [['Kesimpta 20 mg', 'ab 15.01.2027'], '2027-01-15'],
    [['Début : 20/12/2026'], '2026-12-20'],
    [['Start: 2025-01-10', 'from 2027-01-10'], '2025-01-10'],
    [['od dnia 27.11.2026'], '2026-11-27'],
  ])('%j begins on %s', (parts, day) => {
    expect(iso(startDayOf(parts))).toBe(day);
  });

  test.each([
    [['1-0-1, ab 01.12.2026 1-0-0']],
    [['Start: 05/12/2026']],
    [['2026-12-05']],
    [['restart 2026-12-05 if tolerated']],
    [['from the pharmacy']],
  ])('%j states no start', (parts) => {
    expect(startDayOf(parts)).toBeNull();
  });
});

describe('stopDayOf of a labelled end', () => {
  test.each([
    [['F. fin: 20/11/2025'], '2025-11-20'],
    [['Data fine: 15/06/2023'], '2023-06-15'],
    [['Stop: 18-10-2026'], '2026-10-18'],
    [['To: 08/2022'], '2022-08-31'],
    [['Do: 2024'], '2024-12-31'],
    [['Ophørt 12.01.2025'], null],
    [['中止 2025/06/11'], '2025-06-11'],
  ])('%j', (parts, day) => {
    expect(iso(stopDayOf(parts))).toBe(day);
  });

  test('of two days that a date may be, the later tells whether it is past', () => {
    expect(iso(stopDayOf(['Ophørt 12.01.2025'], true))).toBe('2025-12-01');
    expect(iso(stopDayOf(['中止 2025/06/11'], true))).toBe('2025-06-11');
  });
});

test('until when a prescription is valid is no end', () => {
  expect(stopDayOf(['Valid until 2025-10-01'])).toBeNull();
  expect(stopDayOf(['Valid to: 10/2025'])).toBeNull();
});
