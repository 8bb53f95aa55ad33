// Always ten thousand people, so that every picture can be set beside every other.
import { IconArray } from '../article/IconArray.tsx';

export function People({ people, id }: { people: number; id: string }) {
  return <IconArray people={Math.round(people)} of={10_000} id={`people-${id}`} />;
}
