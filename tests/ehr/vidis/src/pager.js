// A pager under the list, written as Angular Material writes its own. VIDIS has none: this is a host with a paging server.
const of = { nl: 'van', fr: 'sur', de: 'von', en: 'of' };

/** Draws "6 – 10 van 62" with two buttons. */
export function drawPager({ page, size, total }, language, turn) {
  const box = document.getElementById('pager');
  const range = document.createElement('div');
  const from = Math.min(total, page * size + 1);
  range.textContent = `${from} – ${Math.min(total, (page + 1) * size)} ${of[language]} ${total}`;
  const button = (sign, label, to) => {
    const made = document.createElement('button');
    made.textContent = sign;
    made.setAttribute('aria-label', label);
    made.disabled = to < 0 || to * size >= total;
    made.addEventListener('click', () => turn(to));
    return made;
  };
  box.replaceChildren(range, button('‹', 'previous', page - 1), button('›', 'next', page + 1));
}
