import type { ReactNode, Ref } from "react";

type Props = {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly box?: Ref<HTMLElement>;
};

/** A part of the page that scrolls by itself. What scrolls has to take the focus, or the keyboard cannot read it. */
export function ScrollRegion({ label, className, children, box }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the rule knows no part that scrolls
    <section className={className} aria-label={label} ref={box} tabIndex={0}>
      {children}
    </section>
  );
}
