import { Link } from "@tanstack/react-router";

type Props = {
  readonly record: { readonly title: string; readonly hint: string; readonly address: string; readonly place: string };
  /** Said where it is not the place that is open, as of a record of a place below it. */
  readonly isPlaceNamed: boolean;
};

export function RecordLink({ record: { title, hint, address, place }, isPlaceNamed }: Props) {
  const [to = "/", asked] = address.split("?");
  const hints = [hint, isPlaceNamed ? place : ""].filter((words) => words !== "" && words !== title);
  return (
    <>
      <Link className="link" to={to} search={Object.fromEntries(new URLSearchParams(asked))} lang="vi">
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
