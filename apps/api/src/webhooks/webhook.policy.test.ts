import { expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { mayManageWebhooks } from "./webhook.policy.ts";

const person = (role: Viewer["role"]): Viewer => ({ id: role, name: role, email: `${role}@test.example`, role });

test.each([
  ["nobody", null, false],
  ["a reporter", person("reporter"), false],
  ["an editor", person("editor"), false],
  ["a chief", person("chief"), true],
  ["an administrator", person("administrator"), true],
] as const)("whether %s may look after webhooks", (_who, viewer, expected) => expect(mayManageWebhooks(viewer)).toBe(expected));
