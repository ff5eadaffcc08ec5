import "../styles/pages.css";
import { mountContents } from "./contents.ts";
import { mountCopyButtons } from "./copy-buttons.ts";
import { mountSearch } from "./search.ts";
import { mountThemeToggle } from "./theme-toggle.ts";

/* The pages are whole without this: it adds what needs JavaScript, and shows it. */
mountThemeToggle();
mountCopyButtons();
mountSearch();
mountContents();

// On a phone the pages do not all fit into the row that names them: the one that is shown is in sight.
document.querySelector("header [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
