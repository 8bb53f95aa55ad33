// Plays scenes on a canvas in a browser page and records it as WebM with the browser's own MediaRecorder.
import type { Session } from '../../tests/browsers/driver.ts';

export interface Scene {
  /** Fills the picture; data address. */
  under: string;
  /** Stands over it at the right, as a popup under its button. */
  over?: string;
  seconds: number;
  caption: string;
}

type Canvas = { scenes: Scene[]; width: number; height: number };

/** Runs in the page: draws in real time, ten pictures a second, and answers the film in base64. */
async function play({ scenes, width, height }: Canvas): Promise<string> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  document.body.append(canvas);
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  const load = async (src: string) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return image;
  };
  const all = await Promise.all(scenes.map(async (s) => ({ ...s, back: await load(s.under), front: s.over ? await load(s.over) : null })));
  const draw = ({ back, front, caption }: (typeof all)[number]) => {
    pen.globalAlpha = 1;
    pen.fillStyle = '#14213d';
    pen.fillRect(0, 0, width, height);
    const scale = Math.min(width / back.width, height / back.height);
    pen.globalAlpha = front ? 0.4 : 1;
    pen.drawImage(back, (width - back.width * scale) / 2, (height - back.height * scale) / 2, back.width * scale, back.height * scale);
    pen.globalAlpha = 1;
    if (front) {
      pen.shadowColor = '#0008';
      pen.shadowBlur = 40;
      pen.drawImage(front, width - front.width - 60, 10);
      pen.shadowBlur = 0;
    }
    pen.font = '600 24px system-ui, sans-serif';
    const room = pen.measureText(caption).width + 48;
    pen.fillStyle = '#14213de6';
    pen.beginPath();
    pen.roundRect(40, height - 84, room, 52, 10);
    pen.fill();
    pen.fillStyle = '#fff';
    pen.fillText(caption, 64, height - 50);
  };
  const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm;codecs=vp9', videoBitsPerSecond: 800_000 });
  const parts: Blob[] = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const ended = new Promise((done) => {
    recorder.onstop = done;
  });
  recorder.start();
  for (const scene of all)
    for (const end = performance.now() + scene.seconds * 1000; performance.now() < end; ) {
      draw(scene);
      await new Promise((go) => setTimeout(go, 100));
    }
  recorder.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

/** The film's bytes. */
export async function record(session: Session, scenes: Scene[], width: number, height: number): Promise<Buffer> {
  const page = await session.newPage('about:blank', { window: true });
  await page.setViewport(width, height);
  const film = await page.evaluate(play, { scenes, width, height });
  await page.close();
  return Buffer.from(film, 'base64');
}
