// What an entry says of a medicine: taken, stopped, held, planned, an allergy, or only spoken of, in seven languages.
import { describe, expect, test } from 'vitest';
import { said } from './support/row.ts';

describe('the words of an entry, in seven languages', () => {
  test.each([
    // English
    ['Tysabri 300 mg IV every 4 weeks, active', 'active'],
    ['currently taking Tysabri', 'active'],
    ['Tysabri 300 mg, discontinued', 'stopped'],
    ["Tysabri d/c'd 2024", 'stopped'],
    ['previously on Tysabri', 'stopped'],
    ['Tysabri, on hold', 'held'],
    ['Tysabri, planned', 'planned'],
    ['will start Tysabri', 'planned'],
    // German
    ['Tysabri 300 mg, aktiv', 'active'],
    ['Tysabri 300 mg, abgesetzt', 'stopped'],
    ['Tysabri früher', 'stopped'],
    ['Tysabri 300 mg, pausiert', 'held'],
    ['Tysabri 300 mg, geplant', 'planned'],
    // French
    ['Tysabri 300 mg, en cours', 'active'],
    ['Tysabri 300 mg, arrêté', 'stopped'],
    ['Tysabri 300 mg, en pause', 'held'],
    ['Tysabri 300 mg, prévu', 'planned'],
    // Spanish
    ['Tysabri 300 mg, activo', 'active'],
    ['Tysabri 300 mg, suspendido', 'stopped'],
    ['Tysabri 300 mg, en pausa', 'held'],
    ['Tysabri 300 mg, planificado', 'planned'],
    // Italian
    ['Tysabri 300 mg, in corso', 'active'],
    ['Tysabri 300 mg, interrotto', 'stopped'],
    ['Tysabri 300 mg, in pausa', 'held'],
    ['Tysabri 300 mg, pianificato', 'planned'],
    // Portuguese
    ['Tysabri 300 mg, ativo', 'active'],
    ['Tysabri 300 mg, descontinuado', 'stopped'],
    ['Tysabri 300 mg, em pausa', 'held'],
    ['Tysabri 300 mg, planejado', 'planned'],
    // Dutch
    ['Tysabri 300 mg, lopend', 'active'],
    ['Tysabri 300 mg, gestopt', 'stopped'],
    ['Tysabri 300 mg, gepauzeerd', 'held'],
    ['Tysabri 300 mg, gepland', 'planned'],
  ])('%j: %s, firm', (text, status) => {
    expect(said(text)).toMatchObject({ status, firm: true });
  });
});

describe('an allergy is not a medicine taken', () => {
  test.each([
    'Allergy to Tysabri',
    'Allergies: Tysabri (rash)',
    'Tysabri: anaphylaxis',
    'Intolerance: Tysabri',
    'Allergie gegen Tysabri',
    'Unverträglichkeit: Tysabri',
    'Allergie au Tysabri',
    'Alergia a Tysabri',
    'Allergia a Tysabri',
    'Alergia ao Tysabri',
    'Allergie voor Tysabri',
  ])('%j', (text) => {
    expect(said(text)).toMatchObject({ status: 'allergy', firm: false });
  });
});

describe('said not to be taken, or by somebody else', () => {
  test.each([
    'never taken Tysabri',
    'denies Tysabri',
    'no Tysabri',
    'not a candidate for Tysabri',
    'Tysabri was declined',
    'Tysabri-naive',
    'kein Tysabri',
    'nie Tysabri erhalten',
    'pas de Tysabri',
    'jamais de Tysabri',
    'sin Tysabri',
    'nunca Tysabri',
    'senza Tysabri',
    'sem uso, não usa Tysabri',
    'geen Tysabri',
    'nooit Tysabri',
    'mother takes Tysabri',
    'Mutter bekommt Tysabri',
    'mère sous Tysabri',
    'madre con Tysabri',
    'mãe com Tysabri',
    'moeder gebruikt Tysabri',
  ])('%j is mentioned only', (text) => {
    expect(said(text)).toMatchObject({ status: 'mentioned', firm: false });
  });
});

