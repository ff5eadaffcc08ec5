import type { FrontPagePlan } from "../front-page/plan-front-page.ts";
import type { ArticlePageQuery, EditionsQuery, FrontPageQuery, NotFoundPageQuery, SectionPageQuery } from "../graphql/generated/graphql.ts";

/** An answer with all that a page cannot do without. */
type With<Answer, Name extends keyof Answer> = Answer & { [Key in Name]: NonNullable<Answer[Key]> };

export type Edition = NonNullable<EditionsQuery["editions"]>[number];

type Around = {
  /** The edition's code. */
  edition: string;
  /** When it was put together, as ISO instant: server and browser must print the same dates. */
  now: string;
};

/** What one page shows; the server sends it along, so that the browser starts from the same. */
export type Page = Around &
  (
    | { kind: "front"; data: { sections: Section[]; plan: FrontPagePlan; advertisement: Advertisement | null } }
    | { kind: "section"; data: With<SectionPageQuery, "sections" | "section" | "articles" | "mostRead">; older: boolean }
    | { kind: "article"; data: With<ArticlePageQuery, "sections" | "article" | "mostRead"> }
    | { kind: "notFound"; data: With<NotFoundPageQuery, "sections" | "articles"> }
  );

export type PageKind = Page["kind"];
export type PageOf<Kind extends PageKind> = Extract<Page, { kind: Kind }>;

export type Teaser = NonNullable<FrontPageQuery["mostRead"]>[number];
export type Picture = NonNullable<NonNullable<Teaser["heroImage"]>["image"]>;
export type Advertisement = NonNullable<NonNullable<FrontPageQuery["edition"]>["advertisements"]>[number];
export type Section = NonNullable<FrontPageQuery["sections"]>[number];
export type Story = NonNullable<ArticlePageQuery["article"]>;
export type Recommendation = NonNullable<Story["recommendations"]>["edges"][number];
export type Block = Story["body"][number];
export type BlockOf<Name extends Block["__typename"]> = Extract<Block, { __typename: Name }>;
export type Inline = BlockOf<"ParagraphBlock">["content"][number];
