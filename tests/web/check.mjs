// Checks what the program wrote into a folder (samples.cpp): each page by html-validate, by axe-core in Chromium in
// both color schemes and on paper, and that it loads nothing and runs nothing; each xAPI file by the validator of a
// learning record store. Planted faults must be found, or the checks are worth nothing.
//   node check.mjs FOLDER [--pictures]
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, join, resolve} from 'node:path';
import {HtmlValidate} from 'html-validate';
import {chromium} from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = resolve(process.argv[2]);
const pictures = process.argv.includes('--pictures');
const htmlValidate = new HtmlValidate({extends: ['html-validate:recommended', 'html-validate:a11y'], rules: {
  'no-trailing-whitespace': 'off', 'no-inline-style': 'error', 'long-title': 'off'}});
let faults = 0;

function fault(where, words) {
  console.log(`${where}: ${words}`);
  faults += 1;
}

async function staticFaults(text) {
  const report = await htmlValidate.validateString(text);
  return report.results.flatMap(result => result.messages).map(m => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
}

async function axeFaults(page) {
  const found = await page.evaluate(`${axeSource}; axe.run(document, {resultTypes: ['violations']})`);
  return found.violations.map(v => `axe ${v.id}: ${v.help} (${v.nodes.map(n => n.target).slice(0, 3).join(', ')})`);
}

// One page by the static checks, then in the browser; what is wrong with it.
async function faultsOf(browser, path) {
  return [...await staticFaults(readFileSync(path, 'utf8')), ...await faultsShown(browser, path)];
}

async function faultsShown(browser, path, schemes = ['light', 'dark']) {
  const found = [];
  const context = await browser.newContext({bypassCSP: true, viewport: {width: 1000, height: 900}});
  const page = await context.newPage();
  page.on('request', request => { if (request.url() !== `file://${path}`) found.push(`asks for ${request.url()}`); });
  page.on('pageerror', error => found.push(`script error: ${error.message}`));
  page.on('dialog', dialog => { found.push(`runs a script: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(`file://${path}`);
  for (const colorScheme of schemes) {
    await page.emulateMedia({colorScheme, media: 'screen'});
    found.push(...(await axeFaults(page)).map(words => `${words}, ${colorScheme}`));
  }
  await page.emulateMedia({colorScheme: 'dark', media: 'print'});
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (ground !== 'rgb(255, 255, 255)') found.push(`prints on ${ground}`);
  await page.setViewportSize({width: 400, height: 800});
  await page.emulateMedia({colorScheme: 'light', media: 'screen'});
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 400) found.push(`is ${wide} pixels wide on a screen of 400`);
  if (pictures) await picture(page, path);
  await context.close();
  return found;
}

async function picture(page, path) {
  const stem = path.replace(/\.html$/, '');
  await page.setViewportSize({width: 1000, height: 900});
  await page.screenshot({path: `${stem}.png`, fullPage: true});
  await page.emulateMedia({colorScheme: 'dark', media: 'screen'});
  await page.screenshot({path: `${stem}-dark.png`});
  await page.emulateMedia({colorScheme: 'dark', media: null});
  await page.pdf({path: `${stem}.pdf`, preferCSSPageSize: true});
}

// Each of these must be found, and so told; those whose names are of one word, by the static checks.
const planted = {
  'wcag/h63': page => page.replace('<th scope="col"', '<th'),
  'element-required-attributes': page => page.replace('<html lang="en">', '<html>'),
  'close-order': page => page.replace('</main>', ''),
  'axe html-has-lang': page => page.replace('<html lang="en">', '<html>'),
  'axe color-contrast': page => page.replace('--ink: #1b1f24', '--ink: #c8c8c8'),
  'runs a script': page => page.replace('</main>', '<script>alert("x")</script></main>'),
  'prints on': page => page.replace('@media screen and (prefers', '@media (prefers'),
  'pixels wide': page => page.replace('</main>', `<p>${'x'.repeat(900)}</p></main>`).replaceAll('anywhere', 'normal'),
  'asks for': page => page.replace('</main>', '<img alt="x" src="file:///nowhere.png"></main>'),
};

async function checkPlanted(browser, path) {
  const {writeFileSync, rmSync} = await import('node:fs');
  const good = readFileSync(path, 'utf8');
  for (const [name, change] of Object.entries(planted)) {
    const bad = join(folder, 'planted.html');
    writeFileSync(bad, change(good));
    const found = name.includes(' ') ? await faultsShown(browser, bad, ['light']) : await staticFaults(change(good));
    if (change(good) === good || !found.some(words => words.includes(name)))
      fault('the checks', `do not find ${name}: ${found.join('; ')}`);
    rmSync(bad);
  }
}

const statementFaults = require('@learninglocker/xapi-validation').default;

// Each must be refused.
const plantedStatements = {
  'no verb': s => delete s.verb,
  'no actor': s => delete s.actor,
  'an id that is no UUID': s => s.id = `${s.id}0`,
  'a scaled score above 1': s => s.result.score.scaled = 54,
  'a timestamp that is none': s => s.timestamp = '23 November 2000',
  'a duration that is none': s => s.result.duration = '25 minutes',
  'an account without home page': s => delete s.actor.account.homePage,
  'two identifiers of an actor': s => s.actor.mbox = 'mailto:a@example.org',
  'a verb that is no IRI': s => s.verb.id = 'completed',
  'an extension that is no IRI': s => s.result.extensions = {verdict: 'within'},
  'a key that xAPI does not know': s => s.scores = [],
  'words without a language': s => s.verb.display = 'completed',
  'another version': s => s.version = '2.0.0',
};

function checkStatements(path) {
  const statements = JSON.parse(readFileSync(path, 'utf8'));
  for (const statement of statements) {
    for (const found of statementFaults(statement)) fault(basename(path), `${statement.id}: ${JSON.stringify(found)}`);
    if (JSON.stringify(statement).includes('mailto:')) fault(basename(path), `${statement.id} holds an e-mail address`);
  }
  const ids = new Set(statements.map(statement => statement.id));
  if (ids.size !== statements.length || ids.size === 0) fault(basename(path), 'ids are not one to a statement');
  for (const [name, plant] of Object.entries(plantedStatements)) {
    const bad = structuredClone(statements.find(statement => statement.verb.display['en-US'] === 'completed'));
    plant(bad);
    if (statementFaults(bad).length === 0) fault('the validator', `passes ${name}`);
  }
  return statements.length;
}

const statements = readdirSync(folder).filter(name => name.endsWith('.json'))
  .reduce((sum, name) => sum + checkStatements(join(folder, name)), 0);
const pages = readdirSync(folder).filter(name => name.endsWith('.html')).map(name => join(folder, name));
if (pages.length === 0) fault(folder, 'holds no pages');
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
for (const path of pages)
  for (const words of await faultsOf(browser, path)) fault(basename(path), words);
if (pages.length > 0) await checkPlanted(browser, pages[0]);
await browser.close();
const all = Object.keys(planted).length + Object.keys(plantedStatements).length;
console.log(`${pages.length} pages, ${statements} statements and ${all} planted faults checked, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