describe('spoken of, not taken', () => {
  test.each([
    ['the name of a test', 'Natalizumab antibody, serum'],
    ['the name of a test', 'Tacrolimus level'],
    ['the name of a test', 'Tacrolimus Spiegel'],
    ['information', 'Patient leaflet: Tysabri'],
    ['information', 'Tysabri patient education'],
    ['a trial', 'placebo versus fingolimod'],
  ])('%s: %j', (_what, text) => {
    expect(said(text)).toMatchObject({ status: 'mentioned', firm: false });
  });

  test.each(['considering Tysabri', 'discussed Tysabri', 'candidate for Tysabri', 'Tysabri if needed'])('%j is planned at most, not firm', (text) => {
    expect(said(text)).toMatchObject({ status: 'planned', firm: false });
  });
});

describe('words that only begin like a negation, a test or a status do not hide a medicine that is taken', () => {
  test.each([
    'Maintenance rituximab 375 mg/m2 every 8 weeks',
    'since 2020 Tysabri 300 mg every 4 weeks',
    'Single dose rituximab 1 g IV',
    'seit Mai 2024 Tysabri 300 mg',
    'depuis mai 2024 : Tysabri 300 mg',
    'Erhaltungstherapie Main-Klinik Tysabri 300 mg',
    'Tysabri 300 mg i.v. ab 01.03.2024',
    'Azathioprine 50 mg daily, blood tests monthly',
    'Tacrolimus 1 mg capsule, target trough 5-8',
    'Nieren-Tx, Tacrolimus 2 mg',
    'Nicotine patch and Tysabri 300 mg',
    'Sinusitis; Tysabri 300 mg',
  ])('%j', (text) => {
    expect(said(text)).toMatchObject({ firm: true });
    expect(['active', 'unknown']).toContain(said(text).status);
  });
});

describe('a change from one medicine to another', () => {
  test.each([
    'switched from Tysabri to Ocrevus',
    'umgestellt von Tysabri auf Ocrevus',
    'passage de Tysabri à Ocrevus',
    'cambio de Tysabri a Ocrevus',
    'passato da Tysabri a Ocrevus',
    'trocado de Tysabri para Ocrevus',
    'overgezet van Tysabri naar Ocrevus',
  ])('%j stops the old one', (text) => {
    expect(said(text)).toMatchObject({ status: 'stopped', firm: true });
  });

  test.each(['switched from Copaxone to Tysabri', 'umgestellt von Copaxone auf Tysabri', 'passé de Copaxone à Tysabri'])(
    '%j begins the new one',
    (text) => {
      expect(said(text)).toMatchObject({ status: 'active', firm: true });
    },
  );
});

describe('a cell that holds a status and little else decides', () => {
  test.each([
    ['Discontinued', 'stopped'],
    ['Status: Stopped', 'stopped'],
    ['Completed', 'stopped'],
    ['On hold', 'held'],
    ['Draft', 'planned'],
    ['Active', 'active'],
    ['Abgesetzt', 'stopped'],
    ['Arrêté', 'stopped'],
    ['Laufend', 'active'],
    ['Interrotto', 'stopped'],
    ['Not currently taking', 'stopped'],
    ['Superseded', 'stopped'],
    ['Awaiting prior authorization', 'planned'],
  ])('%j: %s', (cell, status) => {
    expect(said(`Tysabri 300 mg\u200b${cell}`, { parts: ['Tysabri 300 mg', cell], section: 'listed', how: 'heading "Medications"' })).toMatchObject({
      status,
      by: `"${cell}"`,
      firm: true,
    });
  });

  test('it outweighs the section', () => {
    expect(said('Tysabri\u200bDiscontinued', { parts: ['Tysabri', 'Discontinued'], section: 'active' }).status).toBe('stopped');
  });

  test.each(['Declined', 'Refused by patient', 'Voided', 'Rejected', 'Refusé', 'Rechazado', 'Gelöscht'])('%s: it came to nothing', (cell) => {
    expect(said(`Tysabri\u200b${cell}`, { parts: ['Tysabri', cell], section: 'listed' })).toMatchObject({ status: 'mentioned', firm: false });
  });

  test.each([['Refused', '08:00 Given'], ['Refused', 'Due 20:00'], ['Refused 08:12']])(
    'a dose that was refused is no word about the order: %j',
    (...cells) => {
      expect(said(`Tysabri\u200b${cells.join('\u200b')}`, { parts: ['Tysabri', ...cells], section: 'listed' }).status).toBe('unknown');
    },
  );

  test.each(['natalizumab 300 mg, taken prior to admission', 'natalizumab, premedicate prior to infusion'])('%s: not past', (text) => {
    expect(said(text, { section: 'listed' }).status).not.toBe('stopped');
  });

  test('entered in error is no treatment', () => {
    expect(said('Tysabri\u200bEntered in error', { parts: ['Tysabri', 'Entered in error'], section: 'listed' })).toMatchObject({
      status: 'mentioned',
      firm: false,
    });
  });
});

