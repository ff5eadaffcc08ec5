import { createServer } from "node:http";
import pg from "pg";
import { questions } from "./questions.ts";

/** As little as a server can do: one prepared statement, whose answer PostgreSQL has written, is sent as it is. Run as a process of its own. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const statements = questions.map(({ sql }, index) => ({ name: `question ${index}`, text: `select answer::text from (${sql}) a` }));

const server = createServer((request, response) => {
  const [, question, index] = request.url!.split("/").map(Number) as [number, number, number];
  pool.query<{ answer: string }>({ ...statements[question]!, values: questions[question]!.values[index]! }).then(
    ({ rows }) => response.writeHead(200, { "content-type": "application/json" }).end(`{"data":${rows[0]!.answer}}`),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});

// Its connections wait while the API is asked.
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[3]), "127.0.0.1", () => process.send?.("ready"));
process.once("disconnect", () => process.exit(0));
