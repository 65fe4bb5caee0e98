// The globals that a script finds: one place that names every emulated service.
import type { AuthModes } from './authorisation';
import { cacheService } from './cache';
import type { LiveExecution } from './execution';
import { type Network, urlFetchApp } from './fetch';
import { htmlService } from './html';
import { lockService } from './lock';
import { logger, scriptConsole } from './logging';
import { type Mail, mailApp } from './mail';
import { propertiesService } from './properties';
import { session } from './session';
import { scriptApp } from './triggers';
import { utilities } from './utilities';

/** What the services reach outside the execution. */
export interface Surroundings {
  network: Network;
  pages: Readonly<Record<string, string>>;
  outbox: Mail[];
  logs: string[];
  bigProperties: 'refused' | 'stored';
  realWaits: boolean;
  scopesListed: boolean;
}

/** All but SpreadsheetApp, which the document brings. */
export function servicesFor(execution: LiveExecution, modes: AuthModes, around: Surroundings): Record<string, object> {
  return {
    PropertiesService: propertiesService(execution, around.bigProperties),
    CacheService: cacheService(execution),
    LockService: lockService(execution),
    UrlFetchApp: urlFetchApp(execution, around.network),
    MailApp: mailApp(execution, around.outbox),
    ScriptApp: scriptApp(execution, modes, around.scopesListed),
    Session: session(execution),
    Utilities: utilities(execution, around.realWaits),
    HtmlService: htmlService(execution, around.pages),
    Logger: logger(execution, around.logs),
    console: scriptConsole(execution, around.logs),
  };
}
