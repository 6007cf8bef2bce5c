'use strict';

/** What every page shares: local times, keys, and news from the server. */
const cloister = (() => {
  const shortcuts = new Map();

  /** Turns the server's UTC times into the reader's own, the exact one on hover. */
  function localTimes(root) {
    const exact = new Intl.DateTimeFormat(undefined, {dateStyle: 'full', timeStyle: 'long'});
    const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
    const seconds = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'medium'});
    const day = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short'});
    const year = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', year: 'numeric'});
    const now = new Date();
    for (const element of root.querySelectorAll('time[datetime]')) {
      const time = new Date(element.dateTime);
      element.title = `${exact.format(time)} (${element.dateTime})`;
      if (element.closest('.exact')) {
        element.textContent = seconds.format(time);
      } else if (time.toDateString() === now.toDateString()) {
        element.textContent = clock.format(time);
      } else if (time.getFullYear() === now.getFullYear()) {
        element.textContent = `${day.format(time)}, ${clock.format(time)}`;
      } else {
        element.textContent = year.format(time);
      }
    }
  }

  /** Reads a sentence to whoever listens instead of looking. */
  function announce(sentence) {
    document.getElementById('announce').textContent = sentence;
  }

  /** Makes a key do something and puts it on the list of keys. */
  function key(names, sentence, action) {
    for (const name of names) {
      shortcuts.set(name, {sentence, action});
    }
  }

  function pressed(event) {
    const typing = event.target.closest('input:not([type=file]), select, textarea, dialog');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const shortcut = shortcuts.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (shortcut && shortcut.action(event) !== false) {
      event.preventDefault();
    }
  }

  const shown = {ArrowDown: '↓', ArrowUp: '↑', '-': '−'};

  function showKeys() {
    const dialog = document.getElementById('keys');
    const bySentence = new Map();
    for (const [name, {sentence}] of shortcuts) {
      bySentence.set(sentence, [...(bySentence.get(sentence) || []), name]);
    }
    const rows = [...bySentence].map(([sentence, names]) => {
      const row = document.createElement('div');
      const term = document.createElement('dt');
      for (const name of names) {
        const kbd = document.createElement('kbd');
        kbd.textContent = shown[name] || (name.length === 1 ? name.toUpperCase() : name);
        term.append(kbd);
      }
      const meaning = document.createElement('dd');
      meaning.textContent = sentence;
      row.append(term, meaning);
      return row;
    });
    dialog.querySelector('dl').replaceChildren(...rows);
    dialog.showModal();
  }

  /**
   * Listens to the server while the page is looked at. A hidden page lets go of its
   * connection, because a browser has only a few for each server.
   */
  function live(address, onNews, onReturn) {
    let source = null;
    let wasOpen = false;
    const open = () => {
      source = new EventSource(address);
      source.addEventListener('document', (event) => onNews(JSON.parse(event.data)));
      source.addEventListener('open', () => {
        if (wasOpen) {
          onReturn();
        }
        wasOpen = true;
      });
    };
    const close = () => {
      source?.close();
      source = null;
    };
    const look = () => (document.hidden ? close() : source || open());
    document.addEventListener('visibilitychange', look);
    addEventListener('pagehide', close);
    addEventListener('pageshow', look);
    look();
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', look);
      close();
    };
  }

  /** Whether a request ended at the sign-in page, because the session is over. */
  function isSignIn(request) {
    return new URL(request.responseURL || location.href).pathname.endsWith('/login');
  }

  /** Runs a thing at most once in a while, and always once more after the last call. */
  function calmly(milliseconds, action) {
    const waiting = new Map();
    return (subject) => {
      if (!waiting.has(subject)) {
        waiting.set(subject, setTimeout(() => {
          waiting.delete(subject);
          action(subject);
        }, milliseconds));
      }
    };
  }

  /** Takes the trace of signing in out of the address, so that it can be copied. */
  function tidyAddress() {
    const address = new URL(location.href);
    if (address.searchParams.has('continue')) {
      address.searchParams.delete('continue');
      history.replaceState(history.state, '', address);
    }
  }

  document.addEventListener('keydown', pressed);
  document.querySelector('[data-keys-open]')?.addEventListener('click', showKeys);
  document.addEventListener('htmx:afterSwap', (event) => localTimes(event.target.isConnected ? event.target : document));
  // the server answers whoever is not signed in with the way to the sign-in page
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (isSignIn(event.detail.xhr)) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });
  key(['?'], 'Show these keys', showKeys);
  localTimes(document);
  tidyAddress();
  return {announce, calmly, isSignIn, key, live};
})();
