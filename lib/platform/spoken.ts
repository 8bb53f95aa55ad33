// Waits until frames that were asked have spoken, and no longer than told: a frame that is gone never will.

export type Spoken = {
  /** A frame of a tab has spoken. */
  by(tabId: number, frameId: number): void;
  /** Resolves when all of them have spoken since the call, or after `ms` milliseconds. */
  all(tabId: number, frameIds: number[], ms: number): Promise<void>;
};

export function makeSpoken(): Spoken {
  const waiting = new Set<(tabId: number, frameId: number) => void>();
  return {
    by(tabId, frameId) {
      for (const hear of waiting) hear(tabId, frameId);
    },
    all(tabId, frameIds, ms) {
      const left = new Set(frameIds);
      return new Promise((done) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(hear);
          done();
        };
        const timer = setTimeout(end, left.size ? ms : 0);
        const hear = (tab: number, frame: number) => {
          if (tab === tabId && left.delete(frame) && !left.size) end();
        };
        waiting.add(hear);
      });
    },
  };
}
