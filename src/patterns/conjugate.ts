/** A verb's infinitive in, all its forms out, as compromise has them. */
import nlp from 'compromise/three';
import type { VerbForm } from '../model/pattern.js';
import type { Conjugation } from './syntax.js';

/** What compromise conjugates a verb to. */
interface CompromiseForms {
  readonly Infinitive: string;
  readonly PresentTense: string;
  readonly PastTense: string;
  readonly Gerund: string;
  readonly Participle?: string;
}

interface CompromiseMethods {
  readonly two: {
    readonly transform: {
      readonly verb: { conjugate: (infinitive: string, model: unknown) => CompromiseForms };
    };
  };
}

// asked for a verb that stands in a text of its own, compromise takes "express" for a form of "expres"
const engine = nlp as unknown as { model: () => unknown; methods: () => CompromiseMethods };

const TO_BE: Conjugation = {
  be: 'base',
  is: 'third',
  are: 'third',
  was: 'past',
  were: 'past',
  been: 'participle',
  being: 'gerund',
};

const formsByWord = (infinitive: string, forms: CompromiseForms): Conjugation => {
  const pairs: [string | undefined, VerbForm][] = [
    [forms.Participle, 'participle'],
    [forms.PastTense, 'past'],
    [forms.Gerund, 'gerund'],
    [forms.PresentTense, 'third'],
    [infinitive, 'base'],
  ];
  return Object.fromEntries(pairs.filter((pair): pair is [string, VerbForm] => pair[0] !== undefined));
};

/** Forms by word of a verb; where past tense and participle are one word, that word is `past`. */
export const conjugate = (infinitive: string): Conjugation => {
  if (infinitive === 'be') return TO_BE;
  const { verb } = engine.methods().two.transform;
  return formsByWord(infinitive, verb.conjugate(infinitive, engine.model()));
};
