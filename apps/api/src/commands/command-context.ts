import { pino } from "pino";
import { operator } from "../accounts/viewer.ts";
import { type Context, createContext, type Services } from "../context.ts";

/** The context of a command: not a request, and with the rights of whoever runs it. */
export function commandContext(services: Services): Context {
  return createContext(services, { viewer: operator, visitor: "", log: pino({ level: "warn" }), requestHeaders: new Headers(), setCookies: () => {} });
}
