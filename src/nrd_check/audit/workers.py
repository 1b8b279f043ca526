"""Judges at work on this machine: one process each, so that a draft that kills or hangs one harms no other.

A worker gets a few drafts in advance and answers each as soon as it is judged. One that dies is replaced and its draft
tried once more; one that takes too long over a draft is replaced, and the draft reported.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import connection, resource_tracker
from typing import Any, NamedTuple

import msgspec

from nrd_check.audit.judge import Setting, Task, judge, library_in, refused
from nrd_check.audit.record import Record
from nrd_check.messages import Message

_AHEAD = 4  # drafts that a worker has, so that it need not wait for the next one
_MEMORY = 4 << 30  # bytes of address space a worker may use
_START = 60  # seconds a worker may take to start and to read its first pack, besides


class Judged(NamedTuple):
    """A draft of this run and its record."""

    number: int
    record: Record


_tasks = msgspec.msgpack.Decoder(Task)
_answers = msgspec.msgpack.Decoder(Judged)
_encoder = msgspec.msgpack.Encoder()


@contextlib.contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """What is started here never hears Ctrl-C, which goes to all processes of a terminal: who started it ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which would begin to listen again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def work(pipe: connection.Connection, setting: Setting, seconds: int) -> None:
    """The process of a worker: judges what comes through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where nothing can be started deaf
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    alarm = getattr(signal, "alarm", lambda _: None)  # ends a worker whose parent is gone, too
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        library_in(setting.rules)
        pipe.send_bytes(b"")  # ready
        while True:
            task = _tasks.decode(pipe.recv_bytes())
            alarm(2 * seconds + _START)
            record = judge(task, setting)
            alarm(0)
            pipe.send_bytes(_encoder.encode(Judged(task.number, record)))


def died() -> Record:
    """The record of a draft that ends every worker that takes it in hand."""
    return refused(
        Message(
            "检查这份申报书的进程意外终止（已重试），未检查完；请单独检查，并报告给开发者",
            "the process that checked this draft died (more than once), not checked; check it alone, and report it",
        )
    )


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, its pipe, what it has in hand, and until when it must have answered."""

    process: Any
    pipe: connection.Connection
    hand: deque[Task] = field(default_factory=deque)
    until: float = 0.0
    given: int = 0


class LocalEngine:
    """Workers on this machine; with `keep`, they wait for the next run when one is over."""

    unseen = 0

    def __init__(self, setting: Setting, workers: int, seconds: int, *, keep: bool = False) -> None:
        self._keep = keep
        self._setting = setting
        self._seconds = seconds
        self._most = workers
        self._workers: list[_Worker] = []
        self._context = multiprocessing.get_context("spawn")
        self._again: deque[Task] = deque()
        self._tried: set[int] = set()

    def run(self, tasks: Iterator[Task]) -> Iterator[Judged]:
        """Judge all drafts; results come as they are ready, in any order."""
        self._tried.clear()
        over = False
        try:
            while True:
                self._feed(tasks)
                busy = [worker for worker in self._workers if worker.hand]
                if not busy:
                    over = True
                    return
                yield from self._answers(busy)
        finally:
            if not (over and self._keep):
                self.stop()

    def stop(self) -> None:
        """End all workers at once; what they had in hand is not judged."""
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    def _feed(self, tasks: Iterator[Task]) -> None:
        """Give each worker something to do; let go of those for whom there is nothing."""
        for worker in [*self._workers]:
            while len(worker.hand) < _AHEAD:
                task = self._next(tasks)
                if task is None or not self._give(worker, task):
                    break
            if not worker.hand and not self._keep:
                self._end(worker)
                self._workers.remove(worker)
        while len(self._workers) < self._most:
            task = self._next(tasks)
            if task is None:
                return
            worker = self._started()
            self._workers.append(worker)
            self._give(worker, task)

    def _next(self, tasks: Iterator[Task]) -> Task | None:
        return self._again.popleft() if self._again else next(tasks, None)

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=work, args=(theirs, self._setting, self._seconds), daemon=True)
        with deaf_to_interrupts():
            process.start()
        theirs.close()
        return _Worker(process, ours, until=time.monotonic() + _START)

    def _give(self, worker: _Worker, task: Task) -> bool:
        """Put a draft into a worker's hand; False if the worker is gone: what it had is found when it is read from."""
        if not worker.hand and worker.given:
            worker.until = time.monotonic() + self._seconds
        worker.hand.append(task)
        worker.given += 1
        try:
            worker.pipe.send_bytes(_encoder.encode(task))
        except OSError:
            return False
        return True

    def _answers(self, busy: list[_Worker]) -> Iterator[Judged]:
        """Wait for the next answers, deaths and time-outs."""
        now = time.monotonic()
        first = min(worker.until for worker in busy)
        ready = set(connection.wait([worker.pipe for worker in busy], max(0.0, min(first - now, 1.0))))
        now = time.monotonic()
        for worker in busy:
            if worker.pipe in ready:
                yield from self._read(worker)
            elif now > worker.until:
                yield from self._overdue(worker)

    def _read(self, worker: _Worker) -> Iterator[Judged]:
        try:
            data = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            yield from self._died(worker)
            return
        worker.until = time.monotonic() + self._seconds
        if data:
            worker.hand.popleft()
            yield _answers.decode(data)

    def _died(self, worker: _Worker) -> Iterator[Judged]:
        """The draft in hand is tried once more: the worker may have been ended by somebody who needed the memory."""
        self._drop(worker)
        task = worker.hand.popleft()
        self._again.extend(worker.hand)
        if task.number not in self._tried:
            self._tried.add(task.number)
            self._again.appendleft(task)
            return
        yield Judged(task.number, died())

    def _overdue(self, worker: _Worker) -> Iterator[Judged]:
        self._drop(worker)
        task = worker.hand.popleft()
        self._again.extend(worker.hand)
        yield Judged(
            task.number,
            refused(
                Message(
                    f"检查超过 {self._seconds} 秒，未检查完；请单独检查，或用 --time-limit 放宽",
                    f"checking took more than {self._seconds} s, not checked; check it alone, or raise --time-limit",
                )
            ),
        )

    def _drop(self, worker: _Worker) -> None:
        self._end(worker)
        self._workers.remove(worker)

    def _end(self, worker: _Worker) -> None:
        worker.pipe.close()
        if worker.hand:
            worker.process.kill()
        worker.process.join()
        worker.process.close()
