// Begins our world in a frame before the page has any element: in Chromium one that is called `chrome` would stand in the place of the browser's interface there.
declare const chrome: unknown;

// asked for once while nothing can stand in its place; a name of the world's own outlasts every element
void chrome;
