import { type ReactNode, useEffect, useId, useRef } from "react";
import { CloseIcon } from "./Icons.tsx";
import "./modal.css";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** For a picture or a table. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
};

/** A question that has to be answered before anything else. The browser holds the focus inside and gives it back. */
export function Modal({ title, children, onClose, isWide = false }: Props) {
  const say = useWords<keyof typeof kitWording>();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      className={isWide ? "modal wide" : "modal"}
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon" aria-label={say("kit.close")} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {children}
    </dialog>
  );
}
