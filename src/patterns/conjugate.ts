/** A verb's infinitive in, all its forms out, as compromise has them. */
import nlp from 'compromise/three';
import type { VerbForm } from '../model/pattern.js';
import type { Conjugation } from './syntax.js';

/** What compromise conjugates a verb to. */
export interface CompromiseForms {
  readonly Infinitive: string;
  readonly PresentTense: string;
  readonly PastTense: string;
  readonly Gerund: string;
  readonly Participle?: string;
}

export const TO_BE: Conjugation = {
  be: 'base',
  is: 'third',
  are: 'third',
  was: 'past',
  were: 'past',
  been: 'participle',
  being: 'gerund',
};

/** Forms by word; where past tense and participle are one word, that word is `past`. */
export const formsByWord = (infinitive: string, forms: CompromiseForms): Conjugation => {
  const pairs: [string | undefined, VerbForm][] = [
    [forms.Participle, 'participle'],
    [forms.PastTense, 'past'],
    [forms.Gerund, 'gerund'],
    [forms.PresentTense, 'third'],
    [infinitive, 'base'],
  ];
  return Object.fromEntries(pairs.filter((pair): pair is [string, VerbForm] => pair[0] !== undefined));
};

/** Forms by word of a verb that a pattern names. */
export const conjugate = (infinitive: string): Conjugation => {
  if (infinitive === 'be') return TO_BE;
  const document = nlp(infinitive);
  document.tag('Verb');
  const [forms] = document.verbs().conjugate() as CompromiseForms[];
  if (!forms) throw new SyntaxError(`<${infinitive}> is no verb that can be conjugated`);
  return formsByWord(infinitive, forms);
};
