// The page around the component: says who the patient is or does not, and changes the patient without a new load.
import { bootstrap } from '/vidis/delivered-medication-list.js';
import { drawPager } from './pager.js';
import { keepHome } from './requests.js';
import { placeFor } from './root.js';

const asked = new URL(location.href).searchParams;
const root = asked.get('root') ?? 'light';
const named = asked.get('who') !== 'nobody';
const delay = Number(asked.get('delay') ?? 0);
const size = Number(asked.get('size') ?? 0);
let page = 0;
let patient;
let component;

keepHome(delay, () => (size ? { page, size } : {}));

/** One module instance serves one language at a time; the setting can change while it runs. */
const events = new EventTarget();
const cache = new Map();
const people = await (await fetch('/people')).json();
const first = people.find((one) => one.id === (asked.get('patient') ?? asked.get('first'))) ?? people[0];
const languageOf = (one) => asked.get('lang') ?? one.language;
const settings = { configName: 'acc', userLanguage: languageOf(first), authenticationStatus: 'online-authenticated' };
bootstrap({ settings, services: { events, cacheDataStorage: cache, getAccessToken: async () => 'invented' } });
await customElements.whenDefined('vidis-delivered-medication-list');

async function sayWho(one) {
  const banner = await (await fetch(`/people/${one.id}?delay=${delay}`)).json();
  // an answer that comes after the next change is not shown
  if (one !== patient) return;
  const name = document.createElement('strong');
  name.textContent = banner.name;
  const rest = document.createElement('span');
  rest.textContent = `° ${banner.born} · NISS ${banner.ssin}`;
  document.getElementById('who').replaceChildren(name, ' ', rest);
}

async function count(one) {
  const { total } = await (await fetch(`/people/${one.id}/total?delay=${delay}`)).json();
  if (one === patient) drawPager({ page, size, total }, languageOf(one), turn);
}

/** The component asks again when its host tells it to refresh. */
function turn(to) {
  page = to;
  component.dispatchEvent(new CustomEvent('refresh', { detail: { status: 'request' } }));
  void count(patient);
}

function show(one) {
  patient = one;
  page = 0;
  events.dispatchEvent(new CustomEvent('settings-change', { detail: { setting: 'userLanguage', value: languageOf(one) } }));
  component.userLanguage = languageOf(one);
  component.ssin = one.ssin;
  if (named) void sayWho(one);
  if (size) void count(one);
}

component = document.createElement('vidis-delivered-medication-list');
Object.assign(component, { ...settings, professional: true, ssin: first.ssin });
show(first);
placeFor(root).append(component);

if (named)
  for (const one of people) {
    const entry = document.createElement('button');
    entry.textContent = one.name;
    entry.addEventListener('click', () => {
      const next = new URL(location.href);
      next.searchParams.set('patient', one.id);
      history.pushState({}, '', next);
      show(one);
    });
    document.getElementById('menu').append(entry);
  }
// a host without a menu is told by the program around it
window.host = { show: (id) => show(people.find((one) => one.id === id)) };
