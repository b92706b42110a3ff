import { request } from 'node:http';
import { servePreview, type PreviewServer } from './server';

describe('the preview’s server', () => {
  let server: PreviewServer;
  beforeAll(async () => { server = await servePreview('.', 0); });
  afterAll(() => server.close());

  function statusOf(path: string, host = '127.0.0.1'): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      request({ hostname, port, path, headers: { host } }, (response) => { resolve(response.resume().statusCode); }).on('error', reject).end();
    });
  }

  test('gives the sample company in the language that is asked for', async () => {
    const { sheets } = (await (await fetch(`${server.address}/sample?language=fr`)).json()) as { readonly sheets: readonly { readonly name: string }[] };
    expect(sheets.map(({ name }) => name).slice(0, 3)).toEqual(['Lisez-moi', 'Demande', 'Stock']);
  });

  test('gives nothing outside its folders', async () => {
    expect(await Promise.all(['/pane/../package.json', '/pane/..%2fpackage.json', '/office/..%2Fpackage.json', '/..%2f..%2fpackage.json', '/pane'].map((path) => statusOf(path)))).toEqual([404, 404, 404, 404, 404]);
  });

  test('answers no site that leads its own name here', async () => {
    expect([await statusOf('/sample'), await statusOf('/sample', 'elsewhere.example')]).toEqual([200, 404]);
  });

  test('keeps a file until it is opened in a window of its own', async () => {
    const sample = await (await fetch(`${server.address}/sample?language=en`)).text();
    const file = await (await import('node:fs/promises')).readFile('templates/en/sample-company.xlsx');
    const id = await (await fetch(`${server.address}/keep`, { method: 'POST', body: new Uint8Array(file) })).text();
    const opened = (await (await fetch(`${server.address}/opened?opened=${id}`)).json()) as { readonly sheets: unknown };
    expect(opened.sheets).toEqual((JSON.parse(sample) as { readonly sheets: unknown }).sheets);
    expect((await fetch(`${server.address}/opened?opened=999`)).status).toBe(422);
  });
});
