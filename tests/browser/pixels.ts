import type { Browser } from '@playwright/test';

/** A part of a picture, in its own pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const sources = (images: readonly Buffer[]): string[] =>
  images.map((image) => `data:image/png;base64,${image.toString('base64')}`);

/**
 * Share of pixels of two pictures of the same size that differ by more than an eighth of the range in any channel; 1
 * where the sizes differ.
 */
export async function difference(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (images) => {
        const pixels = await Promise.all(
          images.map(async (source) => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext('2d');
            context?.drawImage(image, 0, 0);
            return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
          }),
        );
        const [a, b] = pixels;
        if (a === undefined || b === undefined || a.length === 0 || a.length !== b.length) return 1;
        let differing = 0;
        for (let at = 0; at < a.length; at += 4)
          if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 32))
            differing += 1;
        return differing / (a.length / 4);
      },
      sources([one, other]),
    );
  } finally {
    await page.close();
  }
}

/** How a part of one picture lies in another one. */
export interface Found {
  /** Pixels by which it has to be moved to fit best; up to `REACH`. */
  dx: number;
  dy: number;
  /** Mean difference of the channels there, 0 to 255. */
  off: number;
  /** Difference between the mean colours, the largest of the channels, 0 to 255. */
  colour: number;
}

/**
 * Where parts of one picture are found in another of the same size: by the least sum of differences within five pixels.
 */
export async function find(browser: Browser, one: Buffer, other: Buffer, boxes: readonly Box[]): Promise<Found[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ({ images, parts }) => {
        const REACH = 5;
        const [a, b] = await Promise.all(
          images.map(async (source) => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext('2d');
            context?.drawImage(image, 0, 0);
            return {
              width: image.width,
              data: context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray(),
            };
          }),
        );
        if (a === undefined || b === undefined || a.data.length !== b.data.length)
          throw new Error('pictures of two sizes');
        const each = (box: Box, visit: (x: number, y: number) => void): void => {
          for (let y = Math.round(box.y); y < Math.round(box.y + box.height); y += 1)
            for (let x = Math.round(box.x); x < Math.round(box.x + box.width); x += 1) visit(x, y);
        };
        return parts.map((box) => {
          const count = Math.round(box.width) * Math.round(box.height) * 3;
          const sum = (dx: number, dy: number): number => {
            let total = 0;
            each(box, (x, y) => {
              for (let channel = 0; channel < 3; channel += 1)
                total += Math.abs(
                  (a.data[(y * a.width + x) * 4 + channel] ?? 0) -
                    (b.data[((y + dy) * b.width + x + dx) * 4 + channel] ?? 0),
                );
            });
            return total / count;
          };
          let best = { dx: 0, dy: 0, off: sum(0, 0), colour: 0 };
          for (let dy = -REACH; dy <= REACH; dy += 1)
            for (let dx = -REACH; dx <= REACH; dx += 1) {
              const off = sum(dx, dy);
              if (off < best.off - 1e-9) best = { dx, dy, off, colour: 0 };
            }
          const means = [
            { data: a.data, dx: 0, dy: 0 },
            { data: b.data, dx: best.dx, dy: best.dy },
          ].map(({ data, dx, dy }) =>
            [0, 1, 2].map((channel) => {
              let total = 0;
              each(box, (x, y) => {
                total += data[((y + dy) * a.width + x + dx) * 4 + channel] ?? 0;
              });
              return total / (count / 3);
            }),
          );
          best.colour = Math.max(
            ...[0, 1, 2].map((channel) => Math.abs((means[0]?.[channel] ?? 0) - (means[1]?.[channel] ?? 0))),
          );
          return best;
        });
      },
      { images: sources([one, other]), parts: boxes as Box[] },
    );
  } finally {
    await page.close();
  }
}
