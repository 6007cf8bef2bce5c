'use strict';

/** The list of documents: uploads, rows that follow their documents, keys. */
(() => {
  const list = document.querySelector('.list');
  const rows = document.getElementById('rows');
  const form = document.querySelector('.drop');
  const chooser = form.querySelector('input[type=file]');
  const template = document.getElementById('upload-row');
  const atOnce = 3;
  const queue = [];
  let running = 0;

  class Upload {
    constructor(file) {
      this.file = file;
      this.type = form.elements.documentType.value;
      this.row = template.content.firstElementChild.cloneNode(true);
      this.row.querySelector('.name span').textContent = file.name;
      this.row.querySelector('.name').title = file.name;
      this.button('dismiss').addEventListener('click', () => this.dismiss());
      this.button('retry').addEventListener('click', () => this.again());
    }

    button(name) {
      return this.row.querySelector(`.${name}`);
    }

    say(shape, word) {
      this.row.querySelector('use').setAttribute('href', `#s-${shape}`);
      this.row.querySelector('.word').textContent = word;
      this.row.querySelector('.sign').classList.toggle('is-working', shape === 'working');
    }

    get bar() {
      return this.row.querySelector('progress');
    }

    start() {
      if (this.file.size > Number(form.dataset.max)) {
        this.refuse('This file is larger than 50 MB. Split it, or scan it at a lower resolution.', false);
        return Promise.resolve();
      }
      return this.send();
    }

    send() {
      return new Promise((resolve) => {
        const token = document.querySelector('meta[name=csrf]');
        const body = new FormData();
        body.append('file', this.file);
        if (this.type) {
          body.append('documentType', this.type);
        }
        const request = new XMLHttpRequest();
        request.open('POST', list.dataset.documents);
        request.setRequestHeader('Accept', 'application/json');
        request.setRequestHeader(token.dataset.header, token.content);
        request.responseType = 'json';
        request.upload.addEventListener('progress', (event) => this.sent(event.loaded, event.total));
        request.addEventListener('load', () => resolve(this.answered(request)));
        request.addEventListener('error', () => resolve(this.refuse('The connection broke before the file was in.', true)));
        this.sent(0, 1);
        request.send(body);
      });
    }

    sent(done, of) {
      const percent = Math.floor(100 * done / of);
      this.bar.value = percent;
      this.say('working', percent < 100 ? `Uploading ${percent} %` : 'Uploaded, being checked');
    }

    answered(request) {
      const answer = request.response;
      if ((request.status === 200 || request.status === 202) && answer?.id) {
        return answer.duplicate ? this.known(answer) : this.taken(answer);
      }
      if (cloister.isSignIn(request) || request.status === 401 || request.status === 403) {
        return this.refuse('You are no longer signed in. Sign in again, then upload the file once more.', false);
      }
      const retry = request.status >= 500 || request.status === 429;
      return this.refuse(answer?.detail || 'The server did not take the file. Try again in a minute.', retry);
    }

    taken(answer) {
      cloister.announce(`${this.file.name} was uploaded.`);
      document.getElementById(`d-${answer.id}`)?.remove();
      return htmx.ajax('GET', `${list.dataset.documents}/${answer.id}/row`, {source: this.row, target: this.row, swap: 'outerHTML'});
    }

    known(answer) {
      this.settle('note', 'Already here: the same file was uploaded before.');
      const open = this.row.querySelector('.open');
      open.href = `${list.dataset.documents}/${answer.id}`;
      open.hidden = false;
    }

    refuse(sentence, retry) {
      this.settle('failed', sentence);
      this.button('retry').hidden = !retry;
    }

    // a sentence needs more room than a step does
    widen(on) {
      this.row.querySelector('.type').hidden = on;
      this.row.querySelector('.status').colSpan = on ? 2 : 1;
      this.row.classList.toggle('refused', on);
      this.bar.hidden = on;
    }

    settle(shape, sentence) {
      this.say(shape, sentence);
      this.widen(true);
      this.button('dismiss').hidden = false;
      cloister.announce(`${this.file.name}: ${sentence}`);
    }

    dismiss() {
      const next = this.row.nextElementSibling?.querySelector('a, button:not([hidden])') || chooser;
      this.row.remove();
      next.focus();
    }

    again() {
      this.widen(false);
      this.button('dismiss').hidden = this.button('retry').hidden = true;
      this.say('waiting', 'Waiting');
      queue.push(this);
      next();
    }
  }

  function next() {
    while (running < atOnce && queue.length > 0) {
      running++;
      queue.shift().start().finally(() => {
        running--;
        next();
      });
    }
  }

  function upload(files) {
    const uploads = [...files].map((file) => new Upload(file));
    rows.prepend(...uploads.map((one) => one.row));
    queue.push(...uploads);
    next();
  }

  chooser.addEventListener('change', () => {
    upload(chooser.files);
    chooser.value = '';
  });

  // the whole window takes files, so that nobody has to aim
  let depth = 0;
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  const over = (on) => list.classList.toggle('over', on);
  addEventListener('dragenter', (event) => carriesFiles(event) && over(++depth > 0));
  addEventListener('dragleave', (event) => carriesFiles(event) && over(--depth > 0));
  addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      depth = 0;
      over(false);
      upload(event.dataTransfer.files);
    }
  });

  const refresh = cloister.calmly(300, (id) => {
    const row = document.getElementById(`d-${id}`);
    if (row) {
      htmx.trigger(row, 'changed');
    }
  });
  const fresh = new Set();

  function news(item) {
    if (document.getElementById(`d-${item.id}`)) {
      refresh(item.id);
    } else if (item.status === 'RECEIVED' && list.dataset.fresh === 'true' && running === 0) {
      fresh.add(item.id);
      const link = list.querySelector('.fresh');
      link.textContent = fresh.size === 1 ? 'Show 1 new document' : `Show ${fresh.size} new documents`;
      link.hidden = false;
    }
  }

  function catchUp() {
    for (const row of rows.querySelectorAll('[data-settled=false]')) {
      refresh(row.dataset.document);
    }
  }

  cloister.live(list.dataset.events, news, catchUp);
  document.addEventListener('htmx:afterSwap', (event) => {
    const row = document.getElementById(event.detail.target?.id) || event.target.closest?.('[data-document]');
    if (row?.dataset.settled === 'true') {
      cloister.announce(`${row.dataset.name}: ${row.dataset.word}`);
    }
  });

  function move(by) {
    const links = [...rows.querySelectorAll('.name a')];
    const at = links.indexOf(document.activeElement);
    const to = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
    links[to]?.focus();
  }

  cloister.key(['j', 'ArrowDown'], 'Next document', () => move(1));
  cloister.key(['k', 'ArrowUp'], 'Previous document', () => move(-1));
  cloister.key(['Enter'], 'Open the document', () => false);
  cloister.key(['u'], 'Choose files to upload', () => chooser.click());
})();
