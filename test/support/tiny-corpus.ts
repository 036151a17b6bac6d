import type { Example } from '../../shared/routing/learned/model.ts';

const topics: Readonly<Record<string, readonly string[]>> = {
  money: ['refund', 'invoice', 'charged', 'card', 'payment', 'receipt', 'bank', 'price'],
  parcels: ['parcel', 'courier', 'delivery', 'tracking', 'address', 'doorstep', 'box', 'depot'],
  app: ['crash', 'login', 'update', 'screen', 'password', 'freeze', 'button', 'sync'],
  repair: ['brake', 'chain', 'wheel', 'battery', 'warranty', 'gear', 'motor', 'spoke'],
};
const frames = [
  (a: string, b: string) => `my ${a} and the ${b} are wrong`,
  (a: string, b: string) => `please look at the ${a}, the ${b} too`,
  (a: string, b: string) => `why is the ${a} like that? ${b}!`,
];

/** Plain sentences about four topics that share their small words and nothing else. */
export const aboutTopics = (labels: readonly string[] = Object.keys(topics)): readonly Example[] =>
  labels.flatMap((label) => {
    const words = topics[label] ?? [];
    return words.flatMap((word, at) =>
      frames.map((frame) => ({
        label,
        text: { body: frame(word, words[(at + 1) % words.length] ?? '') },
      })),
    );
  });

export const wordsOfTopic = (label: string): readonly string[] => topics[label] ?? [];
