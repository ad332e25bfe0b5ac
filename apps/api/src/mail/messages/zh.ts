import type { MailMessages } from './messages.js';

const greeting = (name: string): string => `${name}，您好：`;

export const zh: MailMessages = {
  signIn: {
    subject: '您的 Canopy 登录链接',
    greeting,
    body: (minutes) => `请打开此链接登录。链接只能使用一次，${minutes} 分钟内有效。`,
    action: '登录',
    note: '如果您没有请求登录，请忽略此邮件：没有此链接，任何人都无法登录。',
  },
  invitation: {
    subject: (session) => `邀请：${session}`,
    greeting,
    body: ({ role, session, summit }) =>
      ({
        speaker: `诚邀您在${summit}的“${session}”上发言。`,
        moderator: `诚邀您主持${summit}的“${session}”。`,
        interpreter: `诚邀您为${summit}的“${session}”担任口译。`,
      })[role],
    begins: ({ startsAt, timeZone }) => `开始时间：${startsAt}（${timeZone}）。`,
    noTimeYet: '时间尚未确定；此链接始终显示最新安排。',
    action: '回复邀请',
    note: '请保存此邮件：您可以在任何设备上用同一链接进入会场。请勿转发：打开链接的人将以您的名义参会。',
  },
};
