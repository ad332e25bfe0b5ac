import type { DraftedKit, KitInput } from './organise-news.queries.js';

type Texts = Readonly<Record<string, string>>;
interface ContactForm {
  /** Of the form alone. */
  key: string;
  name: string;
  duties: Texts;
  email: string;
  phone: string;
}
export interface KitForm {
  boilerplates: Texts;
  contacts: readonly ContactForm[];
  isPublished: boolean;
}

const textsOf = (list: readonly { language: string; text: string }[]): Texts =>
  Object.fromEntries(list.map(({ language, text }) => [language, text]));
const listOf = (texts: Texts): { language: string; text: string }[] =>
  Object.entries(texts)
    .map(([language, text]) => ({ language, text: text.trim() }))
    .filter(({ text }) => text !== '');

export const emptyContact = (): ContactForm => ({
  key: crypto.randomUUID(),
  name: '',
  duties: {},
  email: '',
  phone: '',
});

export const formOfKit = ({ boilerplates, contacts, isPublished }: DraftedKit): KitForm => ({
  boilerplates: textsOf(boilerplates),
  contacts: contacts.map(({ name, duties, email, phone }, index) => ({
    key: String(index),
    name,
    duties: textsOf(duties),
    email,
    phone: phone ?? '',
  })),
  isPublished,
});

export const inputOfKit = ({ boilerplates, contacts, isPublished }: KitForm): KitInput => ({
  boilerplates: listOf(boilerplates),
  contacts: contacts.map(({ name, duties, email, phone }) => ({
    name: name.trim(),
    duties: listOf(duties),
    email: email.trim(),
    phone: phone.trim() === '' ? null : phone.trim(),
  })),
  isPublished,
});
