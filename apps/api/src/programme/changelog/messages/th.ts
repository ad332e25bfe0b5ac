import type { ChangelogMessages } from './messages.js';

export const th: ChangelogMessages = {
  plenary: 'ห้องประชุมใหญ่',
  published: (count) => `เผยแพร่กำหนดการแล้ว: ${count} ช่วง`,
  added: (session, when) => `เพิ่มใหม่: ${session} ${when}`,
  removed: (session) => `ไม่อยู่ในกำหนดการแล้ว: ${session}`,
  moved: (session, from, to) => `ย้าย: ${session} จาก ${from} เป็น ${to}`,
  cancelled: (session, when) => `ยกเลิก: ${session} ${when}`,
  restored: (session, when) => `กลับมาจัด: ${session} ${when}`,
  retitled: (from, to) => `เปลี่ยนชื่อ: ${from} เป็น ${to}`,
  sessionChanged: (session) => `ปรับปรุงรายละเอียด: ${session}`,
  joined: {
    speaker: (person, session) => `ผู้พูดใหม่ใน ${session}: ${person}`,
    moderator: (person, session) => `ผู้ดำเนินรายการใหม่ใน ${session}: ${person}`,
    interpreter: (person, session) => `ล่ามใหม่ใน ${session}: ${person}`,
  },
  left: (person, session) => `${person} ไม่ได้ร่วม ${session} แล้ว`,
  personChanged: (person) => `ปรับปรุงข้อมูล: ${person}`,
  subForumAdded: (subForum) => `เวทีย่อยใหม่: ${subForum}`,
  subForumRemoved: (subForum) => `ไม่มีเวทีย่อยนี้แล้ว: ${subForum}`,
  subForumChanged: (subForum) => `ปรับปรุงเวทีย่อย: ${subForum}`,
  daysChanged: (days) => `วันจัดประชุมใหม่: ${days}`,
  summitChanged: 'ปรับปรุงข้อมูลของการประชุมสุดยอด',
  more: (count) => `… และอีก ${count} รายการ`,
};
