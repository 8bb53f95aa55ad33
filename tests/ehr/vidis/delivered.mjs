// What the mock server has on each patient, in the shape in which VIDIS's own server answers.
import { readFileSync } from 'node:fs';

const { people: all, common } = JSON.parse(readFileSync(new URL('patients.json', import.meta.url), 'utf8'));

/** Invented; the numbers fail their check digits, so that they are nobody's. */
export const people = all;

const day = 86_400_000;
const pharmacy = { nihdi: '00000000', name: [{ lang: 'nl', value: 'Apotheek De Verzonnen Vijzel' }] };
const practitioner = { identifier: '00000000000', name: 'Dr. Verzonnen', role: 'persphysician' };

/** Newest first. An own entry stands at the place it asks for; the rest is filled with what everybody is given. */
export function delivered(person) {
  const own = new Map(person.own.map((entry) => [entry.at, entry]));
  return Array.from({ length: person.entries }, (_, i) => {
    const entry = own.get(i) ?? { name: common[(i * 7) % common.length] };
    const name = typeof entry.name === 'string' ? { [person.language]: entry.name } : entry.name;
    const values = (texts) => Object.entries(texts).map(([lang, value]) => ({ lang, value }));
    return {
      person: { ssin: person.ssin, name: person.name },
      pharmacy,
      practitioner,
      medication: {
        identifier: { value: String(1_000_000 + i), type: 'cnk' },
        ...(name ? { name: values(name) } : {}),
        ...(entry.ingredients ? { ingredients: entry.ingredients.map((one) => ({ name: values(one) })) } : {}),
        quantity: { value: entry.quantity ?? 1 },
      },
      deliveryDate: new Date(Date.now() - (3 + i * 5) * day).toISOString(),
      dguid: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      sguid: `00000000-0000-4000-9000-${String(i).padStart(12, '0')}`,
      dosageInstruction: [{ texts: values({ [person.language]: entry.dose ?? dose[person.language] }) }],
      isPrescribed: true,
    };
  });
}

const dose = { nl: '1 per dag', fr: '1 par jour', de: '1 pro Tag', en: '1 a day' };
