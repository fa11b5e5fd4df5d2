/** The value of a cookie in a request's header; undefined where it is not sent. */
export function cookieNamed(name: string, cookies = ""): string | undefined {
  const pair = cookies.split(";").find((each) => each.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
