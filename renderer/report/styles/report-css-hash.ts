/** The SHA-256 of reportCss, by which the page's own policy allows that stylesheet and no other. */
export const reportCssHash = 'sha256-d8zN3XE62DKhGN83wXYzMtwc7Ff1tTfi/I+iR2ASisM=';
