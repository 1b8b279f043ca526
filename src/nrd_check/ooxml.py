"""Files of Office (docx, xlsx): zips of XML files, hostile until they are read.

They are unpacked within limits, and no DOCTYPE is let in, without which XML can neither grow nor fetch anything.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring  # the parser is kept from harm by _parsed

from nrd_check.kept import kept


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may ask for.

    Attributes:
        entries: files in the zip.
        unpacked: bytes of all of them.
        part: bytes of one that is read.
        marks: its tags and attributes, which is what its tree takes memory for.
        depth: of elements within elements.
    """

    entries: int = 2_000
    unpacked: int = 200_000_000
    part: int = 64_000_000
    marks: int = 5_000_000
    depth: int = 250


LIMITS = Limits()


class RefusedError(Exception):
    """The file is not read. `reason` says why, in a word; whoever reads the file has the sentences.

    The words: `other` (no such file), `old`, `encrypted`, `broken`, `doctype`, `large`, `nested`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a stream that password-protected files of Office have
# what zipfile raises for damaged files
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    IndexError,
    RuntimeError,
)
_ENCRYPTED_FLAG = 0x1
# the transitional and the strict form of the standard have names of their own for the same things
_OOXML, _STRICT = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    f"{_OOXML}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OOXML}spreadsheetml/2006/main": "s",
    f"{_STRICT}spreadsheetml/main": "s",
    f"{_OOXML}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OOXML}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OOXML}markup-compatibility/2006": "mc",
    f"{_OOXML}package/2006/relationships": "rel",
    f"{_OOXML}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_OOXML}drawingml/2006/picture": "pic",
    f"{_STRICT}drawingml/picture": "pic",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


class Relation(NamedTuple):
    """A part that another refers to: by which id, of which kind, and its name."""

    id: str
    kind: str
    target: str


class Package:
    """The files inside, unpacked one by one within limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.unpacked
        self._archive = _opened(data)
        entries = self._archive.infolist()
        if len(entries) > limits.entries or sum(entry.file_size for entry in entries) > limits.unpacked:
            raise RefusedError("large")
        # names are compared without regard to case
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def xml(self, part: str) -> Element:
        """The root of a part, its names shortened to `w:p` and the like."""
        return _parsed(self.content(part), self._limits)

    def related(self, part: str) -> dict[str, str]:
        """The parts that `part` refers to, by their kind: `styles`, `numbering`, …"""
        return {relation.kind: relation.target for relation in self.relations(part)}

    def relations(self, part: str) -> list[Relation]:
        """What `part` refers to within the file."""
        folder, base = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self:
            return []
        return [
            Relation(
                relation.get("Id", ""),
                relation.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
            )
            for relation in self.xml(relations).iter("rel:Relationship")
            if relation.get("TargetMode") != "External"
        ]

    @property
    def parts(self) -> list[str]:
        """The names of all files inside, in lower case."""
        return list(self._entries)

    def content(self, part: str) -> bytes:
        """The bytes of a part of XML."""
        if part not in self:
            raise RefusedError("broken")
        content = self._bytes(self._entries[part.lower()])
        # NULs are dropped so that UTF-16 hides nothing
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise RefusedError("doctype")
        return content

    def _bytes(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise RefusedError("encrypted")
        # others would unpack without bounds, and Office writes none
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RefusedError("broken")
        most = min(self._left, self._limits.part)
        try:
            with self._archive.open(entry) as stream:
                content = stream.read(most + 1)
        except _ZIP_ERRORS:
            raise RefusedError("broken") from None
        if len(content) > most:
            raise RefusedError("large")
        self._left -= len(content)
        return content


def _opened(data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLE):
        raise RefusedError("encrypted" if _ENCRYPTED in data else "old")
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _ZIP_ERRORS:
        raise RefusedError("broken" if data.startswith(b"PK") else "other") from None


def _parsed(content: bytes, limits: Limits) -> Element:
    if content.count(b"<") + content.count(b"=") > limits.marks:
        raise RefusedError("large")
    try:
        root = fromstring(content)  # noqa: S314  # without DOCTYPE there are no entities
    except (ParseError, ValueError, LookupError):
        raise RefusedError("broken") from None
    _shorten(root, limits.depth)
    return root


def _shorten(root: Element, deepest: int) -> None:
    """Shorten the names in a tree.

    Raises:
        RefusedError: it is nested deeper than functions that call themselves can follow.
    """
    level = [root]
    for _ in range(deepest):
        for element in level:
            element.tag = _short(element.tag)
            if element.attrib:
                attributes = {_short(key): value for key, value in element.attrib.items()}
                element.attrib.clear()
                element.attrib.update(attributes)
        level = [child for element in level for child in element]
        if not level:
            return
    raise RefusedError("nested")


@kept(4096)
def _short(name: str) -> str:
    """`{http://…wordprocessingml…}p` → `w:p`; names of namespaces that are not read stay as they are."""
    namespace, brace, local = name.rpartition("}")
    prefix = _PREFIXES.get(namespace[1:]) if brace else None
    return f"{prefix}:{local}" if prefix else name
