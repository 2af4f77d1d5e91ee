/** The vocabulary in, Label Studio's labelling interface for claims as XML out. */
import { relation, status } from '../model/claim.js';

/** Names of the controls, by which results are found again. */
export const CONTROL = {
  text: 'text',
  relation: 'relation',
  status: 'status',
  optional: 'optional',
  participants: 'participants',
  event: 'event',
  reported: 'reported',
  details: 'details',
} as const;

const choices = (words: readonly string[]): string =>
  words.map((word) => `      <Choice value="${word}"/>`).join('\n');

const lines = (name: string, hint: string): string =>
  `    <TextArea name="${name}" toName="text" perRegion="true" editable="true" placeholder="${hint}"/>`;

/** A region is a claim: its label is the relation, the rest is asked of each region. */
export const labelStudioConfig = (): string =>
  `<View>
  <Labels name="${CONTROL.relation}" toName="text">
${relation.options.map((word) => `    <Label value="${word}"/>`).join('\n')}
  </Labels>
  <Text name="${CONTROL.text}" value="$text" granularity="word"/>
  <View visibleWhen="region-selected">
    <Choices name="${CONTROL.status}" toName="text" perRegion="true" choice="multiple" showInline="true">
${choices(status.options)}
    </Choices>
${lines(CONTROL.participants, 'one a line, by name or id: South CSU, or acquirer: csu/arden | csu/arden-2')}
${lines(CONTROL.event, 'EDTF, none where the text gives no date, empty to leave it open')}
${lines(CONTROL.reported, 'EDTF, where it is not the article’s own date')}
${lines(CONTROL.details, 'one a line: value=17')}
    <Choices name="${CONTROL.optional}" toName="text" perRegion="true" choice="multiple">
${choices(['optional'])}
    </Choices>
  </View>
</View>
`;
