import type { StoryBody } from "@warta/story-body";
import type { ContributorRole, CreateArticleInput, EditedStoryFragment, Promotion, UpdateArticleInput } from "../../graphql/generated/graphql.ts";
import { bodyOfDocument } from "../body-editor/body-of-document.ts";
import { documentOfBody } from "../body-editor/document-of-body.ts";

export type Named = { id: string; name: string };
export type NamedStory = { id: string; headline: string; status?: string; promotion?: string };
export type DraftCredit = { contributor: Named; role: ContributorRole };
export type DraftPicture = { imageId: string | null; url: string | null; alt: string; caption: string; credit: string };

/** Everything about a story that can be edited, as the fields of the page hold it. */
export type StoryDraft = {
  edition: string;
  translationOf: NamedStory | null;
  headline: string;
  standfirst: string;
  body: StoryBody;
  slug: string;
  sectionId: string;
  topics: Named[];
  credits: DraftCredit[];
  datelinePlace: string;
  datelineAgency: string;
  /** Empty: the edition's own. */
  agencyCredit: string;
  sources: string[];
  hero: DraftPicture | null;
  publishedAt: string | null;
  pinned: NamedStory[];
  /** Never to be recommended beside it. */
  excluded: NamedStory[];
  /** How often it is recommended beside others. */
  promotion: Promotion;
};

export function emptyDraft(edition: string): StoryDraft {
  return {
    edition, translationOf: null, headline: "", standfirst: "", body: [], slug: "", sectionId: "", topics: [], credits: [],
    datelinePlace: "", datelineAgency: "", agencyCredit: "", sources: [], hero: null, publishedAt: null, pinned: [], excluded: [], promotion: "NORMAL",
  };
}

export function draftOf(story: EditedStoryFragment): StoryDraft {
  const { heroImage } = story;
  return {
    edition: story.edition.code,
    translationOf: null,
    headline: story.headline,
    standfirst: story.standfirst ?? "",
    // Through the editor's document and back, so that opening a story is never a change to it.
    body: bodyOfDocument(documentOfBody(story.document)),
    slug: story.slug,
    sectionId: story.section.id,
    topics: story.topics.map(({ id, name }) => ({ id, name })),
    credits: story.credits.map(({ role, contributor: { id, name } }) => ({ contributor: { id, name }, role })),
    datelinePlace: story.dateline?.place ?? "",
    datelineAgency: story.dateline?.agency ?? "",
    agencyCredit: story.agencyCredit === story.edition.creditLine ? "" : story.agencyCredit,
    sources: story.sources.map((source) => source.name),
    hero: heroImage
      ? { imageId: heroImage.image?.id ?? null, url: heroImage.image?.url ?? null, alt: heroImage.alt, caption: heroImage.caption ?? "", credit: heroImage.credit ?? "" }
      : null,
    publishedAt: story.publishedAt ?? null,
    pinned: story.pinned.map(named),
    excluded: story.excluded.map(named),
    promotion: story.promotion,
  };
}

const named = ({ id, headline, status, promotion }: NamedStory): NamedStory => ({ id, headline, status, promotion });

export type StoryField = keyof StoryDraft;

export function changedFields(saved: StoryDraft, draft: StoryDraft): StoryField[] {
  return (Object.keys(draft) as StoryField[]).filter((field) => JSON.stringify(draft[field]) !== JSON.stringify(saved[field]));
}

type Changes = Omit<UpdateArticleInput, "id" | "expectedVersion">;

/** What to send: the changed fields only, so that what somebody else did to the others stays. */
export function changesBetween(saved: StoryDraft, draft: StoryDraft): Changes {
  return Object.assign({}, ...changedFields(saved, draft).map((field) => inputs[field](draft)));
}

export function creationOf(draft: StoryDraft): CreateArticleInput {
  return { ...changesBetween(emptyDraft(draft.edition), draft), edition: draft.edition, translationOf: draft.translationOf?.id ?? null };
}

const datelineOf = ({ datelinePlace, datelineAgency }: StoryDraft): Changes => ({
  dateline: datelinePlace.trim() ? { place: datelinePlace, agency: datelineAgency.trim() || null } : null,
});

const inputs: Record<StoryField, (draft: StoryDraft) => Changes> = {
  edition: () => ({}),
  translationOf: () => ({}),
  headline: ({ headline }) => ({ headline }),
  standfirst: ({ standfirst }) => ({ standfirst: standfirst.trim() || null }),
  body: ({ body }) => ({ body }),
  slug: ({ slug }) => ({ slug: slug.trim() || null }),
  sectionId: ({ sectionId }) => (sectionId ? { sectionId } : {}),
  topics: ({ topics }) => ({ topicIds: topics.map((topic) => topic.id) }),
  credits: ({ credits }) => ({ credits: credits.map(({ contributor, role }) => ({ contributorId: contributor.id, role })) }),
  datelinePlace: datelineOf,
  datelineAgency: datelineOf,
  agencyCredit: ({ agencyCredit }) => ({ agencyCredit: agencyCredit.trim() || null }),
  sources: ({ sources }) => ({ sources: sources.filter((name) => name.trim()).map((name) => ({ name })) }),
  hero: ({ hero }) => ({ heroImage: hero && { imageId: hero.imageId, alt: hero.alt, caption: hero.caption, credit: hero.credit } }),
  publishedAt: ({ publishedAt }) => ({ publishedAt }),
  pinned: ({ pinned }) => ({ pinnedIds: pinned.map((story) => story.id) }),
  excluded: ({ excluded }) => ({ excludedIds: excluded.map((story) => story.id) }),
  promotion: ({ promotion }) => ({ promotion }),
};
