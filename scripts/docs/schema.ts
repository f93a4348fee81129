import { RULES, SEVERITY_CHOICES } from '../../server/src/core/index.ts';
import { json } from './json.ts';

/** The JSON schema of `.disclosure-report.json`, for editors. A schema is not translated: both languages stand in it. */
export function configurationSchema(): string {
  const severities = RULES.map(({ code, severity, title }) => [
    code,
    { enum: SEVERITY_CHOICES, default: severity, description: `${title.zh}\n${title.en}` },
  ]);
  return json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '政府信息公开年报助手：文件夹配置 · Disclosure Report: the configuration of a folder',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      severity: {
        type: 'object',
        description:
          '按代码设定级别：error 错误，warning 警告，info 提示，hint 建议，off 不检查。\nSeverity by code; off turns a rule off.',
        properties: Object.fromEntries(severities),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  });
}
