/** A cell longer than this leaves a phone no room for another beside it. */
const muchText = 60;

/**
 * A table of cells that are HTML. On a phone one of more than two columns is set as a list, each cell under its column's name, so
 * cells carry it; one of two columns, of which the second is a text, as a list of terms. The roles keep it a table for those who do
 * not see it. Rows with an id can be linked to.
 */
export function tableOf(columns: string[], rows: string[][], ids: (string | undefined)[] = []): string {
  const isWide = columns.length > 2;
  const isPairs = !isWide && rows.some(([, second = ""]) => textOf(second).length > muchText);
  const role = (name: string) => (isWide || isPairs ? ` role="${name}"` : "");
  const heads = columns.map((column) => `<th${role("columnheader")}>${column}</th>`).join("");
  const cells = (row: string[]) => row.map((cell, place) => `<td${role("cell")}${isWide && place ? ` data-column="${textOf(columns[place]!)}"` : ""}>${cell}</td>`).join("");
  const body = rows.map((row, place) => `<tr${ids[place] ? ` id="${ids[place]}"` : ""}${role("row")}>${cells(row)}</tr>`).join("");
  const kind = isWide ? ` class="wide-table"` : isPairs ? ` class="pair-table"` : "";
  return `<table${kind}${role("table")}><thead${role("rowgroup")}><tr${role("row")}>${heads}</tr></thead><tbody${role("rowgroup")}>${body}</tbody></table>\n`;
}

/** What is read of HTML, still escaped. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, "");
