import { randomInt } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Role } from "../accounts/user.entity.ts";
import type { Config } from "../config.ts";

export type DemoLogin = { role: Role; name: string; email: string; password: string };

const people: Omit<DemoLogin, "password">[] = [
  { role: "reporter", name: "Nadia Kusumawardani", email: "reporter@warta.example" },
  { role: "editor", name: "Bagus Wiratmo", email: "editor@warta.example" },
  { role: "chief", name: "Siti Maryam Lubis", email: "chief@warta.example" },
  { role: "administrator", name: "Umar Faruqi", email: "administrator@warta.example" },
];

/** The demo logins: passwords made at the first start and kept in the data folder, or the one of WARTA_DEMO_PASSWORD. */
export async function demoLogins(config: Pick<Config, "dataDir" | "demoPassword">): Promise<DemoLogin[]> {
  const kept = await findDemoLogins(config);
  if (kept.length) return kept;
  const logins = people.map((person) => ({ ...person, password: config.demoPassword ?? newPassword() }));
  await writeFile(fileIn(config), JSON.stringify(logins, null, 2), { mode: 0o600 });
  return logins;
}

/** Those that were made at an earlier start; none for a database that has no demo content. */
export async function findDemoLogins(config: Pick<Config, "dataDir">): Promise<DemoLogin[]> {
  return readFile(fileIn(config), "utf8").then((text) => JSON.parse(text) as DemoLogin[], () => []);
}

const fileIn = ({ dataDir }: Pick<Config, "dataDir">) => join(dataDir, "demo-logins.json");

/** 16 letters and digits that are not mistaken for one another: about 78 bits. */
function newPassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
