/** Draws the pages of a PDF: each when it comes near the view, and not again. */
import { getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Sharp on most screens, light enough for a long document. */
const WIDTH = 1100;

/** @param box is filled with a canvas for each page */
export async function showPdfPages(box: HTMLElement, bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const drawn = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        drawn.unobserve(target);
        void drawPage(pdf, target as HTMLCanvasElement);
      }
    },
    { root: box, rootMargin: '400px' },
  );
  for (let number = 1; number <= pdf.numPages; number++) {
    const canvas = document.createElement('canvas');
    canvas.dataset.page = String(number);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `Page ${number} sur ${pdf.numPages}`);
    // The usual A4 until the page says otherwise, so that those below stay out of view.
    [canvas.width, canvas.height] = [WIDTH, Math.round(WIDTH * Math.SQRT2)];
    box.append(canvas);
    drawn.observe(canvas);
  }
}

async function drawPage(pdf: Pdf, canvas: HTMLCanvasElement) {
  const page = await pdf.getPage(Number(canvas.dataset.page));
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: WIDTH / width });
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const context = canvas.getContext('2d');
  if (context) await page.render({ canvas, canvasContext: context, viewport }).promise;
  canvas.dataset.drawn = '';
}
