import type { ChangelogMessages } from './messages.js';

export const zh: ChangelogMessages = {
  plenary: '全体会议',
  published: (count) => `议程已发布：共 ${count} 场会议。`,
  added: (session, when) => `新增：${session}，${when}。`,
  removed: (session) => `已移出议程：${session}。`,
  moved: (session, from, to) => `调整：${session}，由${from}改为${to}。`,
  cancelled: (session, when) => `取消：${session}，${when}。`,
  restored: (session, when) => `恢复举行：${session}，${when}。`,
  retitled: (from, to) => `更名：${from}现为${to}。`,
  sessionChanged: (session) => `内容已更新：${session}。`,
  joined: {
    speaker: (person, session) => `${session}新增发言人：${person}。`,
    moderator: (person, session) => `${session}新增主持人：${person}。`,
    interpreter: (person, session) => `${session}新增口译员：${person}。`,
  },
  left: (person, session) => `${person}不再出席${session}。`,
  personChanged: (person) => `资料已更新：${person}。`,
  subForumAdded: (subForum) => `新增分论坛：${subForum}。`,
  subForumRemoved: (subForum) => `不再设分论坛：${subForum}。`,
  subForumChanged: (subForum) => `分论坛已更新：${subForum}。`,
  daysChanged: (days) => `峰会新日期：${days}。`,
  summitChanged: '峰会介绍已更新。',
  more: (count) => `……以及另外 ${count} 项变更。`,
};
