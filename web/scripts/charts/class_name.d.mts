export const className: string;
