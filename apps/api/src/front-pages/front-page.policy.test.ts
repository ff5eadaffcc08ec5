import { expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { mayCurateFrontPage } from "./front-page.policy.ts";

const person = (role: Viewer["role"]): Viewer => ({ id: role, name: role, email: `${role}@test.example`, role });

test.each([
  ["nobody", null, false],
  ["a reporter", person("reporter"), false],
  ["an editor", person("editor"), true],
  ["a chief", person("chief"), true],
  ["an administrator", person("administrator"), true],
] as const)("whether %s may choose what stands on the front page", (_who, viewer, expected) => expect(mayCurateFrontPage(viewer)).toBe(expected));
