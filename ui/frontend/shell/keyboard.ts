/**
 * Keys that work on every screen. A component that wants one carries `data-shortcut="n"`; it is clicked when nobody is
 * typing. Ctrl+K goes to the search box from anywhere.
 */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function visible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && !element.hasAttribute('disabled');
}

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    const search = document.querySelector<HTMLElement>('.rr-search');
    if (search) {
      event.preventDefault();
      search.focus();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
    return;
  }
  // Under an open dialog the page sleeps.
  if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
    return;
  }
  const wanted = [...document.querySelectorAll<HTMLElement>('[data-shortcut]')].find(
    (element) => element.dataset.shortcut === event.key.toLowerCase() && visible(element)
  );
  if (wanted) {
    event.preventDefault();
    wanted.click();
  }
});

export {};
