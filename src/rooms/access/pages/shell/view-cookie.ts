import { VIEW_AS_COOKIE, type ViewAs, writeViewAs } from "../../model/index.ts";

/** The page is loaded anew, so that nothing that one person saw stays in the other's view. */
export function startView(view: ViewAs): void {
  document.cookie = `${VIEW_AS_COOKIE}=${writeViewAs(view)}; path=/; samesite=strict`;
  location.reload();
}

export function endView(): void {
  document.cookie = `${VIEW_AS_COOKIE}=; path=/; max-age=0; samesite=strict`;
  location.reload();
}
