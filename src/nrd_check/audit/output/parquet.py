"""A folder of Parquet files with all tables: proposals, findings, metrics, quotas, directions."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nrd_check.audit.output import tables
from nrd_check.audit.run import Audit, Audited, Summary
from nrd_check.errors import InputError
from nrd_check.files import unwritable
from nrd_check.messages import Message
from nrd_check.report import Style

_ROWS = 10_000  # of a group: what is held in memory


@contextmanager
def writing(path: Path | None, style: Style, reports: str | None) -> Iterator[Folder]:
    """A writer to the folder `path`, which is replaced as a whole."""
    assert path is not None
    try:
        import pyarrow as pa  # noqa: F401
    except ImportError:
        raise InputError(
            Message(
                "写 Parquet 需要 pyarrow：pip install 'nrd-check[audit]'",
                "Parquet needs pyarrow: pip install 'nrd-check[audit]'",
            )
        ) from None
    if path.exists() and not (path.is_dir() and all(file.suffix == ".parquet" for file in path.iterdir())):
        raise InputError(
            Message(
                f"{path}：已存在，且不是 Parquet 表的文件夹；请换一个名字",
                f"{path}: exists and is no folder of Parquet tables; choose another name",
            )
        )
    try:
        fresh = Path(tempfile.mkdtemp(dir=Path(os.path.realpath(path)).parent, prefix=".nrd-check-"))
    except OSError as error:
        raise InputError(unwritable(path, error)) from None
    folder = None
    try:
        folder = Folder(fresh, style)
        yield folder
        if path.exists():
            shutil.rmtree(path)
        fresh.chmod(0o755)
        fresh.replace(path)
    except OSError as error:
        raise InputError(unwritable(path, error)) from None
    finally:
        if folder:
            folder.end()
        shutil.rmtree(fresh, ignore_errors=True)


class _Table:
    """One file, written a group of rows at a time."""

    def __init__(self, path: Path, columns: Iterable[tables.Column]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._schema = pa.schema(
            [pa.field(column.key, pa.int64() if column.number else pa.string()) for column in columns]
        )
        self._writer: Any = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[list[tables.Cell]] = []

    def add(self, rows: Iterable[list[tables.Cell]]) -> None:
        self._rows += rows
        if len(self._rows) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        columns = list(zip(*self._rows, strict=True)) or [()] * len(self._schema)
        arrays = [pa.array(values, field.type) for values, field in zip(columns, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows.clear()

    def close(self) -> None:
        self._flush()
        self._writer.close()

    def end(self) -> None:
        """Let go of the file; one that could not be written would be closed again, and complain, when it is forgotten."""
        with contextlib.suppress(OSError):
            self._writer.close()
        self._writer.is_open = False


class Folder:
    """The writer."""

    def __init__(self, folder: Path, style: Style) -> None:
        self._lang = style.lang
        self._tables = {
            name: _Table(folder / f"{name}.parquet", columns)
            for name, columns in (
                ("proposals", tables.PROPOSALS),
                ("findings", tables.FINDINGS),
                ("metrics", tables.METRICS),
                ("quotas", tables.QUOTAS),
                ("directions", tables.DIRECTIONS),
            )
        }

    def add(self, audited: Audited) -> None:
        """The rows of a proposal in all tables."""
        self._tables["proposals"].add([tables.proposal_row(audited, self._lang)])
        self._tables["findings"].add(tables.finding_rows(audited, self._lang))
        self._tables["metrics"].add(tables.metric_rows(audited, self._lang))

    def end(self) -> None:
        """Let go of all files, whole or not."""
        for table in self._tables.values():
            table.end()

    def close(self, run: Audit, summary: Summary) -> None:
        """The tables of the whole call, and the ends of all files."""
        self._tables["quotas"].add(tables.quota_rows(run, self._lang))
        self._tables["directions"].add(tables.direction_rows(run, summary, self._lang))
        for table in self._tables.values():
            table.close()
