import { expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { mayManageApiKeys } from "./api-key.policy.ts";

const person = (role: Viewer["role"]): Viewer => ({ id: role, name: role, email: `${role}@test.example`, role });

test.each([
  ["nobody", null, false],
  ["a reporter", person("reporter"), false],
  ["an editor", person("editor"), false],
  ["a chief", person("chief"), true],
  ["an administrator", person("administrator"), true],
] as const)("whether %s may see, make and revoke keys", (_who, viewer, expected) => expect(mayManageApiKeys(viewer)).toBe(expected));
