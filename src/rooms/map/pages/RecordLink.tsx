import { Link } from "@tanstack/react-router";
import { linkTo } from "#web-kit/link-to.ts";

type Props = {
  readonly record: { readonly title: string; readonly hint: string; readonly address: string; readonly place: string };
  /** Said where it is not the place that is open, as of a record of a place below it. */
  readonly isPlaceNamed: boolean;
};

export function RecordLink({ record: { title, hint, address, place }, isPlaceNamed }: Props) {
  const hints = [hint, isPlaceNamed ? place : ""].filter((words) => words !== "" && words !== title);
  return (
    <>
      <Link className="link" lang="vi" {...linkTo(address)}>
        {title}
      </Link>
      {hints.length > 0 && (
        <span className="label" lang="vi">
          {hints.join(" · ")}
        </span>
      )}
    </>
  );
}
