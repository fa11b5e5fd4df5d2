/** Words set in capitals only; they need less size and more space between the letters. */
export function isAllCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && words === words.toUpperCase();
}
