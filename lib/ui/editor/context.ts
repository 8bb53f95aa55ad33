// What every field of the form needs: what is wrong where, and the ids that may be named.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type FormParts = {
  /** What is wrong with the field at a path, such as `names[2].agent`; '' where nothing is. */
  wrong(path: string): string;
  /** Ids of medicines. */
  agents: readonly string[];
  /** The medicine that a word means, such as a brand; null where it means none. */
  meant(name: string): string | null;
};

const Form = createContext<FormParts | null>(null);
export const FormProvider = Form.Provider;

export function useForm(): FormParts {
  const parts = useContext(Form);
  if (!parts) throw new Error('A field stands outside of the form.');
  return parts;
}
