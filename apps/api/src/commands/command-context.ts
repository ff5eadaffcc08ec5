import { pino } from "pino";
import { type Context, createContext, type Services } from "../context.ts";

/** The context of a command: nobody's request, with the rights of whoever runs it. */
export function commandContext(services: Services): Context {
  return createContext(services, { viewer: null, visitor: "", log: pino({ level: "warn" }), requestHeaders: new Headers(), setCookies: () => {} });
}
