import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { betterAuth } from "better-auth";
import { v7 as newId } from "uuid";
import type { Config } from "../config.ts";
import type { Database } from "../database.ts";
import type { Role } from "./user.entity.ts";
import type { Viewer } from "./viewer.ts";

/*
 * Passwords and sessions are better-auth's, in our database under our names; its HTTP routes are not mounted: the editorial
 * schema's signIn and signOut are the only way in and out.
 */

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive("argon2id", { message: password.normalize("NFKC"), nonce, ...cost });
  return `argon2id$${cost.memory}$${cost.passes}$${nonce.toString("base64")}$${tag.toString("base64")}`;
}

async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [name, memory, passes, nonce, tag] = hash.split("$");
  if (name !== "argon2id" || !nonce || !tag) return false;
  const parameters = { ...cost, memory: Number(memory), passes: Number(passes), nonce: Buffer.from(nonce, "base64") };
  const derived = await derive("argon2id", { message: password.normalize("NFKC"), ...parameters });
  return timingSafeEqual(derived, Buffer.from(tag, "base64"));
}

function configureLibrary(db: Database, config: Config, secret: string) {
  return betterAuth({
    appName: "Warta",
    baseURL: config.apiUrl,
    basePath: "/admin/auth",
    secret,
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: db.pool,
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 200, password: { hash: hashPassword, verify: verifyPassword } },
    user: {
      modelName: "users",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
      additionalFields: { role: { type: "string", required: true, input: false } },
    },
    session: {
      modelName: "sessions",
      fields: { userId: "user_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", createdAt: "created_at", updatedAt: "updated_at" },
      expiresIn: 60 * 60 * 24 * 7,
      // A session that was ended is over at once, so every request asks the database.
      cookieCache: { enabled: false },
    },
    account: {
      modelName: "accounts",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: { modelName: "verifications", fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" } },
    advanced: {
      cookiePrefix: "warta",
      useSecureCookies: config.apiUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", path: "/admin" },
      database: { generateId: () => newId() },
    },
  });
}

export type Authentication = ReturnType<typeof openAuthentication>;

export function openAuthentication(db: Database, config: Config, secret: string) {
  const library = configureLibrary(db, config, secret);
  return {
    /** The cookies of a new session, or null when no account has this address and password. */
    async signIn(email: string, password: string, headers: Headers): Promise<{ viewer: Viewer; cookies: string[] } | null> {
      try {
        const answer = await library.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
        const viewer = await findViewer(db, answer.response.user.id);
        return viewer && { viewer, cookies: answer.headers.getSetCookie() };
      } catch (error) {
        // A wrong address, a wrong password and an address that is none look alike, and take the same time.
        if (isRefusal(error)) return null;
        throw error;
      }
    },

    /** Ends the session of these headers, if they have one; gives the cookies that clear it. */
    async signOut(headers: Headers): Promise<string[]> {
      const answer = await library.api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },

    /** Who these headers' session belongs to; a session in use is prolonged once a day, with a new cookie. */
    async findViewer(headers: Headers): Promise<{ viewer: Viewer | null; cookies: string[] }> {
      if (!headers.has("cookie")) return { viewer: null, cookies: [] };
      const { response: session, headers: answered } = await library.api.getSession({ headers, returnHeaders: true });
      return { viewer: session && (await findViewer(db, session.user.id)), cookies: answered.getSetCookie() };
    },

    async createUser(user: { name: string; email: string; role: Role; password: string }): Promise<string> {
      const id = newId();
      const email = user.email.toLowerCase();
      const password = await hashPassword(user.password);
      await db.transaction(async (manager) => {
        await manager.query("insert into users (id, name, email, email_verified, role) values ($1, $2, $3, true, $4)", [id, user.name, email, user.role]);
        await manager.query("insert into accounts (id, user_id, account_id, provider_id, password) values ($1, $2, $3, 'credential', $4)", [newId(), id, id, password]);
      });
      return id;
    },
  };
}

async function findViewer(db: Database, id: string): Promise<Viewer | null> {
  const [viewer] = await db.rows<Viewer>("select id, name, email, role from users where id = $1", [id]);
  return viewer ?? null;
}

function isRefusal(error: unknown): boolean {
  const status = (error as { statusCode?: number }).statusCode;
  return status === 400 || status === 401 || status === 403;
}
