/** Colours of a drawing, told in the words of the page: they follow its theme. */
export const RENDERER = {
  defaultFillColor: 'var(--rr-surface)',
  defaultStrokeColor: 'var(--rr-line-strong)',
  defaultLabelColor: 'var(--rr-text)'
};
