// A language from its texts alone: they come in the order of English, whose names and lists they take.

/** @param {object} shape English; it is changed and given back */
export function filled(shape, texts) {
  let at = 0;
  const fill = (form) => {
    for (const key of Object.keys(form)) {
      if (typeof form[key] === 'string') form[key] = texts[at++];
      else fill(form[key]);
    }
    return form;
  };
  return fill(shape);
}
