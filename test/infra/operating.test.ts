import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { metricNamespace } from '../../shared/contract/metrics.ts';
import { aStack, type Resource } from '../support/a-stack.ts';

const { all } = aStack();
const alarms = all('AWS::CloudWatch::Alarm');
const topic = all('AWS::SNS::Topic')[0]?.id;

describe('an alarm', () => {
  const page = readFileSync('docs/operating.md', 'utf8');
  const [, ...sections] = page.slice(page.indexOf('\n## Alarms')).split('\n### ');

  test('has a section in docs/operating.md, and no section outlives its alarm', () => {
    const names = alarms.map(({ properties }) => properties.AlarmName.replace('earful-test-', ''));
    const headings = sections.map((section) => section.split('\n')[0]);

    expect(headings.toSorted()).toEqual(names.toSorted());
  });

  test('is explained: what it means, what to look at, what to do, when it is over', () => {
    for (const section of sections) {
      for (const part of ['Means', 'Look at', 'Do', 'Over when']) {
        expect(section).toContain(`\n- **${part}** `);
      }
    }
  });

  test('calls somebody, and says when it is over', () => {
    for (const { properties } of alarms) {
      expect(properties.AlarmActions).toEqual([{ Ref: topic }]);
      expect(properties.OKActions).toEqual([{ Ref: topic }]);
    }
    const [policy] = all('AWS::SNS::TopicPolicy');
    expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Resource: { Ref: topic },
      }),
    );
  });

  test('waits for no metric that nothing emits', () => {
    const code = globSync('functions/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const filters = all('AWS::Logs::MetricFilter').map(
      ({ properties }) => properties.MetricTransformations[0].MetricName,
    );
    const counted = alarms.flatMap(ourMetrics).filter((name) => !filters.includes(name));

    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter((name) => !code.some((text) => text.includes(`'${name}'`)))).toEqual([]);
  });
});

/** The metrics in our own namespace that an alarm reads, alone or in a formula. */
function ourMetrics({ properties }: Resource): readonly string[] {
  type Query = { MetricStat?: { Metric: { Namespace: string; MetricName: string } } };
  const inFormula = ((properties.Metrics ?? []) as Query[]).flatMap(
    ({ MetricStat }) => MetricStat?.Metric ?? [],
  );
  return [properties as { Namespace: string; MetricName: string }, ...inFormula]
    .filter(({ Namespace }) => Namespace === metricNamespace)
    .map(({ MetricName }) => MetricName);
}
