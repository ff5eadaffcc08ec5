import { expect, test } from "vitest";
import { matchPieces, matchSigns } from "./match-pieces.ts";

const [start, stop] = matchSigns;
const shown = (marked: string) => matchPieces(marked.replaceAll("[", start).replaceAll("]", stop)).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text));

test.each([
  ["", []],
  ["no match", ["no match"]],
  ["[Gempa] di Cianjur", ["[Gempa]", " di Cianjur"]],
  ["di [Port] [Klang], Malaysia", ["di ", "[Port Klang]", ", Malaysia"]],
  ["two\n\n[lines]", ["two ", "[lines]"]],
  ["[one][two]", ["[one]", "[two]"]],
])("%j is in pieces %j", (marked, pieces) => expect(shown(marked)).toEqual(pieces));
