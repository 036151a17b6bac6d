/** The local pages: what a path shows. GET changes nothing; a POST moves the clock, says something or pulls a plug. */
import { Hono } from 'hono';
import { InvalidInput } from '../../shared/errors.ts';
import type { Html } from '../../shared/html.ts';
import type { Saying } from '../demo/payloads.ts';
import type { Plug } from '../emulators/plug.ts';
import type { Mailbox } from '../mailbox.ts';
import { type ClockMove, type ClockView, clockPage, isMove } from './clock.ts';
import { type DeskView, desksPage } from './desks.ts';
import { homePage, type Try } from './home.ts';
import { contentSecurityPolicy, layout } from './layout.ts';
import { mailHtml, mailPage, viewOf } from './mail.ts';
import { mailList } from './mails.ts';
import { type QueueView, queuesPage } from './queues.ts';
import { type SayView, sayPage } from './say.ts';
import { isService, type ServiceName, services, servicesPage } from './services.ts';

export type Site = {
  readonly company: string;
  readonly timeZone: string;
  readonly tries: readonly Try[];
  readonly mailbox: Mailbox;
  /** A command that makes the next sends fail. */
  readonly failing: string;
  queues(): readonly QueueView[];
  desks(): Promise<readonly DeskView[]>;
  clock(): ClockView;
  /** Settles when what it started is done. */
  move(move: ClockMove): Promise<void>;
  readonly plugs: Readonly<Record<ServiceName, Pick<Plug, 'isIn' | 'pull' | 'putBack'>>>;
  readonly sources: SayView['sources'];
  /** Gives the name of the desk it went to. */
  say(told: Saying): Promise<string>;
};

/** Links in a mail open in a tab of their own; otherwise the mail can do nothing. */
const framed =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'";

export function site(needs: Site): (request: Request) => Promise<Response> {
  const { mailbox, timeZone } = needs;
  const app = new Hono();

  app.use(async (context, next) => {
    if (isFromElsewhere(context.req.raw)) return context.text('Not from another site.\n', 403);
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
    context.header('x-content-type-options', 'nosniff');
    context.header('content-security-policy', contentSecurityPolicy);
    return next();
  });

  const show = (path: string, title: string, content: () => Html | Promise<Html>) =>
    app.get(path, async (context) => context.html(String(layout(title, await content()))));

  show('/', 'Start', () => homePage(needs.company, needs.tries));
  show('/mailbox', 'Mailbox', async () => mailList(await mailbox.list(), timeZone, needs.failing));
  show('/queues', 'Queues', () => queuesPage(needs.queues()));
  show('/desks', 'Desks', async () => desksPage(await needs.desks()));
  show('/services', 'Services', () => servicesPage(needs.plugs));
  show('/clock', 'Clock', () => clockPage(needs.clock()));

  // For the command line, whose own clock nobody moves.
  app.get('/now', (context) => context.text(needs.clock().now.toISOString()));
  takeForms(app, needs);
  showMails(app, needs);
  app.notFound((context) => context.text('There is nothing here.\n', 404));
  return async (request) => app.fetch(request);
}

/** Each answers a browser with the page to see, and a command line with a sentence. */
function takeForms(app: Hono, needs: Site): void {
  app.post('/clock', async (context) => {
    const { move } = await context.req.parseBody();
    if (!isMove(move)) return context.text('There is no such move.\n', 400);
    await needs.move(move);
    return seeOther('/clock', `It is ${needs.clock().now.toISOString()} now.`);
  });
  app.post('/services', async (context) => {
    const { service, plug } = await context.req.parseBody();
    if (!isService(service)) return context.text('There is no such service.\n', 400);
    if (plug === 'out') needs.plugs[service].pull();
    else needs.plugs[service].putBack();
    const state = needs.plugs[service].isIn ? 'up' : 'down';
    return seeOther('/services', `${services[service].name}: ${state}.`);
  });
  app.get('/say', (context) => {
    const desk = context.req.query('desk');
    const view = { sources: needs.sources, ...(desk !== undefined && { desk }) };
    return context.html(String(layout('Say something', sayPage(view))));
  });
  app.post('/say', async (context) => {
    const { source, text, rating } = await context.req.parseBody();
    const told = {
      source: String(source),
      text: String(text),
      ...(rating ? { rating: Number(rating) } : {}),
    };
    const desk = await needs.say(told);
    return seeOther(`/say?${new URLSearchParams({ desk })}`, `It is on the desk ${desk}.`);
  });
  app.onError((error, context) => {
    if (error instanceof InvalidInput) return context.text(`${error.message}\n`, 400);
    throw error;
  });
}

const seeOther = (location: string, text: string): Response =>
  new Response(`${text}\n`, { status: 303, headers: { location } });

/** A page of another site that posts to us. Whoever is no browser says nothing of where it comes from. */
function isFromElsewhere({ method, url, headers }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== new URL(url).origin;
}

/** One mail: its page, its own HTML for the frame, and its raw message. */
function showMails(app: Hono, { mailbox, timeZone }: Site): void {
  app.get('/mailbox/:id/:part?', async (context) => {
    const mail = await mailbox.get(context.req.param('id'));
    const part = context.req.param('part');
    if (mail === undefined) return context.notFound();
    const view = viewOf(context.req.query());
    if (part === undefined) {
      return context.html(String(layout('Mail', mailPage(mail, view, timeZone))));
    }
    if (part === 'raw') return context.text(mail.raw.toString('utf8'));
    if (part !== 'html') return context.notFound();
    context.header('content-security-policy', framed);
    return context.html(mailHtml(mail, view));
  });
}
