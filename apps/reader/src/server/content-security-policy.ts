import { createHash } from "node:crypto";
import { themeScript } from "../layout/theme.ts";

const themeHash = createHash("sha256").update(themeScript).digest("base64");

/** Scripts and styles only from files of our own; the style attributes are the colours pictures have while they load. */
export function contentSecurityPolicy(apiUrl: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${themeHash}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' ${new URL(apiUrl).origin}`,
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
