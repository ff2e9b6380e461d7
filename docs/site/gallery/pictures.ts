import type { Canvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as it is printed. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly webp: Uint8Array;
}

/** Small type is still read where the picture is opened by itself. */
const scale = 1.6;

export async function picturesOf(pdf: Uint8Array): Promise<readonly Picture[]> {
  // The library takes the bytes away from whoever hands them over.
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const factory = document.canvasFactory as {
      create(width: number, height: number): { readonly canvas: Canvas };
    };
    const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    pictures.push({
      width: canvas.width,
      height: canvas.height,
      webp: new Uint8Array(await canvas.encode('webp')),
    });
  }
  await task.destroy();
  return pictures;
}
