// Where our scripts of one frame find each other: symbols on the isolated world's global, which no page can see.

export const readerSlot: unique symbol = Symbol.for('pml');
export const detailSlot: unique symbol = Symbol.for('pmlr');
/** Placed by a function that closes over nothing, under the same words. */
export const taughtSlot: unique symbol = Symbol.for('pmlt');
export const cardSlot = Symbol.for('pml.card');
export const marksSlot = Symbol.for('pml.marks');
export const pickerSlot = Symbol.for('pml.picker');
