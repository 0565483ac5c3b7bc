// Amounts of yuan in whole fen, never as floating-point numbers.

/** Fen of what is typed; null where it is no amount. */
export function parse(text) {
  const plain = text.trim().replaceAll(",", "").replaceAll("，", "").replace("\u2212", "-").replace("¥", "");
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) {
    return null;
  }
  const fen = BigInt(match[2]) * 100n + BigInt((match[3] ?? "").padEnd(2, "0"));
  return match[1] === "-" ? -fen : fen;
}

/** Yuan with two decimals and grouped thousands. */
export function format(fen) {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0n ? "-" : ""}${whole}.${digits.slice(-2)}`;
}
