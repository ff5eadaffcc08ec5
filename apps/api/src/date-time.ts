import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";

/** Instants, as the scalar that https://scalars.graphql.org specifies. What comes in may have any offset; what goes out is in UTC. */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "An instant as RFC 3339 has it, such as 2026-02-03T04:05:06.789Z: answered in UTC with milliseconds, taken with any offset.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
});
