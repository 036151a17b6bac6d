/**
 * Sends each response of this Google Form to Earful, signed as Standard Webhooks.
 *
 * Paste it into the form's script editor, set the script properties EARFUL_URL and EARFUL_SECRET, and run `install`
 * once. A response that is edited later is sent again and replaces the words of the first.
 */

/** Run this once: it asks for permission, and from then on every response is sent. */
function install() {
  ScriptApp.newTrigger('sendToEarful').forForm(FormApp.getActiveForm()).onFormSubmit().create();
}

/** Called by the trigger. Throws where Earful does not take it: Google then tells the form's owner by e-mail. */
function sendToEarful(event) {
  const answered = event.response.getItemResponses().filter((one) => wordsOf(one) !== '');
  if (answered.length === 0) return;
  const body = JSON.stringify(feedbackOf(event.response, answered));
  const headers = signedHeaders(event.response.getId(), body, property('EARFUL_SECRET'));
  post(property('EARFUL_URL'), body, headers);
}

function property(name) {
  const value = PropertiesService.getScriptProperties().getProperty(name);
  if (!value) throw new Error(`Set the script property ${name} in the project's settings.`);
  return value;
}

function feedbackOf(response, answered) {
  const text = writtenIn(answered);
  const scored = answered.find((one) => scaleOf(one.getItem()) !== undefined);
  const further = answered.filter((one) => !text.includes(one) && one !== scored);
  return {
    type: 'feedback.created',
    timestamp: new Date().toISOString(),
    data: {
      externalId: response.getId(),
      body: text.map(wordsOf).join('\n\n'),
      rating: scored && { value: wordsOf(scored), ...scaleOf(scored.getItem()) },
      answers: further.map((one) => ({
        question: one.getItem().getTitle(),
        answer: wordsOf(one),
      })),
      author: { email: response.getRespondentEmail() },
      occurredAt: response.getTimestamp().toISOString(),
    },
  };
}

/** The paragraphs; where there are none, the short answers. */
function writtenIn(answered) {
  const ofType = (type) => answered.filter((one) => one.getItem().getType() === type);
  const paragraphs = ofType(FormApp.ItemType.PARAGRAPH_TEXT);
  return paragraphs.length > 0 ? paragraphs : ofType(FormApp.ItemType.TEXT);
}

/** Checkboxes answer with a list, a grid with a list of lists. */
function wordsOf(answer) {
  return [answer.getResponse()].flat(2).filter(Boolean).join(', ').trim();
}

function scaleOf(item) {
  if (item.getType() === FormApp.ItemType.SCALE) {
    const scale = item.asScaleItem();
    return { min: scale.getLowerBound(), max: scale.getUpperBound() };
  }
  if (item.getType() === FormApp.ItemType.RATING) {
    return { min: 1, max: item.asRatingItem().getRatingScaleLevel() };
  }
  return undefined;
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
function signedHeaders(id, body, secret) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  // Bytes, not text: Apps Script would read the text of a key as ASCII.
  const signature = Utilities.computeHmacSha256Signature(
    Utilities.newBlob(`${id}.${timestamp}.${body}`).getBytes(),
    Utilities.base64Decode(secret.replace(/^whsec_/, '')),
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${Utilities.base64Encode(signature)}`,
  };
}

/** Tries three times: Earful answers 429 or 503 where trying again helps. */
function post(url, body, headers) {
  for (let attempt = 1; ; attempt += 1) {
    const answer = UrlFetchApp.fetch(url, {
      method: 'post',
      contentType: 'application/json',
      headers,
      payload: body,
      muteHttpExceptions: true,
    });
    const status = answer.getResponseCode();
    if (status === 200) return;
    if (attempt === 3 || (status !== 429 && status !== 503)) {
      throw new Error(`Earful answered ${status}: ${answer.getContentText()}`);
    }
    Utilities.sleep(attempt * 5000);
  }
}
