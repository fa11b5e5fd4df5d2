import { useRef, useState } from "react";
import { forget, recall, remember } from "./remembered.ts";

type Fields = Readonly<Record<string, string>>;

/**
 * What a person is typing into a form, kept in this browser until `drop`: a closed tab, a refusal or a lost network loses nothing.
 * `keyWords` names the form and what it is about.
 */
export function useDraft<Form extends Fields>(
  keyWords: string,
  initial: Form,
): [Form, (change: Partial<Form> | ((now: Form) => Partial<Form>)) => void, () => void] {
  const key = `lotrinh.draft.${keyWords}`;
  const [form, setForm] = useState<Form>(() => ({ ...initial, ...recallFields(key, initial) }));
  // What was typed while an answer was on its way is there when the answer changes something.
  const latest = useRef(form);
  function change(part: Partial<Form> | ((now: Form) => Partial<Form>)): void {
    const next = { ...latest.current, ...(typeof part === "function" ? part(latest.current) : part) };
    latest.current = next;
    setForm(next);
    remember(key, JSON.stringify(next));
  }
  return [form, change, () => forget(key)];
}

/** Only fields that the form still has, and only text: a draft may be older than the form. */
function recallFields(key: string, initial: Fields): Fields {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([name, value]) => name in initial && typeof value === "string"),
    );
  } catch {
    return {};
  }
}
