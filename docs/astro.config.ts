import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { sidebar } from './site/sidebar.ts';

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  cacheDir: '../.cache/docs',
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: { 'zh-CN': '学籍', en: 'xueji' },
      locales: { root: { label: '简体中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
      sidebar: sidebar(),
      customCss: ['./site/styles/site.css'],
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      credits: false,
      pagination: true,
    }),
  ],
});
