import type { MailMessages } from './messages.js';

const greeting = (name: string): string => `เรียน คุณ${name}`;

export const th: MailMessages = {
  signIn: {
    subject: 'ลิงก์เข้าสู่ระบบ Canopy ของคุณ',
    greeting,
    body: (minutes) => `เปิดลิงก์นี้เพื่อเข้าสู่ระบบ ลิงก์ใช้ได้ครั้งเดียวภายใน ${minutes} นาที`,
    action: 'เข้าสู่ระบบ',
    note: 'หากคุณไม่ได้ขอลิงก์นี้ คุณไม่ต้องทำอะไร ไม่มีใครเข้าสู่ระบบได้หากไม่มีลิงก์นี้',
  },
  invitation: {
    subject: (session) => `คำเชิญ: ${session}`,
    greeting,
    body: ({ role, session, summit }) =>
      ({
        speaker: `ขอเรียนเชิญคุณเป็นผู้อภิปรายใน “${session}” ในงาน ${summit}`,
        moderator: `ขอเรียนเชิญคุณเป็นผู้ดำเนินรายการ “${session}” ในงาน ${summit}`,
        interpreter: `ขอเรียนเชิญคุณเป็นล่ามใน “${session}” ในงาน ${summit}`,
      })[role],
    begins: ({ startsAt, timeZone }) => `เริ่ม ${startsAt} (${timeZone})`,
    noTimeYet: 'ยังไม่ได้กำหนดเวลา ลิงก์นี้จะแสดงข้อมูลล่าสุดเสมอ',
    action: 'ตอบคำเชิญ',
    note: 'โปรดเก็บอีเมลนี้ไว้ คุณใช้ลิงก์เดิมเข้าร่วมได้จากทุกอุปกรณ์ โปรดอย่าส่งต่อ เพราะผู้ที่เปิดลิงก์จะเข้าร่วมในนามของคุณ',
  },
};