describe('the section speaks where the entry is silent', () => {
  test.each([
    ['active', 'active', true],
    ['listed', 'unknown', true],
    ['stopped', 'stopped', true],
    ['planned', 'planned', true],
    ['held', 'held', true],
    ['allergy', 'allergy', false],
    ['family', 'mentioned', false],
    ['note', 'mentioned', false],
  ] as const)('under %s: %s', (section, status, firm) => {
    expect(said('Tysabri 300 mg', { section, how: 'heading' })).toEqual({ status, by: expect.any(String), firm });
  });

  test('outside every list an entry is unknown, prose is mentioned', () => {
    expect(said('Tysabri 300 mg')).toMatchObject({ status: 'unknown', firm: true });
    expect(said('Tysabri was spoken of')).toMatchObject({ status: 'mentioned', firm: true });
  });

  test('words of stopping beat an active section', () => {
    expect(said('Tysabri 300 mg, stopped 2024', { section: 'active' }).status).toBe('stopped');
  });

  test.each(['struck through', 'class inactive'])('the look of the row (%s) beats an active section', (mark) => {
    expect(said('Tysabri 300 mg', { section: 'active', marks: [mark] })).toEqual({ status: 'stopped', by: mark, firm: true });
  });
});

describe('words beside an active entry that end nothing', () => {
  test.each([
    'Tysabri 300 mg, date de fin de traitement : 12/2096',
    'Tysabri 300 mg, administrar previa dilución en 100 ml',
    'Tysabri 300 mg, Beginn mit halber Infusionsrate',
    'Tysabri 300 mg infusion var 4:e vecka, dosis som tidligere',
    'Tysabri 300 mg ☐ Stopped ☐ On hold',
    'Tysabri 300 mg, Ausschleichen geplant ab 01/27',
    'Tysabri ogni 4 settimane e vitamina D 1000 UI al giorno, baclofene 10 mg la sera, magnesio al bisogno. Controllo dopo sei mesi. Proseguire con la fisioterapia settimanale.',
    'Tysabri alle 4 Wochen. Ramipril 5 mg 1-0-0. Vitamin D 20.000 IE wöchentlich. Baclofen 10 mg 1-1-1. Pantoprazol 40 mg 1-0-0. Magnesium 400 mg abends. Metamizol bei Bedarf.',
  ])('%j is active under its title', (text) => {
    expect(said(text, { section: 'active', how: 'heading "Current"' }).status).toBe('active');
  });

  test.each([
    ['nach dem Ende der Tysabri-Gabe stabil', 'stopped'],
    ['stable depuis la fin de Tysabri', 'stopped'],
    ['Tysabri ☐ Taking now ☑ Took in the past ☐ Never', 'stopped'],
    ['Tysabri ☐ Taking now ☐ Took in the past ☑ Never', 'mentioned'],
    ['Tysabri ☑ Taking now ☐ Took in the past ☐ Never', 'active'],
    [
      'I reviewed her with her mother and she has had no relapse since the spring; Tysabri would be an option, as would another infusion drug, but she is content at present and works.',
      'mentioned',
    ],
  ])('%j is %s', (text, status) => {
    expect(said(text, { section: 'active', how: 'heading "Current"' }).status).toBe(status);
  });
});
