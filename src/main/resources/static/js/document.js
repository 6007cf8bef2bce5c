'use strict';

/** A document: its pages, its values, and the places that prove them. */
(() => {
  const zooms = [1, 1.25, 1.5, 2, 3];
  let zoom = 0;
  let hangUp = null;

  const root = () => document.getElementById('document');
  const picks = () => [...root().querySelectorAll('.pick')];
  const chosen = () => root().querySelector('.pick[aria-pressed=true]');
  const sheets = () => root().querySelector('.sheets');
  const sheet = (number) => document.getElementById(`page-${number}`);
  const smooth = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

  function choose(pick) {
    for (const other of picks()) {
      other.setAttribute('aria-pressed', String(other === pick));
    }
    pick.scrollIntoView({block: 'nearest'});
    mark(pick.dataset.key);
    prove(pick.dataset);
  }

  function mark(key) {
    let first = null;
    for (const rect of root().querySelectorAll('.marks rect')) {
      const on = rect.dataset.key === key;
      rect.classList.toggle('on', on);
      first = first || (on ? rect : null);
    }
    if (first) {
      bringIntoView(first);
    }
  }

  // scrollIntoView would move the whole window on a phone, so the pane scrolls itself
  function bringIntoView(rect) {
    const pane = sheets();
    const outer = pane.getBoundingClientRect();
    const inner = rect.getBoundingClientRect();
    const clear = 48;
    const visible = inner.top >= outer.top + clear && inner.bottom <= outer.bottom - clear
        && inner.left >= outer.left && inner.right <= outer.right;
    if (!visible) {
      pane.scrollBy({
        top: inner.top - outer.top - outer.height / 3,
        left: inner.left - outer.left - outer.width / 3,
        behavior: smooth()
      });
    }
  }

  function prove(value) {
    const proof = root().querySelector('.proof');
    proof.querySelector('.choose').hidden = true;
    const box = proof.querySelector('.chosen');
    box.hidden = false;
    box.querySelector('use').setAttribute('href', `#s-${value.shape}`);
    box.querySelector('.word').textContent = value.word;
    box.querySelector('.means').textContent = value.means;
    box.querySelector('blockquote').textContent = value.quote || '';
    box.querySelector('[data-of=page]').textContent = value.page || '–';
    box.querySelector('[data-of=confidence]').textContent = `${value.confidence} %`;
    box.querySelector('[data-of=engine]').textContent = value.engine;
    proof.scrollTop = 0;
  }

  function move(by) {
    const all = picks();
    const at = all.indexOf(chosen());
    const to = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (!to) {
      return false;
    }
    to.focus({preventScroll: true});
    choose(to);
    return true;
  }

  function current() {
    const pane = sheets();
    const middle = pane.getBoundingClientRect().top + pane.clientHeight / 3;
    const all = [...pane.querySelectorAll('[data-page]')];
    return all.findLast((page) => page.getBoundingClientRect().top <= middle) || all[0];
  }

  function showCurrent() {
    const jump = root()?.querySelector('.jump');
    const page = jump && current();
    if (!page) {
      return;
    }
    for (const link of jump.children) {
      const here = link.dataset.page === page.dataset.page;
      if (here && !link.hasAttribute('aria-current')) {
        jump.scrollTo({left: link.offsetLeft - jump.clientWidth / 2});
      }
      link.toggleAttribute('aria-current', here);
      if (here) {
        link.setAttribute('aria-current', 'true');
      }
    }
  }

  function turnTo(number) {
    const page = sheet(number);
    if (!page) {
      return false;
    }
    const pane = sheets();
    pane.scrollBy({top: page.getBoundingClientRect().top - pane.getBoundingClientRect().top - 16, behavior: smooth()});
    return true;
  }

  const turn = (by) => turnTo(Number(current()?.dataset.page) + by);

  function size(to) {
    const pane = sheets();
    const place = (pane.scrollTop + pane.clientHeight / 3) / pane.scrollHeight;
    zoom = Math.min(Math.max(to, 0), zooms.length - 1);
    root().style.setProperty('--zoom', zooms[zoom]);
    pane.scrollTop = place * pane.scrollHeight - pane.clientHeight / 3;
    pane.scrollLeft = (pane.scrollWidth - pane.clientWidth) / 2;
    const on = pane.querySelector('.marks .on');
    if (on) {
      bringIntoView(on);
    }
  }

  function clicked(event) {
    const pick = event.target.closest('.pick');
    const rect = event.target.closest('.marks rect');
    const page = event.target.closest('a[data-page]');
    const button = event.target.closest('[data-zoom]');
    if (pick) {
      choose(pick);
    } else if (rect) {
      const owner = picks().find((one) => one.dataset.key === rect.dataset.key);
      owner.focus({preventScroll: true});
      choose(owner);
    } else if (page) {
      event.preventDefault();
      turnTo(page.dataset.page);
    } else if (button) {
      size({in: zoom + 1, out: zoom - 1, fit: 0}[button.dataset.zoom]);
    }
  }

  function watch() {
    showCurrent();
    sheets().addEventListener('scroll', showCurrent, {passive: true});
    if (root().dataset.settled === 'true') {
      hangUp?.();
      hangUp = null;
    } else if (!hangUp) {
      const refresh = cloister.calmly(300, () => htmx.trigger(root(), 'changed'));
      hangUp = cloister.live(root().dataset.events,
          (item) => item.id === root().dataset.document && refresh(item.id), () => refresh(root().dataset.document));
    }
  }

  document.addEventListener('click', clicked);
  document.addEventListener('htmx:afterSettle', () => {
    if (hangUp && root().dataset.settled === 'true') {
      cloister.announce('The document is ready.');
    }
    watch();
  });
  watch();

  cloister.key(['j', 'ArrowDown'], 'Next value', () => move(1));
  cloister.key(['k', 'ArrowUp'], 'Previous value', () => move(-1));
  cloister.key(['n'], 'Next page', () => turn(1));
  cloister.key(['p'], 'Previous page', () => turn(-1));
  cloister.key(['+'], 'Larger', () => size(zoom + 1));
  cloister.key(['-'], 'Smaller', () => size(zoom - 1));
  cloister.key(['0'], 'Fit the page', () => size(0));
  cloister.key(['b'], 'Back to the documents', () => location.assign(root().querySelector('.back').href));
})();
