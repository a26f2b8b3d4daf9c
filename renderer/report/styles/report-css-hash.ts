/** The SHA-256 of reportCss, by which the page's own policy allows that stylesheet and no other. */
export const reportCssHash = 'sha256-fKumgpAdytNwuFAgAUJ7kMS1VwlarMGE6Nhz9ZkL5/o=';
