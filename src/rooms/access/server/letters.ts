import { createSay } from "#shared/say.ts";
import { type Locale, sentences } from "#shared/sentences.ts";

const letterWording = sentences({
  "letter.invitation.subject": {
    vi: "Lời mời vào hệ thống Lộ Trình",
    en: "Invitation to Lộ Trình",
  },
  "letter.invitation.text": {
    vi: "Kính gửi {name},\n\n{inviter} mời ông/bà vào hệ thống Lộ Trình để theo dõi và thực hiện kế hoạch.\nMở đường dẫn sau để đặt mật khẩu. Đường dẫn chỉ dùng được một lần, đến hết ngày {until}:\n\n{link}\n\nNếu không chờ thư này, xin bỏ qua: không ai vào được nếu không có đường dẫn.",
    en: "Dear {name},\n\n{inviter} invites you to Lộ Trình, where the plan is followed and carried out.\nOpen this link to choose a password. It works once, until the end of {until}:\n\n{link}\n\nIf you did not expect this letter, ignore it: nobody gets in without the link.",
  },
  "letter.reset.subject": {
    vi: "Đặt lại mật khẩu Lộ Trình",
    en: "Reset your Lộ Trình password",
  },
  "letter.reset.text": {
    vi: "Kính gửi {name},\n\nCó yêu cầu đặt lại mật khẩu của ông/bà. Mở đường dẫn sau trong vòng một giờ; đường dẫn chỉ dùng được một lần:\n\n{link}\n\nNếu không phải ông/bà yêu cầu, xin bỏ qua: mật khẩu vẫn như cũ.",
    en: "Dear {name},\n\nA reset of your password was asked for. Open this link within one hour; it works once:\n\n{link}\n\nIf it was not you, ignore this letter: your password stays as it is.",
  },
});

const say = createSay([letterWording]);

type Words = { readonly subject: string; readonly text: string };

export function invitationLetter(
  locale: Locale,
  words: { readonly name: string; readonly inviter: string; readonly until: string; readonly link: string },
): Words {
  return { subject: say(locale, "letter.invitation.subject"), text: say(locale, "letter.invitation.text", words) };
}

export function resetLetter(locale: Locale, words: { readonly name: string; readonly link: string }): Words {
  return { subject: say(locale, "letter.reset.subject"), text: say(locale, "letter.reset.text", words) };
}
