import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, onTestFinished, test } from 'vitest';
import { deliveriesTo } from '../../local/deployment/deliveries.ts';
import { type Delivery, writeMessage } from '../../shared/contract/messages.ts';
import { sourceId } from '../../shared/domain/ids.ts';

const aDelivery = (deliveryId: string): Delivery => ({
  v: 1,
  receiptId: '4f9a3a0e-6d0c-4f43-9f0e-2f4a3c5b6d7e',
  source: sourceId('survey'),
  receivedAt: '2026-11-23T12:00:00.000Z',
  headers: {},
  deliveryId,
  body: 'e30=',
});

function aQueue() {
  const sqs = mockClient(SQSClient);
  onTestFinished(() => sqs.restore());
  const bodies = () =>
    sqs
      .commandCalls(SendMessageBatchCommand)
      .map(({ args }) => args[0].input.Entries?.map(({ MessageBody }) => MessageBody));
  return { sqs, send: deliveriesTo(new SQSClient(), 'https://queue.example'), bodies };
}

test('of a batch that was taken in part, only the rest is sent again', async () => {
  const { sqs, send, bodies } = aQueue();
  const failed = { Id: '1', Code: 'InternalError', SenderFault: false };
  sqs
    .on(SendMessageBatchCommand)
    .resolvesOnce({ Successful: [], Failed: [failed] })
    .resolves({ Successful: [], Failed: [] });
  const [one, two, three] = ['1', '2', '3'].map(aDelivery) as [Delivery, Delivery, Delivery];

  await send([one, two, three]);

  expect(bodies()).toEqual([[one, two, three].map(writeMessage), [writeMessage(two)]]);
});

test('what SQS will never take is an error at once', async () => {
  const { sqs, send, bodies } = aQueue();
  const failed = { Id: '0', Code: 'InvalidMessage', SenderFault: true, Message: 'bad character' };
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [failed] });

  await expect(send([aDelivery('1')])).rejects.toThrow('SQS refused a delivery: bad character');
  expect(bodies()).toHaveLength(1);
});
