/** URL of a test database for the login that made it: seeds faults that its owner may not, and nothing else. */
export function adminUrlOf(url: string): string {
  const { adminUrl } = JSON.parse(process.env['TEST_DATABASE_RUN'] ?? '{}') as { adminUrl: string };
  const admin = new URL(adminUrl);
  admin.pathname = new URL(url).pathname;
  return admin.href;
}
