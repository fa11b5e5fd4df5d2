import { type ReactNode, useEffect, useId, useRef } from "react";
import { CloseIcon } from "./Icons.tsx";
import "./drawer.css";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

/** Wide enough for text, margin and detail side by side; below, a drawer lies over the page. */
export const BESIDE = "(min-width: 1361px)";

type Props = {
  readonly isOpen: boolean;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/**
 * A detail beside the page. On a wide screen it stands next to what it belongs to and the page stays in use; on a narrow
 * one it lies over it and holds the focus. Esc closes; focus returns to where it was opened.
 */
export function Drawer({ isOpen, head, children, onClose }: Props) {
  const say = useWords<keyof typeof kitWording>();
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  const headId = useId();

  useEffect(() => {
    if (!isOpen || !dialog.current) return undefined;
    const element = dialog.current;
    opener.current = document.activeElement;
    const beside = matchMedia(BESIDE).matches;
    if (beside) element.show();
    else element.showModal();
    element.focus();
    document.documentElement.classList.toggle("drawer-beside", beside);
    const escape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("keydown", escape);
      document.documentElement.classList.remove("drawer-beside");
      element.close();
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    };
  }, [isOpen, onClose]);

  return (
    <dialog
      className="drawer"
      ref={dialog}
      aria-labelledby={headId}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {isOpen && (
        <>
          <header>
            <div id={headId} className="drawer-head">
              {head}
            </div>
            <button type="button" className="icon" aria-label={say("kit.close")} onClick={onClose}>
              <CloseIcon />
            </button>
          </header>
          <div className="drawer-body">{children}</div>
        </>
      )}
    </dialog>
  );
}
