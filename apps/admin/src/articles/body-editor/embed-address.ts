/** The services whose posts a story can show, and how their addresses look. What is shown is decided by the reader site. */
const services: [provider: string, host: RegExp, path: RegExp][] = [
  ["youtube", /^(www\.|m\.)?youtube\.com$/, /^\/(watch|shorts\/|live\/|embed\/)/],
  ["youtube", /^youtu\.be$/, /^\/[\w-]{6,}/],
  ["vimeo", /^(www\.|player\.)?vimeo\.com$/, /\/\d+/],
  ["x", /^(www\.|mobile\.)?(x|twitter)\.com$/, /^\/\w+\/status\/\d+/],
  ["facebook", /^(www\.|m\.|web\.)?facebook\.com$/, /^\/.+/],
  ["facebook", /^fb\.watch$/, /^\/.+/],
  ["instagram", /^(www\.)?instagram\.com$/, /\/(p|reel|tv)\/[\w-]+/],
  ["tiktok", /^(www\.)?tiktok\.com$/, /\/video\/\d+/],
  ["tiktok", /^(vm|vt)\.tiktok\.com$/, /^\/\w+/],
  ["soundcloud", /^(www\.|m\.|on\.)?soundcloud\.com$/, /^\/[\w-]+(\/|$)/],
];

/** The service and https address of a post, or null when it is none that can be shown. */
export function embedOf(typed: string): { provider: string; url: string } | null {
  let url: URL;
  try {
    url = new URL(/^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
  } catch {
    return null;
  }
  const known = services.find(([, host, path]) => host.test(url.hostname.toLowerCase()) && path.test(url.pathname));
  if (!known) return null;
  url.protocol = "https:";
  return { provider: known[0], url: url.href };
}
