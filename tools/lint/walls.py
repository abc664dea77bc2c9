"""Walls: a room is entered by its doors only (src/README.md, docs/words.md: room, door).

The build refuses most of this too; the lint says it in a sentence, and sees what a compiler does not mind: `..`, a path
around a door, a library that a door would hand on to everyone who enters by it.
"""
import re

from house import CODE, Finding, files, numbered, room_of, rooms

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
# Headers that only bodies may include: rooms above would come to depend on a library that is not theirs.
BEHIND_DOORS = re.compile(r"^(soci/|sqlite3\.h|libpq-fe\.h|libpq/|postgresql/|restinio/|tao/|asio)")
BARRED_NAMES = re.compile(r"^(utils?|common|helpers?|managers?)([_.]|$)|[_](utils?|helpers?|manager)([_.]|$)")


def findings(root):
    all_rooms = rooms(root)
    for path in files(root, ("src", "tests", "fuzz", "bench"), CODE):
        for line, text in numbered(path):
            include = INCLUDE.match(text)
            if include:
                yield from judged(path, line, include.group(2), include.group(1) == '"', all_rooms)
    yield from barred_names(root)


def judged(path, line, header, quoted, all_rooms):
    if ".." in header.split("/"):
        yield Finding(path, line, f'"{header}" climbs out with ".."; include another room by its door, "<room>/<door>.hpp".')
    elif header.startswith("/"):
        yield Finding(path, line, f'"{header}" is a path on one machine; include by the name of a door or of an own header.')
    elif quoted:
        yield from around_a_door(path, line, header, all_rooms)
    if is_door(path, all_rooms) and BEHIND_DOORS.match(header):
        yield Finding(path, line, f"the door {path.name} includes <{header}>; keep that library in the bodies behind it.")


def around_a_door(path, line, header, all_rooms):
    first, _, rest = header.partition("/")
    named = next((room for room in all_rooms if room.name == first), None)
    if named and rest not in named.doors:
        doors = ", ".join(f'"{named.name}/{door}"' for door in named.doors)
        yield Finding(path, line, f'"{header}" is no door of {named.name}; its doors are {doors}.')
    elif not named and (around := header_of_another_room(path, header, all_rooms)):
        yield Finding(path, line, f'"{header}" walks around the doors of {around.name}; include "{around.name}/<door>.hpp".')


def header_of_another_room(path, header, all_rooms):
    """The room, not the file's own nor the one its tests look inside, in whose folder alone that header stands."""
    own = room_of(path, all_rooms)
    if own and ((own.folder / header).exists() or (path.parent / header).exists()):
        return None
    others = [room for room in all_rooms if room is not own and header_in(room, header)]
    return others[0] if own and others and header not in ("sql.hpp", "migrations.hpp") else None


def header_in(room, header):
    return (room.folder / header).exists() or (room.folder.parent / header).exists()


def is_door(path, all_rooms):
    room = room_of(path, all_rooms)
    return bool(room) and str(path.relative_to(room.folder)) in room.doors


def barred_names(root):
    for path in files(root, ("src", "tests", "tools"), CODE + (".py", ".sql", ".txt")):
        for name in path.relative_to(root).parts:
            if BARRED_NAMES.search(name):
                yield Finding(path, 1, f'"{name}" says nothing of the work; name the file or folder for what it does.')
