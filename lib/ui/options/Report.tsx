// Help on the options page: whom to ask, and the whole report in sight before it is copied.
import { useEffect, useState } from 'preact/hooks';
import { type ReportParts, reportText } from '../../alert/report.ts';
import { t } from '../../language/say.ts';
import type { Bundle } from '../../rules/schema/bundle.ts';
import { Copy } from '../Copy.tsx';
import { english, rich } from '../Rich.tsx';

type Props = { rules: Bundle; contact: string; parts(): Promise<Omit<ReportParts, 'rules' | 'issued'>> };

export function Report({ rules, contact, parts }: Props) {
  const [text, setText] = useState('');
  useEffect(() => void parts().then((p) => setText(reportText({ ...p, rules: rules.version, issued: rules.issued }))), []);
  return (
    <section id="help">
      <h2 class="section">{t('Help')}</h2>
      <p data-contact>
        {contact
          ? rich('Questions to {contact}.', { contact: <b>{contact}</b> })
          : t('Your organisation has named nobody to ask. Ask where you obtained the extension.')}
      </p>
      <p>{t('This is the whole report: no address and no word of a page stands in it.')}</p>
      <pre class="report" data-report {...english()}>
        {text}
      </pre>
      <p class="row">
        <Copy name="report" text={() => text}>
          {t('Copy the report')}
        </Copy>
      </p>
    </section>
  );
}
