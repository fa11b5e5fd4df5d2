/** The end of a file's name from its last dot, in lower case; empty without one. */
export function extname(name: string): string {
  return /\.\w+$/u.exec(name)?.[0].toLowerCase() ?? "";
}
