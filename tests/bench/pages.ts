// The pages that are measured: charts of a given size, made anew and alike in every run.
import { dice } from './dice.ts';

let { below, pick } = dice(1);
/** Each page begins anew, so that it is the same whatever was made before it. */
const anew = () => {
  ({ below, pick } = dice(20_261_123));
};

/** Medicines without any name of ours; about one row in forty is one of ours. */
const common =
  'Metformin,Lisinopril,Amlodipine,Atorvastatin,Omeprazole,Levothyroxine,Gabapentin,Sertraline,Losartan,Salbutamol,Furosemide,Bisoprolol,Ramipril,Pantoprazole,Paracetamol,Ibuprofen,Insulin glargine,Apixaban,Clopidogrel,Duloxetine,Tamsulosin,Citalopram,Allopurinol,Baclofen,Vitamin D3,Folic acid,Ferrous sulfate,Montelukast,Tramadol,Spironolactone'.split(
    ',',
  );
const ours = 'Natalizumab,Tysabri,Dimethyl fumarate,Rituximab,Fingolimod,Ocrelizumab,Mycophenolate mofetil,Brentuximab vedotin'.split(',');
const words =
  'patient reports no new weakness gait stable speech clear vision unchanged since last visit continues current therapy with good tolerance blood pressure controlled labs reviewed today plan discussed with family will return in three months for follow up imaging showed no new lesions and mild chronic change cognition intact sleep adequate pain managed appetite fair'.split(
    ' ',
  );
const medicine = () => (below(40) ? pick(common) : pick(ours));
const two = (n: number) => String(n).padStart(2, '0');
const day = () => `20${two(10 + below(16))}-${two(1 + below(12))}-${two(1 + below(28))}`;
const dose = () => `${pick([5, 10, 20, 40, 75, 100, 250, 300, 500])} mg`;

const banner = '<header><div>Synthetic, Sam</div><div>DOB 1970-02-01</div><div>MRN 4711001</div></header>';
const html = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title><body>${body}</body></html>`;

const row = () =>
  `<tr><td>${medicine()} ${dose()} tablet</td><td>${dose()}</td><td>${pick(['once daily', 'twice daily', 'at night', 'every 4 weeks'])}</td><td>${day()}</td><td>Active</td></tr>`;
const table = (rows: number) => {
  anew();
  return `<h2>Medications</h2><table><thead><tr><th>Medication</th><th>Dose</th><th>Frequency</th><th>Start date</th><th>Status</th></tr></thead><tbody>${Array.from({ length: rows }, row).join('')}</tbody></table>`;
};

/** A chart with a medication table of so many rows. */
export const rowsPage = (rows: number) => html(banner + table(rows));

/** The same without the table: boxes in boxes, eight texts a row. */
export function nodesPage(texts: number): string {
  anew();
  const cell = () => `<span>${pick(words)} ${pick(words)}</span>`;
  const line = () =>
    `<div class="row"><div><b>${medicine()}</b> <i>${dose()}</i></div><div>${cell()}${cell()}</div><div>${cell()}${cell()}</div><div>${cell()}${day()}</div></div>`;
  return html(`${banner}<h2>Medications</h2><div class="list">${Array.from({ length: Math.ceil(texts / 8) }, line).join('')}</div>`);
}

/** Progress notes of so many characters, in paragraphs. */
export function notesPage(characters: number): string {
  anew();
  const out: string[] = [];
  for (let size = 0; size < characters; ) {
    const sentence = () => `${Array.from({ length: 9 + below(9) }, () => pick(words)).join(' ')}${below(6) ? '' : ` on ${medicine()} ${dose()}`}.`;
    const text = Array.from({ length: 8 }, sentence).join(' ');
    size += text.length;
    out.push(`<p>${text}</p>`);
  }
  return html(`${banner}<h2>Progress notes</h2>${out.join('')}`);
}

/** A page of frames; each address is a document of its own. */
export const framesPage = (addresses: string[]) =>
  html(banner + addresses.map((a) => `<iframe src="${a}" style="width:600px;height:300px"></iframe>`).join(''));

/** Changes values for so many ms, so many times a second, and tells the longest gap in its beat: the longest task of anybody. */
const monitor = `<h2>Monitor</h2><div id="monitor">${'<p><span>0</span> <span>beats</span></p>'.repeat(20)}</div>
<script>
const values = document.querySelectorAll('#monitor span:first-child');
globalThis.run = (ms, perSecond) => new Promise((done) => {
  const begun = performance.now();
  let made = 0, last = begun, longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 4);
    last = now;
    for (const due = Math.min(ms, now - begun) * perSecond / 1000; made < due; made++) values[made % values.length].firstChild.data = String(made);
    if (now - begun < ms) setTimeout(beat, 4);
    else done({ made, longest });
  };
  beat();
});
</script>`;

/** A chart with a table of so many rows and a monitor beside it. */
export const busyPage = (rows: number) => html(banner + table(rows) + monitor);

/** A chart that shows one patient after another: `turn(i)` changes banner, list and address in one go and tells when. */
export const turningPage = () =>
  html(`<header><div id="who">Synthetic, Start</div><div>DOB 1970-02-01</div><div id="no">MRN 4711000</div></header><h2>Medications</h2><ul id="list"></ul>
<script>
globalThis.turn = (i) => {
  who.textContent = 'Synthetic, Person ' + i;
  no.textContent = 'MRN 47110' + (10 + i);
  list.replaceChildren(...['Lisinopril 10 mg tablet', 'Metformin 500 mg tablet', i % 2 ? 'Natalizumab 300 mg infusion' : 'Omeprazole 20 mg capsule'].map((text) => {
    const li = document.createElement('li');
    li.textContent = text + ' of ' + (20 + i);
    return li;
  }));
  history.pushState(null, '', '?patient=' + i);
  return performance.timeOrigin + performance.now();
};
turn(0);
</script>`);
