/** Something the user has to change before Warta can start; the message is one line and says what. */
export class LaunchError extends Error {}
