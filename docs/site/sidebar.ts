import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { articlePages } from './law/articles.ts';

/** Chapters of the regulation with their articles, as the sidebar shows them. */
export function sidebar() {
  const chapters = Map.groupBy(articlePages(sichuan2017Draft), ({ chapter }) => chapter.zh);
  return [
    { label: '演练台', translations: { en: 'The desk' }, link: '/desk/' },
    { label: '比较两个版本', translations: { en: 'Compare two versions' }, link: '/compare/' },
    {
      label: '办法逐条',
      translations: { en: 'The regulation' },
      items: [
        { label: '总目', translations: { en: 'All articles' }, link: '/law/' },
        ...[...chapters.values()].map(pages => ({
          label: pages[0]!.chapter.zh,
          translations: { en: pages[0]!.chapter.en },
          collapsed: true,
          items: pages.map(({ slug, title }) => ({
            label: title.zh,
            translations: { en: title.en },
            link: `/law/${slug}/`,
          })),
        })),
      ],
    },
    {
      label: '开发指南',
      translations: { en: 'For vendors' },
      items: [
        { label: '十分钟接入', translations: { en: 'Quick start' }, link: '/guides/quick-start/' },
        { label: '待办怎么办', translations: { en: 'Handling “pending”' }, link: '/guides/pending/' },
        { label: '放进一个服务', translations: { en: 'Inside a service' }, link: '/guides/service/' },
        {
          label: '接入自己的数据库',
          translations: { en: 'Your own database' },
          link: '/guides/own-database/',
        },
        { label: '用自己的密钥加密', translations: { en: 'Encryption at rest' }, link: '/guides/own-keys/' },
        { label: '通知其他系统', translations: { en: 'Telling other systems' }, link: '/guides/outbox/' },
        { label: '自己写一个存储', translations: { en: 'Write a store' }, link: '/guides/own-store/' },
        { label: '几台服务器', translations: { en: 'Several servers' }, link: '/guides/several-servers/' },
        {
          label: '本地细则与办法更新',
          translations: { en: 'Local rules, upgrades' },
          link: '/guides/upgrade/',
        },
        { label: '接口', translations: { en: 'API reference' }, link: '/api/' },
        { label: '错误代码', translations: { en: 'Error codes' }, link: '/errors/' },
      ],
    },
    {
      label: '表册',
      translations: { en: 'Documents' },
      items: [
        { label: '样张', translations: { en: 'Every document, printed' }, link: '/gallery/' },
        { label: '总目', translations: { en: 'Where their fields come from' }, link: '/forms/' },
      ],
    },
    {
      label: '核对',
      translations: { en: 'Checks' },
      items: [
        { label: '状态机', translations: { en: 'The machines' }, link: '/machines/' },
        { label: '学籍状态', translations: { en: 'Statuses' }, link: '/states/' },
        { label: '空白与抵触', translations: { en: 'Gaps and conflicts' }, link: '/gaps/' },
        { label: '任何历史都成立的性质', translations: { en: 'Properties' }, link: '/properties/' },
        { label: '情形的写法', translations: { en: 'Writing scenarios' }, link: '/scenarios/' },
        { label: '情形中可用的词', translations: { en: 'Words of scenarios' }, link: '/scenario-words/' },
      ],
    },
    {
      label: '设计取舍',
      translations: { en: 'Decisions' },
      collapsed: true,
      items: [{ label: '总目', translations: { en: 'All' }, link: '/decisions/' }],
    },
  ];
}
