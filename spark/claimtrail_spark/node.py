"""Rows in; their parts out, in order, through a `claimtrail extract --jsonl --parts` that lives as long as its worker."""
import json
import queue
import subprocess
import threading
from base64 import b64encode
from collections import deque

# More bytes than this no article has, and no sidecar; of those that do, it is told.
LARGEST = {"article": 64 * 1024 * 1024, "content": 64 * 1024 * 1024, "sidecar": 1024 * 1024}
# An article is sent this often to a process that ends before it answers.
TRIES = 3


def sent(row, suspect=False):
    """The line that tells of a row; base64 needs no escapes, and is most of it."""
    told = {"path": row["path"], "line": row["line"], "file": row["file"], "suspect": suspect}
    is_large = len(row["article"] or b"") > LARGEST["article"]
    head = json.dumps({**told, "large": True} if is_large else told)
    held = [] if is_large else [(name, row[name][: LARGEST[name] + 1]) for name in LARGEST if row[name] is not None]
    tail = "".join(f', "{name}": "{b64encode(value).decode("ascii")}"' for name, value in held)
    return f"{head[:-1]}{tail}}}\n".encode("ascii")


class Process:
    """One running command. `answers` gives the parts of a row, as a list, and None when the command has ended."""

    def __init__(self, command):
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.answers = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        parts = []
        for line in self.child.stdout:
            if line == b"\n":
                self.answers.put(parts)
                parts = []
            else:
                parts.append(line.rstrip(b"\n").decode("utf-8"))
        self.answers.put(None)

    def send(self, line):
        try:
            self.child.stdin.write(line)
            self.child.stdin.flush()
        except BrokenPipeError:
            # That it has ended is among the answers.
            pass

    def end(self):
        self.child.kill()
        return self.child.wait()


class Extractor:
    """Sends rows and gives their parts. What a process that ends owes is asked of the next, as suspect of the end."""

    def __init__(self, command):
        self.command = command
        self.process = Process(command)
        self.waiting = deque()
        self.tries = 0

    def parts(self, rows):
        for row in rows:
            self.waiting.append(row)
            self.process.send(sent(row))
            while not self.process.answers.empty():
                yield from self._answer()
        while self.waiting:
            yield from self._answer()

    def _answer(self):
        parts = self.process.answers.get()
        if parts is None:
            self._again()
            return []
        self.waiting.popleft()
        self.tries = 0
        return parts

    def _again(self):
        code = self.process.end()
        self.tries += 1
        if self.tries == TRIES:
            raise RuntimeError(f"{self.command} ended with {code} and no answer; the executor's stderr tells why")
        self.process = Process(self.command)
        for row in self.waiting:
            self.process.send(sent(row, suspect=True))

    def end(self):
        self.process.end()
