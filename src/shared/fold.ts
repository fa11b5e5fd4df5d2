/**
 * Vietnamese search folding: NFC, marks off, đ to d, lower case. `Công nghiệp` and `cong nghiep` fold to one string.
 *
 * The length may change, so an offset into the folded text is no offset into the original.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "d")
    .toLowerCase()
    .normalize("NFC");
}
