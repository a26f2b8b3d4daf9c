/** The data on this computer was written by a newer version of the program than this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor() {
    super(
      'Your work on this computer was saved by a newer version of Partnership Review than this one. Nothing was ' +
        'changed. Install the newest version and start it again.',
    );
  }
}
