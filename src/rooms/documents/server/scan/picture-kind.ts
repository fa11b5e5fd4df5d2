export type PictureKind = "png" | "jpeg" | "tiff";
const MAGIC: readonly (readonly [PictureKind, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
];

/** The kind of a picture by its first bytes. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
}
