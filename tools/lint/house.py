"""What the lints know of the house: its rooms, their doors, its files, and what a finding is."""
import dataclasses
import pathlib
import re

CODE = (".cpp", ".hpp")
GENERATED = ("build", "node_modules", ".git", ".cache")


@dataclasses.dataclass(frozen=True)
class Finding:
    """One thing to mend: where, and a sentence that says what is wrong and what would be right."""

    path: pathlib.Path
    line: int
    sentence: str
    warning: bool = False

    def text(self, root):
        kind = "warning: " if self.warning else ""
        return f"{self.path.relative_to(root)}:{self.line}: {kind}{self.sentence}"


@dataclasses.dataclass(frozen=True)
class Room:
    """A room as its CMakeLists.txt declares it: room(<name> ... DOORS ...)."""

    name: str
    folder: pathlib.Path
    doors: tuple


def rooms(root):
    """Every room below src/, the deepest folder first, so that the first that holds a file is the file's own."""
    found = []
    for listing in (root / "src").rglob("CMakeLists.txt"):
        for name, body in re.findall(r"^room\(\s*(\w+)([^)]*)\)", listing.read_text(), re.MULTILINE):
            found.append(Room(name, listing.parent, doors_of(body)))
    return sorted(found, key=lambda room: -len(room.folder.parts))


def doors_of(body):
    doors = re.search(r"\bDOORS\b(.*?)(?:\b(?:SOURCES|USES|SHOWS)\b|$)", body, re.DOTALL)
    return tuple(doors.group(1).split()) if doors else ()


def room_of(path, all_rooms):
    """The room whose folder holds the file; None for a file outside every room."""
    return next((room for room in all_rooms if room.folder in path.parents), None)


def files(root, folders, suffixes):
    """Files below those folders of the house with one of those endings, in order; nothing that a build made."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            made = set(path.relative_to(root).parts) & set(GENERATED)
            if path.suffix in suffixes and path.is_file() and not made:
                yield path


def numbered(path):
    """The file's lines, counted from 1."""
    return enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
