const LONGEST_NAME = 150;
/** What a folder cannot hold, what turns the direction of writing, what nobody sees. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029"*/:<>?\\|]/gu;

/**
 * A file's name as it may be shown and handed out: one line, nothing invisible, no path. `fdp.exe` dressed up by a right-to-left
 * override shows as what it is.
 */
export function safeFileName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const plain = last.normalize("NFC").replace(UNSAFE, "").replace(/\s+/gu, " ").trim().replace(/^\.+/u, "");
  if (plain.length <= LONGEST_NAME) return plain === "" ? "van-ban" : plain;
  const ending = /\.\w{1,8}$/u.exec(plain)?.[0] ?? "";
  return `${plain.slice(0, LONGEST_NAME - ending.length - 1)}…${ending}`;
}
