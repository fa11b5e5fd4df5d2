import { type KeyboardEvent, useId, useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { chooseIndicatorsEndpoint, type IndicatorChoice } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import "./indicator-picker.css";

type Props = {
  readonly label: string;
  /** The code as it is typed or chosen. */
  readonly code: string;
  /** With the indicator once it is one of those offered. */
  readonly onPick: (code: string, indicator: IndicatorChoice | null) => void;
};

/** An indicator by words of its name, with or without marks, or by its code; each shown with name, code and unit. */
export function IndicatorPicker({ label, code, onPick }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // What was chosen stays chosen when the list changes under it.
  const [pointed, setPointed] = useState<string | null>(null);
  const typed = code.trim();
  const answer = useEndpoint(chooseIndicatorsEndpoint, { query: typed === "" ? {} : { search: typed } });
  const items = answer.data?.ok ? answer.data.value.items : [];
  const chosen = items.find((item) => item.code === typed);
  const isSettled = answer.data?.ok === true && !answer.isPlaceholderData;
  const shown = isOpen && items.length > 0;
  const at = items.findIndex((item) => item.id === pointed);
  // The first of those offered is meant, once they are those of the letters that stand there.
  const active = shown ? (items[at] ?? (isSettled ? items[0] : undefined)) : undefined;

  function choose(item: IndicatorChoice): void {
    onPick(item.code, item);
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      const from = Math.max(at, 0);
      if (isOpen) setPointed(items[(from + step + items.length) % items.length]?.id ?? null);
      setOpen(true);
    } else if (event.key === "Enter" && (active || (shown && typed !== ""))) {
      event.preventDefault();
      if (active) choose(active);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      setOpen(false);
    }
  }

  return (
    <div className="field indicator-picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={active && `${id}-${active.id}`}
        aria-describedby={`${id}-told`}
        autoComplete="off"
        spellCheck={false}
        lang="vi"
        required
        maxLength={200}
        value={code}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ currentTarget: { value } }) => {
          onPick(value, items.find((item) => item.code === value.trim()) ?? null);
          setPointed(null);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} className="indicator-choices" hidden={!shown}>
        {items.map((item) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            aria-selected={item.id === active?.id}
            // The field keeps the focus, so that the list is still there when the finger or the button is lifted.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            {item.name[locale]}
            <small>
              {[item.code, item.unit[locale], item.isDerived && say("indicators.picker.derived")]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </div>
        ))}
      </div>
      <small id={`${id}-told`}>
        {chosen && `${chosen.name[locale]} (${chosen.unit[locale]})`}
        {!chosen &&
          typed !== "" &&
          isSettled &&
          say(items.length > 0 ? "indicators.picker.choose" : "indicators.picker.none")}
      </small>
    </div>
  );
}
