import { type Component, createSSRApp, h } from "vue";
import { renderToString } from "vue/server-renderer";
import type { Prose } from "../pages/prose.ts";
import { proses } from "../pages/proses.ts";
import { kinds, type Reference } from "../reference/reference.ts";
import ReferenceIndex from "../reference/ReferenceIndex.vue";
import TypePage from "../reference/TypePage.vue";
import NotFoundPage from "../site/NotFoundPage.vue";
import type { Contents } from "../site/ContentsList.vue";
import PageFrame from "../site/PageFrame.vue";
import ProsePage from "../site/ProsePage.vue";
import { typePath } from "../site/site-map.ts";

export type Page = { path: string; title: string; about: string; html: string; isPlayground?: boolean };

/** Every page there is, under the address it has. */
export async function allPages(reference: Reference): Promise<Page[]> {
  return [
    ...(await Promise.all(proses.map(prosePage))),
    {
      path: "/developers/reference",
      title: "Reference",
      about: "Every type, field and argument of the public schema.",
      html: await framed("/developers/reference", ReferenceIndex, { reference }, "Types", typeContents(reference, null)),
    },
    ...(await Promise.all(
      reference.types.map(async (type) => ({
        path: typePath(type.name),
        title: type.name,
        about: type.description,
        html: await framed(typePath(type.name), TypePage, { type, reference }, "Types", typeContents(reference, type.name)),
      })),
    )),
    { path: "/developers/not-found", title: "There is no such page", about: "", html: await framed("", NotFoundPage, {}, "", []) },
    { path: "/playground", title: "Playground", about: "Ask the public API in your browser.", html: "", isPlayground: true },
  ];
}

async function prosePage(prose: Prose): Promise<Page> {
  const path = prose.name === "start" ? "/developers" : `/developers/${prose.name}`;
  const contents = prose.headings.map(({ id, title }) => ({ title, href: `#${id}` }));
  const [, about = ""] = /<\/h1>\s*<p>(.*?)<\/p>/s.exec(prose.html) ?? [];
  return { path, title: prose.title, about: about.replace(/<[^>]*>/g, ""), html: await framed(path, ProsePage, { prose }, "On this page", contents) };
}

function typeContents(reference: Reference, current: string | null): Contents {
  return kinds.flatMap((kind) => {
    const types = reference.types.filter((type) => type.kind === kind);
    const within = types.map(({ name }) => ({ title: name, href: typePath(name), current: name === current }));
    return types.length ? [{ title: kind, href: `/developers/reference#${kind.toLowerCase()}`, within }] : [];
  });
}

function framed(path: string, page: Component, props: object, contentsTitle: string, contents: Contents): Promise<string> {
  return renderToString(createSSRApp({ render: () => h(PageFrame, { path, contents, contentsTitle }, () => h(page, props)) }));
}
