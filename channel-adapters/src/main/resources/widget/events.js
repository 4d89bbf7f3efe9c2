/** Reads server-sent events from a fetched stream, so that the token can travel in a header. */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let fresh = {};
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split(/\r\n|\n|\r(?=.)/);
      rest = lines.pop();
      for (const line of lines) {
        if (line === '') {
          if (fresh.data !== undefined) yield { event: 'message', ...fresh };
          fresh = {};
          continue;
        }
        const [, field, content] = /^([^:]*):? ?(.*)$/s.exec(line);
        if (field === 'data' && fresh.data !== undefined) fresh.data += '\n' + content;
        else if (field === '') yield { event: 'heartbeat' };
        else fresh[field] = content;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
