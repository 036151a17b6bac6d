/**
 * Hides what does not belong on a screen: secrets, addresses, telephone and card numbers. Rather too much than too
 * little: what is shown is for finding out why something could not be read, and for nothing else.
 */

/** Members whose name says that their value is not to be shown, whatever it is. */
const secretNames =
  /token|secret|passw|api[-_]?key|authorization|signature|hmac|cookie|credential|private[-_]?key/i;
const personalNames =
  /phone|mobile|whatsapp|^tel$|^fax$|e-?mail|street|address|zip|postal|iban|^ip$|card[-_]?number/i;

/** The value with everything hidden in it that a name or its form gives away; its shape stays. */
export function masked(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, name));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, key)]));
  }
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  if (value === '') return value;
  if (secretNames.test(name)) return '[secret]';
  if (personalNames.test(name)) return '[personal]';
  const text = String(value);
  const hidden = maskedText(text);
  return hidden === text ? value : hidden;
}

/** The text with everything hidden in it whose form gives it away. The cost is linear in its length. */
export const maskedText = (text: string): string =>
  text
    .replace(secrets, '[secret]')
    .replace(mailAddresses, '[e-mail]')
    .replace(networkAddresses, '[address]')
    .replace(numbers, (found) => maskedNumber(found));

/** As the providers of secrets write them, and what follows `Bearer` or `Basic`. */
const secrets =
  /\b(?:whsec_|whpk_|sk_|rk_|pk_|ghp_|gho_|github_pat_|glpat-|xox[a-z]-|AKIA|eyJ)[\w.+/=-]{8,}|(?<=\b(?:Bearer|Basic) )[\w.+/=~-]{8,}/g;

/** RFC 5321 §4.5.3.1: at most 64 characters before the @. */
const mailAddresses =
  /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

const networkAddresses =
  /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])|(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:])/gi;

/** Runs of digits with what people put between them; not within a word, an id or a date with a time. */
const numbers = /(?<![\w.:/-])[+(]?\d[\d ()./-]{5,30}\d(?![\w:])/g;

function maskedNumber(found: string): string {
  const digits = found.replace(/\D/g, '');
  if (digits.length >= 13 && digits.length <= 19 && isCardNumber(digits)) return '[card number]';
  const isDate = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(found);
  // Without a sign of how people write them, digits are an id, a sum or seconds since 1970.
  const isPhone = /^[+0(]|\d[ ()/-]+\d/.test(found) && digits.length >= 7 && digits.length <= 15;
  return isPhone && !isDate ? '[phone]' : found;
}

/** The check digit of card numbers, ISO/IEC 7812-1 annex B. */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
