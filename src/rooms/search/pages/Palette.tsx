import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, useContext, useEffect, useId, useRef, useState } from "react";
import { askedForms } from "#shared/search-words.ts";
import { Acting } from "#web-kit/acting.ts";
import { CloseIcon } from "#web-kit/Icons.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { kitWording } from "#web-kit/wording.ts";
import { HitLines } from "./HitLines.tsx";
import {
  foundSections,
  openingSections,
  type PaletteOption,
  type PalettePage,
  type PaletteSection,
} from "./palette-options.ts";
import { keepRecent, recentOf } from "./recent.ts";
import "./palette.css";
import { useFound } from "./use-found.ts";
import { useSearchWords } from "./use-search-words.ts";

const OF_EACH_KIND = 4;
const LINE_LENGTH = 150;

type Props = { readonly pages: readonly PalettePage[]; readonly onClose: () => void };

/**
 * Goes anywhere from anywhere: a field that always has the focus, and a list below it that the arrow keys move in (WAI-ARIA combobox).
 * No letter is a shortcut, and nothing is completed inside the field: typing programs rewrite what they typed.
 */
export function Palette({ pages, onClose }: Props) {
  const say = useSearchWords();
  const sayKit = useWords<keyof typeof kitWording>();
  const locale = useLocale();
  const router = useRouter();
  const actor = useContext(Acting);
  const [typed, setTyped] = useState("");
  // What was chosen stays chosen when more is found and stands before it.
  const [chosen, setChosen] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const found = useFound(typed, OF_EACH_KIND);
  const asked = askedForms(typed);
  const isAsked = asked.length > 0;
  const groups = isAsked && found.data?.ok ? found.data.value.groups : [];
  const sections = isAsked
    ? [
        ...foundSections(typed, pages, groups, locale, say("search.pages")),
        allSection(typed, say("search.all", { words: typed.trim() })),
      ]
    : openingSections(recentOf(actor?.id ?? ""), pages, { recent: say("search.recent"), pages: say("search.pages") });
  const options = sections.flatMap((section) => section.options);
  const at = Math.max(
    options.findIndex(({ id }) => id === chosen),
    0,
  );
  const active = options[at];
  const count = options.length - (isAsked ? 1 : 0);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    if (active) document.getElementById(optionId(listId, active))?.scrollIntoView({ block: "nearest" });
  }, [active, listId]);

  function open(option: PaletteOption): void {
    if (option.id !== ALL) {
      const { title, hint, address } = option;
      keepRecent(actor?.id ?? "", { title, hint, address });
    }
    onClose();
    router.history.push(option.address);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setChosen(options[(at + step + options.length) % options.length]?.id ?? null);
    }
    if (event.key === "Enter" && active) {
      event.preventDefault();
      open(active);
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Esc does what a click beside it does
    <dialog
      className="palette"
      ref={dialog}
      aria-label={say("search.title")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="palette-field">
        <input
          type="text"
          role="combobox"
          lang="vi"
          aria-label={say("search.field")}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={active && optionId(listId, active)}
          placeholder={say("search.placeholder")}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(null);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="icon" aria-label={sayKit("kit.close")} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <p className="sr" role="status">
        {isAsked && found.data ? say("search.found", { count }) : ""}
      </p>
      <div
        role="listbox"
        id={listId}
        className="palette-list"
        aria-label={say("search.results")}
        aria-busy={found.isFetching}
      >
        {sections.map((section) => (
          <Section key={section.id} section={section} listId={listId} active={active} onOpen={open}>
            {(option) =>
              option.hit ? (
                <HitLines hit={option.hit} asked={asked} length={LINE_LENGTH} />
              ) : (
                <PlainLines option={option} />
              )
            }
          </Section>
        ))}
      </div>
      {isAsked && count === 0 && found.data?.ok === true && !found.isFetching && (
        <p className="palette-none">{say("search.none", { words: typed.trim() })}</p>
      )}
      <p className="palette-foot label">{isAsked ? say("search.keys") : say("search.hint")}</p>
    </dialog>
  );
}

const ALL = "all";

function allSection(typed: string, title: string): PaletteSection {
  const address = `/tim?q=${encodeURIComponent(typed.trim())}`;
  return { id: ALL, label: "", options: [{ id: ALL, address, title, hint: "", hit: null }] };
}

function optionId(listId: string, { id }: PaletteOption): string {
  return `${listId}-${id}`;
}

type SectionProps = {
  readonly section: PaletteSection;
  readonly listId: string;
  readonly active: PaletteOption | undefined;
  readonly onOpen: (option: PaletteOption) => void;
  readonly children: (option: PaletteOption) => React.ReactNode;
};

function Section({ section, listId, active, onOpen, children }: SectionProps) {
  const labelId = `${listId}-of-${section.id}`;
  const lines = section.options.map((option) => (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys
    <div
      key={option.id}
      id={optionId(listId, option)}
      role="option"
      aria-selected={option.id === active?.id}
      onClick={() => onOpen(option)}
    >
      {children(option)}
    </div>
  ));
  if (section.label === "") return lines;
  return (
    <div role="group" aria-labelledby={labelId}>
      <p id={labelId} className="palette-kind" role="presentation">
        {section.label}
      </p>
      {lines}
    </div>
  );
}

function PlainLines({ option: { title, hint } }: { option: PaletteOption }) {
  return (
    <>
      <span className="hit-title">{title}</span>
      {hint !== "" && <span className="hit-where">{hint}</span>}
    </>
  );
}
