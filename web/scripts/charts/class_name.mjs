// The class of every figure that Plot draws: fixed, because the content policy knows the style element that has it.
export const className = 'plot';
