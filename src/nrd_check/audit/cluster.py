"""Judges on other machines, through Dask. The results are those of `workers`, byte for byte.

The workers of the cluster need this program, the same packs, and to see the drafts under the same paths or URLs. Each
has a judge in a process of its own, as on one machine: a draft that hangs or kills it is reported alike. What a worker
cannot read, as a folder that its machine lacks, is judged here.
"""

from __future__ import annotations

import multiprocessing
import socket
import threading
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

import msgspec

from nrd_check.audit.judge import Setting, Task, library_in
from nrd_check.audit.record import Record
from nrd_check.audit.state import program_digest
from nrd_check.audit.workers import Judged, LocalEngine, deaf_to_interrupts, died
from nrd_check.errors import InputError
from nrd_check.messages import Message

_here = threading.local()  # the judge of each thread of a worker, kept from one batch to the next
_BATCH = 16  # drafts that travel together
_OUTSTANDING = 4  # batches a worker has, so that it need not wait

_tasks = msgspec.msgpack.Decoder(tuple[Task, ...])
_records = msgspec.msgpack.Decoder(tuple[tuple[int, Record], ...])


def judge_batch(batch: bytes, rules: str | None, limit: int, seconds: int, program: str, packs: str) -> bytes:
    """Runs on a worker: packed tasks → packed records; `seconds` for each at most.

    Raises:
        RuntimeError: this worker has another program or other packs, and would judge otherwise.
    """
    setting = Setting(_rules(rules), limit)
    if program_digest() != program or library_in(setting.rules).digest != packs:
        raise RuntimeError("nrd-check: another program or other packs on this worker")
    # a worker is a daemon to the one that watches it, and may have no processes unless it says otherwise
    multiprocessing.current_process().daemon = False
    if getattr(_here, "given", None) != (setting, seconds):
        _here.given, _here.engine = (setting, seconds), LocalEngine(setting, 1, seconds, keep=True)
    return msgspec.msgpack.encode(tuple(_here.engine.run(iter(_tasks.decode(batch)))))


def _rules(rules: str | None) -> str:
    from nrd_check.pack.store import shipped

    return rules or str(shipped("rules"))


def _reach(scheduler: str) -> None:
    """Knock at the scheduler's door: the library waits a minute for one that is not there, and says why at length.

    Raises:
        OSError, ValueError: nobody answers, or it is no address.
    """
    address = urlsplit(scheduler if "://" in scheduler else f"tcp://{scheduler}")
    if address.scheme in ("tcp", "tls"):
        socket.create_connection((address.hostname or "", address.port or 8786), timeout=10).close()


class DaskEngine:
    """Workers of a Dask cluster."""

    def __init__(self, setting: Setting, rules: str | None, scheduler: str | None, workers: int, seconds: int) -> None:
        """Connect to a scheduler, or start a cluster on this machine; `rules` is where its workers have the packs.

        Raises:
            InputError: Dask is not installed, or the scheduler cannot be reached.
        """
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            raise InputError(
                Message(
                    "--engine dask 需要 Dask：pip install 'nrd-check[dask]'",
                    "--engine dask needs Dask: pip install 'nrd-check[dask]'",
                )
            ) from None
        self._distributed = distributed
        self._batches: dict[str, tuple[Task, ...]] = {}
        packs = library_in(setting.rules).digest
        self._given = (rules, setting.limit, seconds, program_digest(), packs)
        self._near = LocalEngine(setting, 1, seconds, keep=True)
        self.unseen = 0  # drafts that no worker could read, but this machine can
        self._cluster: Any = None
        try:
            if scheduler is not None:
                _reach(scheduler)
            else:
                with deaf_to_interrupts():
                    self._cluster = distributed.LocalCluster(
                        n_workers=workers,
                        threads_per_worker=1,
                        dashboard_address="127.0.0.1:0",  # not its usual port: that may be taken
                        scheduler_kwargs={"dashboard": False},
                        silence_logs=50,
                    )
            self._client = distributed.Client(scheduler or self._cluster, set_as_default=False, timeout=30)
        except KeyboardInterrupt:
            if self._cluster is not None:
                self._cluster.close()
            raise
        except (OSError, ValueError) as error:
            raise InputError(
                Message(
                    f"连不上 Dask 调度器 {scheduler}（{error}）；请检查 --scheduler",
                    f"no Dask scheduler at {scheduler} ({error}); check --scheduler",
                )
            ) from None

    def run(self, tasks: Iterator[Task]) -> Iterator[Judged]:
        """Judge all drafts; results come as they are ready, in any order."""
        try:
            yield from self._run(tasks)
        finally:
            self.stop()

    def _run(self, tasks: Iterator[Task]) -> Iterator[Judged]:
        batches = iter(lambda: tuple(islice(tasks, _BATCH)), ())
        ready = self._distributed.as_completed(loop=self._client.loop)
        waiting = 0
        for batch in islice(batches, _OUTSTANDING * max(1, len(self._client.nthreads()))):
            ready.add(self._submit(batch))
            waiting += 1
        while waiting:
            future = next(ready)
            batch = self._batches.pop(future.key)
            records = self._result(future)
            future.release()
            if records is None and len(batch) == 1:
                yield Judged(batch[0].number, died())
            again: list[tuple[Task, ...]] = [(task,) for task in batch] if records is None and len(batch) > 1 else []
            tasks_of = {task.number: task for task in batch}
            for number, record in records or ():
                yield from self._seen(tasks_of[number]) if record.unread else (Judged(number, record),)
            if (following := next(batches, None)) is not None:
                again.append(following)
            for more in again:
                ready.add(self._submit(more))
            waiting += len(again) - 1

    def _seen(self, task: Task) -> Iterator[Judged]:
        """A draft that a worker could not read, judged here."""
        for judged in self._near.run(iter((task,))):
            self.unseen += not judged.record.unread
            yield judged

    def _submit(self, batch: tuple[Task, ...]) -> Any:
        future = self._client.submit(judge_batch, msgspec.msgpack.encode(batch), *self._given, pure=False)
        self._batches[future.key] = batch
        return future

    def _result(self, future: Any) -> tuple[tuple[int, Record], ...] | None:
        """The records of a batch; None if it ended one worker after another."""
        try:
            return _records.decode(future.result())
        except self._distributed.KilledWorker:
            return None
        except Exception as error:  # whatever went wrong on a worker, the rest cannot be trusted to go right
            raise InputError(
                Message(
                    f"Dask 工作进程失败：{error}；请检查各机器上的 nrd-check 版本和规则包是否相同",
                    f"a Dask worker failed: {error}; see that all machines have the same nrd-check and packs",
                )
            ) from None

    def stop(self) -> None:
        """Let go of the cluster, and end it if it is ours."""
        self._near.stop()
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()
            self._cluster = None
