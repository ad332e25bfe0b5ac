import { checkCertificateFile, type CertificateKey } from '@app/domain';
import { expect } from 'vitest';
import { nodeCertificateCrypto } from '../../support/certificate-crypto.js';
import { FORUM, type LegacyScene } from './scene.js';

/** @source /work/shared/demo/summits.json: 'Public welfare ambassador certificates', released at the forum of 2021 */
const TITLE = 'Public welfare ambassador';
const HONOURED = ['李明; liming@example.org; For a green and low-carbon digital space', 'عائشہ صدیقی'];

/** The forum of 2021 honours its ambassadors: designed, signed while nobody sees them, and handed over together. */
export async function honourAmbassadors({ server, organiser, visitor }: LegacyScene): Promise<void> {
  const page = organiser;
  const address = `${server.origin}/organise/${FORUM}/certificates`;
  await page.goto(address);
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Ambassadors' }) })
    .getByRole('link', { name: 'Design' })
    .click();

  // The real PDF stands beside the form, in the words as they are typed.
  const form = page.getByRole('form', { name: 'Design' });
  await form.getByRole('checkbox', { name: '中文' }).check();
  const title = form.getByRole('group', { name: 'Title' });
  await title.getByLabel('English').fill(TITLE);
  await title.getByLabel('Chinese').fill('公益大使');
  await form.getByRole('group', { name: 'Text', exact: true }).getByLabel('English').fill('For {nmae} of {event}.');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText(/English: there is no field .*nmae/).waitFor();
  await form
    .getByRole('group', { name: 'Text', exact: true })
    .getByLabel('English')
    .fill('{event} names {name} as its public welfare ambassador, {dates}.');
  const sheet = page.getByRole('region', { name: 'How it looks' });
  await sheet
    .getByRole('img', { name: new RegExp(`${TITLE}.*as its public welfare ambassador, 8 September 2021`, 's') })
    .waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Saved.').waitFor();

  await page.getByRole('link', { name: 'People', exact: true }).last().click();
  await page.getByLabel('Add people').fill(HONOURED.join('\n'));
  await page.getByLabel('Language of these lines').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await page.getByText('2 people were added.').waitFor();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Issue' }).click();
  await page.getByRole('button', { name: 'Issue 2 certificates' }).click();
  await page.getByRole('button', { name: 'Yes, sign them' }).click();
  const batch = page.getByTestId('certificate-batch');
  await batch.getByText('The certificates of this batch').click();
  const path = await batch.getByRole('link', { name: '李明' }).getAttribute('href');

  // Signed, and nobody's to see before the hand-over.
  const stranger = await visitor({ locale: 'zh-CN', width: 360 });
  await stranger.goto(`${server.origin}${path}`);
  await stranger.getByText('没有使用此代码的证书').waitFor();
  const pdf = `${server.origin}${path?.replace('/verify/', '/certificates/')}.pdf`;
  expect((await stranger.request.get(pdf)).status()).toBe(404);

  await batch.getByRole('button', { name: /^Release now/ }).click();
  await batch.getByRole('button', { name: 'Release now', exact: true }).click();
  await batch.getByText('Released', { exact: true }).waitFor();
  await stranger.reload();
  await stranger.getByRole('heading', { name: '公益大使' }).waitFor();
  await stranger.getByText('李明').first().waitFor();
  const keys = await stranger.request.get(`${server.origin}/certificates/keys.json`);
  const { keys: published } = (await keys.json()) as { keys: { kid: string; x: string }[] };
  const known: CertificateKey[] = published.map(({ kid, x }) => ({ id: kid, publicKey: x, usedUntil: null }));
  const file = await (await stranger.request.get(pdf)).body();
  expect(checkCertificateFile(file, known, nodeCertificateCrypto)).toMatchObject({
    state: 'authentic',
    certificate: { facts: { kind: 'ambassador', event: { slug: FORUM } } },
  });
}
