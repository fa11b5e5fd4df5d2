import { type ReactNode, useEffect, useRef } from "react";
import { useTitle } from "#web-kit/use-title.ts";
import "./gate.css";

/** A page before the house. Its heading takes the focus when the step changes, so that a screen reader says where one is. */
export function Gate({ title, step = title, children }: { title: string; step?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(step);
  useTitle(title);
  useEffect(() => {
    if (seen.current !== step) heading.current?.focus();
    seen.current = step;
  }, [step]);
  return (
    <main className="gate" id="main">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}

/** One form of one button: sends once, and says why not. */
export function GateForm({ onSend, children }: { onSend: () => void; children: ReactNode }) {
  return (
    <form
      className="gate-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
