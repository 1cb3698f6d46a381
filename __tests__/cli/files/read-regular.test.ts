import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { gitConfig, readMarkdownFiles, readWorkflows } from '../../../src/cli/files/checkout.ts';
import { readLists, readOptional } from '../../../src/cli/files/files.ts';
import { readRegular } from '../../../src/cli/files/read-regular.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const WORKFLOWS = '.github/workflows';
const REFUSED =
  /^\S+ is not a regular file\. Specify a file, not a named pipe, a socket or a device\.$/;

async function folderWithPipe(path: string): Promise<string> {
  const folder = await temporaryFolder({
    'README.md': '# List',
    [`${WORKFLOWS}/ci.yml`]: 'on: push',
  });
  await mkdir(join(folder, path, '..'), { recursive: true });
  execFileSync('mkfifo', [join(folder, path)]);
  return folder;
}

test('a named pipe is no list, config, snapshot, workflow or Git config', async () => {
  const list = await folderWithPipe('docs/pipe.md');
  await expect(readLists(list, ['docs/pipe.md'])).rejects.toThrow(REFUSED);
  await expect(readOptional(list, 'docs/pipe.md')).rejects.toThrow(REFUSED);
  await expect(readRegular(join(list, 'docs/pipe.md'), 'a')).rejects.toThrow(REFUSED);
  const workflow = await folderWithPipe(`${WORKFLOWS}/pipe.yml`);
  await expect(readWorkflows(workflow)).rejects.toThrow(REFUSED);
  await expect(gitConfig(await folderWithPipe('.git'))).rejects.toThrow(REFUSED);
  await expect(gitConfig(await folderWithPipe('.git/config'))).rejects.toThrow(REFUSED);
});

test('patterns and the search for lists skip a named pipe', async () => {
  const folder = await folderWithPipe('pipe.md');
  const readme = [{ path: 'README.md', text: '# List' }];
  expect(await readLists(folder, ['*.md'])).toEqual(readme);
  expect(await readMarkdownFiles(folder)).toEqual(readme);
});

test('a socket, and links to devices and pipes, are refused', async () => {
  const folder = await folderWithPipe('pipe');
  const socket = join(folder, 'socket.md');
  const server = createServer().listen(socket);
  await new Promise((done) => server.once('listening', done));
  await expect(readRegular(socket, 'socket.md')).rejects.toThrow(REFUSED);
  await expect(readLists(folder, ['socket.md'])).rejects.toThrow(REFUSED);
  server.close();
  await symlink('/dev/zero', join(folder, WORKFLOWS, 'zero.yml'));
  await expect(readWorkflows(folder)).rejects.toThrow(REFUSED);
  await symlink(join(folder, 'pipe'), join(folder, 'link.md'));
  await expect(readRegular(join(folder, 'link.md'), 'link.md')).rejects.toThrow(REFUSED);
});

test('a folder that is named like a workflow is skipped', async () => {
  const folder = await temporaryFolder({
    [`${WORKFLOWS}/a.yml/b`]: '',
    [`${WORKFLOWS}/c.yml`]: 'c',
  });
  expect(await readWorkflows(folder)).toEqual([{ path: `${WORKFLOWS}/c.yml`, text: 'c' }]);
});
