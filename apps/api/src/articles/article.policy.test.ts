import { expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { mayCreate, mayPublish, mayRead, mayUnpublish, mayUpdate } from "./article.policy.ts";

const person = (role: Viewer["role"], id = role): Viewer => ({ id, name: role, email: `${role}@test.example`, role });
const nobody = null;
const reporter = person("reporter");
const ownDraft = { createdBy: "reporter", status: "draft" } as const;
const ownPublished = { createdBy: "reporter", status: "published" } as const;
const othersDraft = { createdBy: "somebody else", status: "draft" } as const;
const unownedDraft = { createdBy: null, status: "draft" } as const;

test.each([
  // who, create, read, update own draft, own published, another's draft, an unowned draft, publish, unpublish
  ["nobody", nobody, false, false, false, false, false, false, false, false],
  ["a reporter", reporter, true, true, true, false, false, false, false, false],
  ["an editor", person("editor"), true, true, true, true, true, true, true, true],
  ["a chief", person("chief"), true, true, true, true, true, true, true, true],
  ["an administrator", person("administrator"), true, true, true, true, true, true, true, true],
] as const)("what %s may do", (_who, viewer, ...expected) => {
  expect([
    mayCreate(viewer),
    mayRead(viewer),
    mayUpdate(viewer, ownDraft),
    mayUpdate(viewer, ownPublished),
    mayUpdate(viewer, othersDraft),
    mayUpdate(viewer, unownedDraft),
    mayPublish(viewer),
    mayUnpublish(viewer),
  ]).toEqual(expected);
});
