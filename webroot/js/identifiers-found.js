// Finds what may tell who somebody is, as commonground.contributions.identifiers.Identifiers does on
// the server; a test holds the two together.
const BLANK = String.raw`[\s\p{Z}]`;
const APART = String.raw`[\s\p{Z}\p{Pd}\p{Cf}\u2212]{1,3}`;
const GAP = String.raw`[\s\p{Z}\p{Pd}\p{Cf}\u2212.\/]{1,3}`;
const BEGINS = String.raw`(?<![\p{L}\p{Nd}£$€])(?<!\p{Nd}[\-.,:\/])(?<![\p{L}\p{Nd}][_=])`;
const ENDS = String.raw`(?![\p{L}\p{Nd}=])(?![\-.,:]\p{Nd})(?![_\/][\p{L}\p{Nd}])`;

const OTHER =
  /(?:https?:\/\/|www\.)[^\s\p{Z}]+|\b(?:doi[:\s]{0,2})?10\.\d{4,9}\/[^\s\p{Z}]+|[^\s\p{Z}@]{1,64}@[^\s\p{Z}]{1,255}|\b(?:PMID|PMCID|PMC|ISRCTN|NCT|CRD|EudraCT|IRAS|ISBN(?:-1[03])?|ISSN|ORCID)[:#\s]{0,3}\d[\dX\-]*/giu;

/** Finds nothing in a browser that cannot look behind: there the server asks. */
function pattern(source, flags) {
  try {
    return new RegExp(source, flags);
  } catch {
    return /(?!)/g;
  }
}

const TEN = pattern(
  String.raw`${BEGINS}(?:\p{Nd}{10}|\p{Nd}{3}${GAP}\p{Nd}{3}${GAP}\p{Nd}{4}|\p{Nd}(?:${APART}\p{Nd}){9})${ENDS}`,
  "gu",
);

const PHONE = pattern(
  String.raw`${BEGINS}\(?(?:(?:\+|00)44(?:[\s\p{Z}\p{Pd}]{0,2}\(0\))?[\s\p{Z}\p{Pd}(]{0,2}|0(?=\p{Nd}{2}))[127]\p{Nd}(?:(?:[\s\p{Z}\p{Pd})]{0,3}|[.\/](?=\p{Nd}{3}))\p{Nd}){7,8}${ENDS}`,
  "gu",
);

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const DAY_OF = String.raw`(?:0?[1-9]|[12]\d|3[01])`;

const DAY = pattern(
  String.raw`${BEGINS}(?:${DAY_OF}(?:([\-\/.])(?:0?[1-9]|1[0-2]|${MONTH})\1|(?:st|nd|rd|th)?(?:${BLANK}of)?${BLANK}${MONTH},?${BLANK})(?:19|20)?\d\d|(?:19|20)\d\d([\-\/.])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])|${MONTH}${BLANK}${DAY_OF}(?:st|nd|rd|th)?,?${BLANK}(?:19|20)\d\d)(?![\p{L}\p{Nd}])`,
  "giu",
);

const POSTCODE =
  /\b[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])[\s\p{Z}]{0,2}\d[ABD-HJLNP-UW-Z]{2}\b/giu;
const BORN = /\b(?:(?:new)?born|birth|birthday|dob|d\.o\.b|baby|child(?:ren)?|sons?|daughters?)\b/i;

/** Characters between a date and a postcode; before a date where a word says what it is. */
const NEAR = 120;
const SAID = 40;

/** Somebody was born until then; what is later is a meeting, unless a word says otherwise. */
const LATEST = 2015;

/** So many are looked for. */
const MOST = 50;

/** How numbers begin that are given to people; see NhsNumber on the server. */
const GIVEN_OUT = /^(?:[4679]|3[2-9]|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2]))/;

/** Of a digit in any script: each has its ten in a row, the first of which no digit stands before. */
function value(digit) {
  const code = digit.codePointAt(0);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
    zero--;
  }
  return code - zero;
}

function isNhsNumber(written) {
  const digits = (written.match(/\p{Nd}/gu) ?? []).map(value);
  const sum = digits.slice(0, 9).reduce((all, digit, i) => all + (10 - i) * digit, 0);
  return (
    new Set(digits).size > 1 &&
    (11 - (sum % 11)) % 11 === digits[9] &&
    GIVEN_OUT.test(digits.join(""))
  );
}

function year(day) {
  const written = Number(/(?:19|20)\d\d|\d\d$/.exec(day)[0]);
  return written >= 100 ? written : written + (written <= 40 ? 2000 : 1900);
}

function isBirth(words, day, at, places) {
  const near = places.some((place) => place >= at - NEAR && place < at + day.length + NEAR);
  const before = words.slice(Math.max(0, at - SAID), at);
  return near && (year(day) <= LATEST || BORN.test(before));
}

/** What is found, in order: { what, from, to }. */
export function found(text) {
  const words = text.replace(OTHER, (other) => " ".repeat(other.length));
  const all = [];
  const add = (what, pattern, counts) => {
    let more = MOST;
    for (const { 0: match, index: from } of words.matchAll(pattern)) {
      const to = from + match.length;
      if (counts(match, from) && all.every((one) => to <= one.from || one.to <= from)) {
        all.push({ what, from, to });
        if (--more === 0) {
          break;
        }
      }
    }
  };
  add("nhs_number", TEN, isNhsNumber);
  add("phone", PHONE, () => true);
  const places = [...words.matchAll(POSTCODE)].map((match) => match.index);
  add("birth", DAY, (day, at) => isBirth(words, day, at, places));
  return all.sort((a, b) => a.from - b.from).slice(0, MOST);
}
