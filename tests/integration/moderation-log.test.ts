/** The chained log: what was written is there, what was changed is named (product §7). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { appendLog, eraseMessage, findLogHead, verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { sendMessage } from '#src/domain/moderation/send-message.ts';
import { ModerationBench } from '../support/moderation-bench.ts';

let bench: ModerationBench;
let messageId: number;
beforeEach(() => {
  bench = new ModerationBench();
  const { itemId, versionId } = bench.submit();
  messageId = sendMessage(bench.app, bench.karim, { itemId: itemId ?? 0, words: 'Bel mij op 0470.' });
  decideItem(bench.app, bench.karim, { itemId: itemId ?? 0, versionId, decision: 'publish', words: 'Dank je.' });
});
afterEach(() => bench.close());
const run = (sql: string) => bench.db.$client.exec(sql);

describe('the log', () => {
  it('is as it was written, and its newest hash is kept', () => {
    expect(verifyLog(bench.db)).toEqual([]);
    expect(findLogHead(bench.db)).toMatchObject({ seq: 3 });
  });

  it('holds no words, and its words can be erased without breaking it', () => {
    expect(JSON.stringify(bench.rows('select * from moderation_log'))).not.toMatch(/Bel mij|Dank je|Karim/);
    eraseMessage(bench.db, messageId);
    expect(bench.rows('select text, salt from moderation_messages where id = ?', messageId)).toEqual([{ text: null, salt: null }]);
    expect(verifyLog(bench.db)).toEqual([]);
  });

  it.each([
    ["update moderation_log set actor = 'user:9' where seq = 2", [{ seq: 2, fault: 'changed' }]],
    ["update moderation_log set detail = 'x' where seq = 3", [{ seq: 3, fault: 'changed' }]],
    ['delete from moderation_log where seq = 2', [{ seq: 2, fault: 'missing' }]],
    ['delete from moderation_log where seq = 3', [{ seq: 3, fault: 'cut-off' }]],
    ['delete from moderation_log', [{ seq: 1, fault: 'cut-off' }]],
    ["update moderation_messages set text = 'Iets anders'", [{ seq: 2, fault: 'words-changed' }, { seq: 3, fault: 'words-changed' }]],
  ])('%s is named', (sql, faults) => {
    run(sql);
    expect(verifyLog(bench.db)).toEqual(faults);
  });

  it('names a row that was written again with a hash of its own', async () => {
    const { createHash } = await import('node:crypto');
    const [row] = bench.rows('select * from moderation_log where seq = 2');
    const fields = Object.entries({ ...row, actor: 'user:9' }).filter(([key]) => key !== 'hash').map(([, value]) => value);
    const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex');
    bench.db.$client.prepare("update moderation_log set actor = 'user:9', hash = ? where seq = 2").run(hash);
    expect(verifyLog(bench.db)).toEqual([{ seq: 2, fault: 'changed' }]);
  });

  it('a shortened log is seen by the hash in a mail, also when the kept head was set back', () => {
    const head = findLogHead(bench.db);
    const [second] = bench.rows('select hash from moderation_log where seq = 2');
    run('delete from moderation_log where seq = 3');
    bench.db.$client.prepare("update installation set value = ? where key = 'moderation-log-head'").run(`2:${String(second?.hash)}`);
    expect(verifyLog(bench.db)).toEqual([]);
    expect(verifyLog(bench.db, head)).toEqual([{ seq: 3, fault: 'cut-off' }]);
    appendLog(bench.db, { at: 1, actor: 'job', action: 'other' });
    expect(verifyLog(bench.db, head)).toEqual([{ seq: 3, fault: 'changed' }]);
  });
});
