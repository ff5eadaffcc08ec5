const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** An id that stays with its block while the story is edited; unique in its body, not in the archive. */
export function newBlockId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => letters[byte % letters.length]).join("");
}

export function isBlockId(id: string): boolean {
  return /^[a-z0-9]{8,40}$/.test(id);
}
