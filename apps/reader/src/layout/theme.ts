import { themeKey } from "@warta/house-style/theme.ts";

/** Runs before the first paint, as an inline script whose hash the server's Content-Security-Policy names. */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="dark"||t==="light")document.documentElement.dataset.theme=t}catch(e){}`;
