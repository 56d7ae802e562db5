// Plays a film in headless Chromium: FOLDER has v2.cast, v3.cast, film.svg and film.txt of one tape.
// The last screen of asciinema-player, and the text of the SVG at three times, must be those of the
// text. Screenshots go to FOLDER. Ends with "N passed, N failed".
import { chromium } from 'playwright-core';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2]);
const bundle = new URL('./node_modules/asciinema-player/dist/bundle/', import.meta.url).pathname;
const frames = framesOf(readFileSync(join(folder, 'film.txt'), 'utf8'));
const last = frames[frames.length - 1];
let passed = 0;
let failed = 0;

/** The pictures of a film as text: each has its time in a line before it. */
function framesOf(text) {
  const frames = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const title = /^── ([\d.]+) s /.exec(line);
    if (title) {
      frames.push({ seconds: Number(title[1]), lines: [] });
    } else {
      frames[frames.length - 1].lines.push(line.trimEnd());
    }
  }
  return frames;
}

function check(what, expected, found) {
  const differing = expected.findIndex((line, i) => line !== found[i]);
  if (differing < 0) {
    passed++;
    console.log(`ok      ${what}`);
  } else {
    failed++;
    console.log(`FAILED  ${what}: row ${differing}: expected ${expected[differing]}, found ${found[differing]}`);
  }
}

/** What the player shows, once it has come to the end. */
async function played(page, name) {
  await page.goto('about:blank');
  await page.setContent('<div id="player"></div>');
  await page.addStyleTag({ path: join(bundle, 'asciinema-player.css') });
  await page.addScriptTag({ path: join(bundle, 'asciinema-player.min.js') });
  const data = readFileSync(join(folder, name), 'utf8');
  await page.evaluate(async (cast) => {
    const options = { speed: 20, fit: false, controls: false };
    const player = AsciinemaPlayer.create({ data: cast }, document.getElementById('player'), options);
    const ended = new Promise((done) => player.addEventListener('ended', done));
    await player.play();
    await ended;
  }, data);
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('.ap-term-text .ap-line')].map((row) => row.textContent.trimEnd()));
  const painted = await page.evaluate(paintedCells, [last.lines.length, 100]);
  return rows.map((row, y) =>
    [...row].map((c, x) => (c === ' ' && painted[y][x] ? block(last.lines[y][x]) : c)).join(''));
}

/** Blocks are no text in the player, but painted on a canvas. */
function block(expected) {
  return '■░▒▓▁▂▃▄▅▆▇█'.includes(expected) ? expected : ' ';
}

function paintedCells([rows, columns]) {
  const canvas = document.querySelector('.ap-term canvas');
  const [width, height] = [canvas.width / columns, canvas.height / rows];
  const context = canvas.getContext('2d');
  const painted = (x, y) =>
    context.getImageData(x * width, y * height, width, height).data.some((part) => part !== 0);
  return Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (_, x) => painted(x, y)));
}

/** What the SVG shows at a time, read from where the browser has put its texts. */
async function shown(page, seconds) {
  const rows = await page.evaluate((time) => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = time * 1000;
    }
    const rows = [];
    for (const strip of document.querySelectorAll('svg svg')) {
      const moved = strip.querySelector('g');
      const by = moved ? parseFloat(getComputedStyle(moved).translate) || 0 : 0;
      const left = Number(strip.getAttribute('x') ?? 0);
      const row = Math.round(Number(strip.getAttribute('y') ?? 0) / 19);
      rows[row] ??= Array(500).fill(' ');
      for (const text of strip.querySelectorAll('text')) {
        [...text.textContent].forEach((c, i) => {
          const x = text.getStartPositionOfChar(i).x + by;
          if (x > -1 && x < Number(strip.getAttribute('width')) - 1) {
            rows[row][Math.round((left + x) / 10)] = c;
          }
        });
      }
    }
    return Array.from(rows, (row) => (row ?? []).join('').trimEnd());
  }, seconds);
  await page.screenshot({ path: join(folder, `svg-${seconds}.png`) });
  return rows;
}

const user = mkdtempSync(join(tmpdir(), 'overfit-chromium-'));
const browser = await chromium.launchPersistentContext(user, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  viewport: { width: 1100, height: 800 },
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
try {
  const page = await browser.newPage();
  for (const name of ['v2.cast', 'v3.cast']) {
    check(`asciinema-player plays ${name} to the end`, last.lines, await played(page, name));
  }
  await page.goto(`file://${join(folder, 'film.svg')}`);
  for (const part of [0.1, 0.5, 0.9]) {
    const frame = frames[Math.floor(part * (frames.length - 1))];
    const after = frames[frames.indexOf(frame) + 1].seconds;
    const seconds = (frame.seconds + after) / 2;
    check(`the SVG at ${seconds.toFixed(3)} s`, frame.lines, await shown(page, seconds));
  }
} finally {
  await browser.close();
  rmSync(user, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
