import ExifReader from "exifreader";
import { Coordinates, type PhotoFacts } from "../../model/index.ts";

/** Cameras write their tags at the beginning of the file; nothing beyond this is looked at. */
export const LOOKED_AT_BYTES = 262_144;

const NOTHING: PhotoFacts = { takenAt: null, place: null };

/** When and where the camera says that it took the photo. What cannot be read, or no calendar has, is not told. */
export function photoFactsOf(head: Uint8Array): PhotoFacts {
  try {
    const { exif, gps } = ExifReader.load(Uint8Array.from(head).buffer, { expanded: true });
    const place = Coordinates.safeParse({ latitude: gps?.Latitude, longitude: gps?.Longitude });
    return { takenAt: momentOf(exif?.DateTimeOriginal?.description), place: place.success ? place.data : null };
  } catch {
    return NOTHING;
  }
}

/** `2026:11:20 08:15:00` as EXIF writes it. */
function momentOf(written: string | undefined): string | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/u.exec(written ?? "");
  if (!parts) return null;
  const [, year, month, day, hour, minute] = parts;
  const moment = `${year}-${month}-${day}T${hour}:${minute}`;
  const isReal = new Date(`${moment}:00Z`).toISOString?.().startsWith(moment);
  return isReal ? moment : null;
}
