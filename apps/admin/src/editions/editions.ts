import { computed, ref, shallowReactive, watch } from "vue";
import { graphql } from "../graphql/generated/gql.ts";
import type { EditionsQuery, SectionsQuery } from "../graphql/generated/graphql.ts";
import { request } from "../graphql/request.ts";

const editionsQuery = graphql(`
  query Editions { editions { code name language direction timeZone agencyName creditLine endMark url path } }
`);
const sectionsQuery = graphql(`query Sections($edition: String!) { sections(edition: $edition) { id name slug path } }`);

export type Edition = NonNullable<EditionsQuery["editions"]>[number];
export type Section = NonNullable<SectionsQuery["sections"]>[number];

/** The agency's editions: few, and the same for everybody, so they are asked for once. */
export const editions = ref<Edition[]>([]);
const sections = shallowReactive(new Map<string, Section[]>());
const sectionsAsked = new Set<string>();
let asked: Promise<void> | undefined;

export function loadEditions(): Promise<void> {
  asked ??= request(editionsQuery, {}).then(
    (answer) => void (editions.value = answer.editions!),
    (error: Error) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** The sections of the edition whose code the given function names. */
export function useSections(code: () => string | null | undefined) {
  watch(code, (edition) => edition && loadSections(edition), { immediate: true });
  return computed(() => sections.get(code() ?? "") ?? []);
}

async function loadSections(edition: string): Promise<void> {
  if (sectionsAsked.has(edition)) return;
  sectionsAsked.add(edition);
  try {
    sections.set(edition, (await request(sectionsQuery, { edition })).sections!);
  } catch {
    // Asked again with the next choice of this edition; saving says what is wrong meanwhile.
    sectionsAsked.delete(edition);
  }
}

export function editionOf(code: string | null | undefined): Edition | undefined {
  return editions.value.find((edition) => edition.code === code);
}
