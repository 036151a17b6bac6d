/**
 * A model as bytes and back. A line of JSON with everything small, then the arrays one after the other; little-endian,
 * as every machine is that runs this.
 */
import { InvalidInput } from '../../errors.ts';
import type { Model } from './model.ts';

/** Another layout has another number: an old function must not misread a new model. */
const layout = 1;

type Head = {
  readonly layout: number;
  readonly labels: readonly string[];
  readonly features: number;
  readonly curve: Model['trust']['curve'];
  readonly unfamiliar: number | null;
};

/** Not compressed; two thirds of it are gone with gzip. */
export function packModel({ labels, codes, rarity, weights, scales, trust }: Model): Uint8Array {
  const head: Head = {
    layout,
    labels,
    features: codes.length,
    curve: trust.curve,
    unfamiliar: Number.isFinite(trust.unfamiliar) ? trust.unfamiliar : null,
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    planes(gapsOf(codes)),
    bytesOf(rarity),
    bytesOf(weights),
    bytesOf(scales),
    bytesOf(trust.thresholds),
  ]);
}

/** @throws {InvalidInput} when the bytes are none that {@link packModel} wrote */
export function readModel(bytes: Uint8Array): Model {
  const end = bytes.indexOf(10);
  const head = headOf(bytes.subarray(0, Math.max(0, end)));
  const { labels, features, curve } = head;
  const take = taker(bytes, end + 1);
  const codes = codesOf(take(features * 3), features);
  const rarity = new Uint8Array(take(features));
  const weights = new Int8Array(take((features + 1) * labels.length));
  const scales = new Float32Array(take(labels.length * 4));
  const thresholds = new Float32Array(take(labels.length * 4));
  const unfamiliar = head.unfamiliar ?? Number.NEGATIVE_INFINITY;
  return { labels, codes, rarity, weights, scales, trust: { curve, thresholds, unfamiliar } };
}

function headOf(bytes: Uint8Array): Head {
  const head = parsed(bytes);
  if (head?.layout !== layout) {
    throw new InvalidInput(`not a model of layout ${layout}: train it again`);
  }
  return head;
}

/** Of our own writing, if its layout says so. */
function parsed(bytes: Uint8Array): Head | undefined {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as Head;
  } catch {
    return undefined;
  }
}

function taker(bytes: Uint8Array, from: number): (length: number) => ArrayBuffer {
  let at = from;
  return (length) => {
    if (at + length > bytes.length)
      throw new InvalidInput('the model is cut short: train it again');
    const part = Uint8Array.from(bytes.subarray(at, at + length));
    at += length;
    return part.buffer;
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Int8Array | Float32Array) =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Ascending numbers are smaller, and more alike, as the gaps between them. */
const gapsOf = (codes: Uint32Array): Uint32Array =>
  codes.map((code, at) => (at === 0 ? code : code - (codes[at - 1] ?? 0)));

/** The low bytes of all numbers, then the middle, then the high ones: these are nearly all 0. */
function planes(numbers: Uint32Array): Buffer {
  const out = Buffer.alloc(numbers.length * 3);
  for (const [at, number] of numbers.entries()) {
    for (let plane = 0; plane < 3; plane += 1) {
      out[plane * numbers.length + at] = (number >>> (8 * plane)) & 255;
    }
  }
  return out;
}

function codesOf(buffer: ArrayBuffer, features: number): Uint32Array {
  const bytes = new Uint8Array(buffer);
  const codes = new Uint32Array(features);
  let code = 0;
  for (let at = 0; at < features; at += 1) {
    const [low, middle, high] = [bytes[at], bytes[at + features], bytes[at + 2 * features]];
    code += (low ?? 0) + ((middle ?? 0) << 8) + ((high ?? 0) << 16);
    codes[at] = code;
  }
  return codes;
}
