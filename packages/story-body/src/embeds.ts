import { longestHref } from "./limits.ts";

export const embedProviders = ["youtube", "vimeo", "x", "facebook", "instagram", "tiktok", "soundcloud"] as const;
export type EmbedProvider = (typeof embedProviders)[number];

type Recogniser = { provider: EmbedProvider; hosts: string[]; canonical(url: URL): string | null };

/** Exact hosts: "youtube.com.evil.org" and "evilyoutube.com" are on no list. */
const recognisers: Recogniser[] = [
  {
    provider: "youtube",
    hosts: ["youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "www.youtube-nocookie.com"],
    canonical(url) {
      const id = url.pathname === "/watch" ? url.searchParams.get("v") : match(url, /^\/(?:shorts|embed|live)\/([^/]+)\/?$/);
      return youtube(id);
    },
  },
  { provider: "youtube", hosts: ["youtu.be"], canonical: (url) => youtube(match(url, /^\/([^/]+)$/)) },
  { provider: "vimeo", hosts: ["vimeo.com", "www.vimeo.com"], canonical: (url) => under("https://vimeo.com/", match(url, /^\/(\d+(?:\/[0-9a-f]+)?)\/?$/)) },
  { provider: "vimeo", hosts: ["player.vimeo.com"], canonical: (url) => under("https://vimeo.com/", match(url, /^\/video\/(\d+)\/?$/)) },
  {
    provider: "x",
    hosts: ["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"],
    canonical: (url) => under("https://x.com/", match(url, /^\/(\w+\/status\/\d+)(?:\/|$)/)),
  },
  { provider: "facebook", hosts: ["facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com"], canonical: facebook },
  { provider: "facebook", hosts: ["fb.watch"], canonical: (url) => under("https://fb.watch/", match(url, /^\/([\w-]+)\/?$/), "/") },
  {
    provider: "instagram",
    hosts: ["instagram.com", "www.instagram.com"],
    canonical: (url) => under("https://www.instagram.com/", match(url, /^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)\/?$/), "/"),
  },
  { provider: "tiktok", hosts: ["tiktok.com", "www.tiktok.com", "m.tiktok.com"], canonical: (url) => under("https://www.tiktok.com/", match(url, /^\/(@[\w.]+\/video\/\d+)\/?$/)) },
  { provider: "tiktok", hosts: ["vm.tiktok.com", "vt.tiktok.com"], canonical: (url) => under(`https://${url.host}/`, match(url, /^\/(\w+)\/?$/), "/") },
  { provider: "soundcloud", hosts: ["soundcloud.com", "www.soundcloud.com", "m.soundcloud.com"], canonical: (url) => under("https://soundcloud.com/", match(url, /^\/([\w-]+\/(?:sets\/)?[\w-]+)\/?$/)) },
  { provider: "soundcloud", hosts: ["on.soundcloud.com"], canonical: (url) => under("https://on.soundcloud.com/", match(url, /^\/(\w+)\/?$/)) },
];

/** Which service's post an address leads to, and the one https address that post has here; null for every other address. */
export function recogniseEmbed(address: unknown): { provider: EmbedProvider; url: string } | null {
  if (typeof address !== "string" || address.length > longestHref || /[\s\\]/.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.port) return null;
  for (const { provider, hosts, canonical } of recognisers) {
    const found = hosts.includes(url.hostname) ? canonical(url) : null;
    if (found) return { provider, url: found };
  }
  return null;
}

function match(url: URL, path: RegExp): string | null {
  return path.exec(url.pathname)?.[1] ?? null;
}

function under(base: string, path: string | null, end = ""): string | null {
  return path && base + path + end;
}

function youtube(id: string | null): string | null {
  return id && /^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : null;
}

/** Facebook has its posts' numbers partly in the path, partly in the query; everything else in a query is tracking. */
function facebook(url: URL): string | null {
  const byQuery = /^\/(watch|story\.php|permalink\.php|photo|photo\.php)\/?$/.exec(url.pathname);
  const byPath = /^\/(reel\/\d+|share\/[pvr]\/\w+|[\w.]+\/(posts|videos|photos)\/[\w.%/-]+)\/?$/.test(url.pathname);
  if (!byQuery) return byPath ? `https://www.facebook.com${url.pathname}` : null;
  const kept = ["v", "story_fbid", "fbid", "id"].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value && /^\w+$/.test(value) ? [`${name}=${value}`] : [];
  });
  return kept.length ? `https://www.facebook.com/${byQuery[1]}?${kept.join("&")}` : null;
}
