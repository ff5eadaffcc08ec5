let last = 0;

/**
 * An id for a field and its label, unique on the page. Vue's useId counts from nothing again in each block of the text, as these are
 * rendered on their own; the same id twice leads a label to another field.
 */
export const newFieldId = (): string => `field-${++last}`;
