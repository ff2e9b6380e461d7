import type { APIRoute, GetStaticPaths } from 'astro';
import { formats, specimens } from '../../../gallery/specimens.ts';

/** Every file and picture of the gallery. */
export const getStaticPaths = (async () =>
  (await specimens).flatMap(({ form, files, pictures }) => [
    ...formats.map(format => ({
      params: { file: `${form.id}.${format}` },
      props: { content: files[format] },
    })),
    ...pictures.map(({ webp }, i) => ({
      params: { file: `${form.id}-${i + 1}.webp` },
      props: { content: webp },
    })),
  ])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(props.content);
