import { ArnFormat, CfnOutput, type Stack } from 'aws-cdk-lib';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';

/** Sends every alarm of the stack to one topic, so that none can be forgotten. People subscribe by hand. */
export function ringEveryAlarm(stack: Stack): void {
  const topic = new Topic(stack, 'Alarms', { topicName: stack.stackName, enforceSSL: true });
  const alarms = stack.formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: `${stack.stackName}-*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  // A topic with a policy of its own, here for TLS, lets nobody publish whom the policy does not name.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { ArnLike: { 'aws:SourceArn': alarms } },
    }),
  );
  const ring = new SnsAction(topic);
  for (const construct of stack.node.findAll()) {
    if (!(construct instanceof Alarm)) continue;
    construct.addAlarmAction(ring);
    construct.addOkAction(ring);
  }
  new CfnOutput(stack, 'AlarmsTopic', { value: topic.topicArn });
}
