/** The local pages: what a path shows. GET changes nothing; the one POST moves the clock. */
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Mailbox } from '../mailbox.ts';
import { type ClockMove, type ClockView, clockPage, isMove } from './clock.ts';
import { type DeskView, desksPage } from './desks.ts';
import { homePage, type Try } from './home.ts';
import { contentSecurityPolicy, type Html, layout } from './layout.ts';
import { mailHtml, mailPage, viewOf } from './mail.ts';
import { mailList } from './mails.ts';
import { type QueueView, queuesPage } from './queues.ts';

export type Site = {
  readonly company: string;
  readonly timeZone: string;
  readonly tries: readonly Try[];
  readonly mailbox: Mailbox;
  queues(): readonly QueueView[];
  desks(): Promise<readonly DeskView[]>;
  clock(): ClockView;
  move(move: ClockMove): Promise<void>;
};

/** Links in a mail open in a tab of their own; otherwise the mail can do nothing. */
const framed =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'";

export function site(needs: Site): (request: Request) => Promise<Response> {
  const { mailbox, timeZone } = needs;
  const app = new Hono();

  app.use(csrf());
  app.use(async (context, next) => {
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
    context.header('x-content-type-options', 'nosniff');
    context.header('content-security-policy', contentSecurityPolicy);
    await next();
  });

  const show = (path: string, title: string, content: () => Html | Promise<Html>) =>
    app.get(path, async (context) => context.html(layout(title, await content())));

  show('/', 'Start', () => homePage(needs.company, needs.tries));
  show('/mailbox', 'Mailbox', async () => mailList(await mailbox.list(), timeZone));
  show('/queues', 'Queues', () => queuesPage(needs.queues()));
  show('/desks', 'Desks', async () => desksPage(await needs.desks()));
  show('/clock', 'Clock', () => clockPage(needs.clock()));

  app.post('/clock', async (context) => {
    const { move } = await context.req.parseBody();
    if (!isMove(move)) return context.text('There is no such move.\n', 400);
    await needs.move(move);
    return context.redirect('/clock', 303);
  });

  app.get('/mailbox/:id/:part?', async (context) => {
    const mail = await mailbox.get(context.req.param('id'));
    const part = context.req.param('part');
    if (mail === undefined) return context.notFound();
    const view = viewOf(context.req.query());
    if (part === undefined) return context.html(layout('Mail', mailPage(mail, view, timeZone)));
    if (part === 'raw') return context.text(mail.raw.toString('utf8'));
    if (part !== 'html') return context.notFound();
    context.header('content-security-policy', framed);
    return context.html(mailHtml(mail, view.style));
  });

  app.notFound((context) => context.text('There is nothing here.\n', 404));
  return async (request) => app.fetch(request);
}
