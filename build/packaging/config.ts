import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import type { FuseOptions } from './fuses.ts';
import { othersAssociations, othersTypes, ownAssociation } from './file-types.ts';

/** Fixed for ever, like the names in electron/main/identity.ts: by it each system knows an installed program again. */
export const appId = 'app.partnershipreview.desktop';

/** What differs from one package to the next. */
export interface Packaged {
  /** The folder of the Electron to put in. */
  readonly engineFolder: string;
  readonly engineVersion: string;
  readonly fuses: FuseOptions;
  /** Full path of the file with the notices of everything in the program. */
  readonly notices: string;
}

/**
 * What electron-builder is told. Nothing is signed: certificates belong to whoever publishes. Nothing is fetched or
 * published, and there is no updater.
 */
export function packagingConfig({ engineFolder, engineVersion, fuses, notices }: Packaged): Configuration {
  return {
    appId,
    productName: 'Partnership Review',
    copyright: 'Partnership Review contributors, MIT licence',
    directories: { output: 'dist', buildResources: 'assets/icons' },
    electronDist: engineFolder,
    electronVersion: engineVersion,
    electronLanguages: ['en-GB', 'en-US'],
    electronFuses: fuses,
    asar: true,
    // Everything is bundled: no package comes along as files, and none has to be built for this engine.
    files: ['out/**', 'package.json', '!out/.built-from', '!node_modules/**'],
    beforeBuild: () => Promise.resolve(false),
    npmRebuild: false,
    extraMetadata: { homepage: 'https://partnership-review.invalid/' },
    extraFiles: [
      { from: notices, to: 'LICENSES.bundled.txt' },
      { from: 'LICENSE', to: 'LICENSE.txt' },
    ],
    // What an engine carries that was unpacked for development, and that a package has no use for.
    afterPack: async ({ packager, appOutDir }) => {
      await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
      await rm(join(appOutDir, 'version'), { force: true });
    },
    publish: null,
    win: {
      target: ['nsis', 'portable'],
      icon: 'assets/icons/icon.ico',
      fileAssociations: [ownAssociation],
      requestedExecutionLevel: 'asInvoker',
    },
    // For this user alone, without an administrator; what was entered stays when the program is removed.
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      selectPerMachineByDefault: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      include: 'build/packaging/installer.nsh',
      artifactName: 'Partnership-Review-${version}-${arch}-setup.${ext}',
    },
    portable: {
      requestExecutionLevel: 'user',
      artifactName: 'Partnership-Review-${version}-${arch}-portable.${ext}',
    },
    mac: {
      target: ['dmg'],
      icon: 'assets/icons/icon.icns',
      category: 'public.app-category.business',
      fileAssociations: [ownAssociation, ...othersAssociations],
    },
    dmg: { artifactName: 'Partnership-Review-${version}-${arch}.${ext}' },
    linux: {
      target: ['AppImage', 'deb'],
      icon: 'assets/icons/linux',
      executableName: 'partnership-review',
      category: 'Office',
      synopsis: 'Annual and quarterly reviews of a local partnership',
      maintainer: 'Partnership Review contributors <nobody@partnership-review.invalid>',
      fileAssociations: [ownAssociation],
      mimeTypes: othersTypes.map(({ mimeType }) => mimeType),
      artifactName: 'partnership-review-${version}-${arch}.${ext}',
    },
  };
}
