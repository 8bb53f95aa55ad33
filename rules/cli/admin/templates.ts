// Group policy templates for Windows (ADMX and ADML), one policy a setting, for Chrome, Edge and Firefox.
import { fieldOf, type PolicyName, policyNames } from '../../../lib/alert/policy-fields.ts';
import { chromeId, geckoId, xml } from './ids.ts';

export const browsers = {
  chrome: { name: 'Google Chrome', key: `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${chromeId}\\policy` },
  edge: { name: 'Microsoft Edge', key: `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${chromeId}\\policy` },
  firefox: { name: 'Firefox', key: `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${geckoId}` },
} as const;
export type BrowserId = keyof typeof browsers;

const head = '<?xml version="1.0" encoding="utf-8"?>';
const schema = 'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const space = 'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"';

export function admx(browser: BrowserId): string {
  const { key } = browsers[browser];
  const policies = policyNames.map((name) => {
    const { type } = fieldOf(name);
    const start = `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_explain)" key="${xml(key)}"`;
    const parent = '      <parentCategory ref="pml_sentinel" />\n      <supportedOn ref="any" />';
    if (type === 'boolean')
      return `${start} valueName="${name}">\n${parent}\n      <enabledValue><decimal value="1" /></enabledValue>\n      <disabledValue><decimal value="0" /></disabledValue>\n    </policy>`;
    return `${start} presentation="$(presentation.${name})">\n${parent}\n      <elements>\n        ${element(name, type, key)}\n      </elements>\n    </policy>`;
  });
  return `${head}
<policyDefinitions ${schema} revision="1.0" schemaVersion="1.0" ${space}>
  <policyNamespaces>
    <target prefix="pmlsentinel" namespace="PmlSentinel.Policies.${browser}" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="any" displayName="$(string.any)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="pml_sentinel" displayName="$(string.category)" />
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
}

function element(name: PolicyName, type: 'integer' | 'string' | 'array', key: string): string {
  if (type === 'integer') return `<decimal id="${name}" valueName="${name}" maxValue="1000000000" />`;
  if (type === 'string') return `<text id="${name}" valueName="${name}" maxLength="1000" />`;
  return `<list id="${name}" key="${xml(key)}\\${name}" valuePrefix="" />`;
}

export function adml(browser: BrowserId): string {
  const strings = policyNames.flatMap((name) => {
    const { title, description } = fieldOf(name);
    return [`      <string id="${name}">${xml(title)}</string>`, `      <string id="${name}_explain">${xml(description)}</string>`];
  });
  const shown = policyNames.flatMap((name) => {
    const { type, title } = fieldOf(name);
    if (type === 'boolean') return [];
    const box =
      type === 'integer'
        ? `<decimalTextBox refId="${name}">${xml(title)}</decimalTextBox>`
        : type === 'string'
          ? `<textBox refId="${name}"><label>${xml(title)}</label></textBox>`
          : `<listBox refId="${name}">${xml(title)}</listBox>`;
    return [`      <presentation id="${name}">${box}</presentation>`];
  });
  return `${head}
<policyDefinitionResources ${schema} revision="1.0" schemaVersion="1.0" ${space}>
  <displayName>PML Sentinel</displayName>
  <description>Settings of PML Sentinel in ${browsers[browser].name}.</description>
  <resources>
    <stringTable>
      <string id="category">PML Sentinel (${browsers[browser].name})</string>
      <string id="any">Every version of PML Sentinel</string>
${strings.join('\n')}
    </stringTable>
    <presentationTable>
${shown.join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}
