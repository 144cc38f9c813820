/** The page for a photo over HTTP: real forms with real files, and who gets which address of a picture. */
import { request } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { siteUrl } from '../support/site.ts';
import { createVisitor, textOf, type Visitor } from '../support/visitor.ts';

let site: ModerationSite;
let visitor: Visitor;
let photo: Buffer;
beforeAll(async () => {
  site = await openModerationSite('Fotoclub');
  visitor = await signedIn(site.editor.email);
  photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#2a6', noise: { type: 'gaussian', mean: 128, sigma: 20 } } })
    .withExif({ IFD0: { Make: 'Geheim' } }).jpeg().toBuffer();
});
afterAll(() => site.close());

interface Sent { alt?: string; credit?: string; people?: string; bytes?: Buffer; name?: string }

async function send(who: Visitor, id: number, { alt = 'Mensen koken', credit = 'Hilde', people = 'agreed', bytes = photo, name = 'foto.jpg' }: Sent) {
  const body = new FormData();
  for (const [field, value] of Object.entries({ formulier: 'aanbod-foto', alt, credit, people })) body.set(field, value);
  body.set('foto', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${siteUrl()}/aanbod/${id}/afbeelding`, {
    method: 'POST', body, redirect: 'manual',
    headers: { origin: siteUrl(), cookie: [...who.cookies].map((each) => each.join('=')).join('; ') },
  });
  return { status: response.status, location: response.headers.get('location'), body: await response.text() };
}

/** Says that 2 MB will come and waits for what the server says to that. */
const announce = (path: string, headers: Record<string, string>) => new Promise<number>((resolve, reject) => {
  const sent = request(siteUrl() + path, {
    method: 'POST', headers: { 'origin': siteUrl(), 'content-length': String(2 * 1024 * 1024), ...headers },
  }, (response) => {
    resolve(response.statusCode ?? 0);
    sent.destroy();
  });
  sent.on('error', reject);
  sent.flushHeaders();
});

async function newDraft(): Promise<number> {
  const saved = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', { title: 'Soep met foto', button: 'image' });
  expect(saved.location).toMatch(/^\/aanbod\/\d+\/afbeelding$/);
  return Number(/\d+/.exec(saved.location ?? '')?.[0]);
}

const imageIn = (html: string) => /\/afbeeldingen\/[0-9a-f]{32}-480\.jpg/.exec(html)?.[0] ?? '';

describe('the photo of an activity', () => {
  it('is taken, shown to its organiser and to nobody else, replaced and removed', async () => {
    const id = await newDraft();
    expect(await send(visitor, id, {})).toMatchObject({ status: 303, location: `/aanbod/${id}/afbeelding?gedaan=bewaard` });
    const page = await visitor.get(`/aanbod/${id}/afbeelding?gedaan=bewaard`);
    expect(textOf(page.body)).toContain('De foto is bewaard.');
    const address = imageIn(page.body);
    const own = await fetch(siteUrl() + address, { headers: { cookie: [...visitor.cookies].map((each) => each.join('=')).join('; ') } });
    expect(own.headers.get('content-type')).toBe('image/jpeg');
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(Buffer.from(await own.arrayBuffer()).toString('latin1')).not.toContain('Geheim');
    for (const stranger of [createVisitor(), await signedIn((await site.addPerson('Vreemd Fotos', { role: 'editor', organisationId: 1 })).email)]) {
      expect((await stranger.get(address)).status).toBe(404);
      expect((await send(stranger, id, {})).status).toBe(stranger.cookies.has('sessie') ? 404 : 401);
    }
    expect((await visitor.get(`/aanbod/${id}/voorbeeld`)).body).toContain(address);
    expect((await visitor.get(`/aanbod/${id}/bewerk`)).body).toMatch(/name="imageAlt"[^>]*value="Mensen koken"/);
    expect((await visitor.submit(`/aanbod/${id}/afbeelding`, 'aanbod-foto-weg')).location).toBe(`/aanbod/${id}/afbeelding?gedaan=weg`);
    expect((await visitor.get(address)).status).toBe(404);
  });

  it.each<[string, () => Sent, number, string]>([
    ['an SVG named .jpg', () => ({ bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }), 400, 'Dit is geen foto die we kunnen lezen'],
    ['half a photo', () => ({ bytes: photo.subarray(0, photo.length / 2) }), 400, 'Deze foto is stuk of niet volledig'],
    ['no photo', () => ({ bytes: Buffer.alloc(0), name: '' }), 400, 'Kies een foto'],
    ['12 MB', () => ({ bytes: Buffer.concat([photo, Buffer.alloc(12 * 1024 * 1024)]) }), 413, 'groter dan 10 MB'],
    ['40 MB', () => ({ bytes: Buffer.concat([photo, Buffer.alloc(40 * 1024 * 1024)]) }), 413, 'groter dan 10 MB'],
    ['people who said no', () => ({ people: 'no' }), 400, 'Vraag eerst of ze op de site mogen'],
    ['an answer that is none', () => ({ people: 'misschien' }), 400, 'Zeg of er mensen op de foto staan'],
    ['no words', () => ({ credit: '' }), 400, 'Schrijf wie de foto maakte'],
  ])('refuses %s beside the field and keeps what was typed', async (_, sent, status, sentence) => {
    const id = await newDraft();
    const answer = await send(visitor, id, { alt: 'Een <b>lange</b> tafel', ...sent() });
    expect(answer.status).toBe(status);
    expect(textOf(answer.body)).toContain(sentence);
    expect(answer.body).toMatch(/name="alt"[^>]*value="Een <b>lange<\/b> tafel"/);
    expect(answer.body).toMatch(/<title>Fout: /);
    expect(imageIn(answer.body)).toBe('');
  });

  it('takes large bodies on this page alone, from who is signed in', async () => {
    const cookie = [...visitor.cookies].map((each) => each.join('=')).join('; ');
    const multipart = 'multipart/form-data; boundary=x';
    expect(await announce('/aanbod/nieuw', { cookie, 'content-type': multipart })).toBe(413);
    expect(await announce('/aanbod/1/afbeelding', { cookie, 'content-type': 'text/plain' })).toBe(413);
    expect(await announce('/aanbod/1/afbeelding', { 'content-type': multipart })).toBe(413);
    expect(await announce('/aanbod/1/afbeelding', { cookie, 'content-type': multipart, 'content-length': String(2 ** 31) })).toBe(413);
  });

  it('comes out with the version that is published: page, API, other programs; not before', async () => {
    const { activityId } = site.submit({ title: 'Soep voor iedereen' });
    const desk = await signedIn((await site.addPerson('Karim Fotos', { role: 'moderator', nis: '34022' })).email);
    const publish = async () => {
      const item = /name="itemId" value="(\d+)"/.exec((await visitor.get(`/aanbod/${activityId}`)).body)?.[1] ?? '';
      const page = await desk.get(`/beheer/${item}`);
      expect((await desk.submit(`/beheer/${item}`, 'beheer-beslis', { beslissing: 'publish' })).status).toBe(303);
      return page.body;
    };
    await publish();
    expect((await send(visitor, activityId, {})).status).toBe(303);
    const json = async () => JSON.parse((await createVisitor().get(`/api/v1/activiteiten/${activityId}`)).body) as { url: string; image: unknown };
    expect((await json()).image).toBeNull();
    const address = imageIn((await visitor.get(`/aanbod/${activityId}/afbeelding`)).body);
    expect((await createVisitor().get(address)).status).toBe(404);
    await visitor.submit(`/aanbod/${activityId}/bewerk`, 'activiteit-wijzig', await formOf(activityId));
    const compared = await publish();
    expect(compared).toContain(address.replace('480.jpg', '480.webp'));
    expect((await json()).image).toEqual({ url: siteUrl() + address.replace('480', '960'), alt: 'Mensen koken', credit: 'Hilde' });
    const shown = await createVisitor().get(address);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
    expect((await createVisitor().get(`/ar${address}`)).status).toBe(404);
    const page = await createVisitor().get((await json()).url.slice(siteUrl().length));
    expect(page.body).toMatch(/<img[^>]*width="960" height="640" alt="Mensen koken"/);
    expect(page.body).toContain(`"image":"${siteUrl()}${address.replace('480', '960')}"`);
  });
});

/** The form of this activity as it stands on its page, to be handed in. */
async function formOf(id: number): Promise<Record<string, string | string[]>> {
  const { body } = await visitor.get(`/aanbod/${id}/bewerk`);
  const values: Record<string, string[]> = {};
  const add = (name: string, value: string) => { (values[name] ??= []).push(value.replaceAll('&amp;', '&')); };
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (!name || /type="hidden"/.test(tag)) continue;
    if (/type="(radio|checkbox)"/.test(tag) && !/\schecked/.test(tag)) continue;
    add(name, /value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', value = ''] of body.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)) add(name, value);
  return { ...values, button: 'submit' };
}
