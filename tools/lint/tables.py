"""Tables: a room owns those that its migrations create, and only its own SQL names them.

What a room lets others read in SQL it offers as a view, which is a door. A foreign key may point at a table of another
room. Every key begins with `authority`, and every statement on a table names it, so that councils share an installation
without sharing a row. A table that rightly belongs to none says `-- About the installation, not an authority: <reason>`
where it is made; a statement that rightly spans authorities says so too.
"""
import re

from house import Finding, files, room_of, rooms

NAME = r'(?:only\s+)?"?([a-z_][a-z0-9_]*)"?(?:\s+(?:as\s+)?(?!(?:where|on|set|join|left|inner|cross|order|group|limit|union|using|values|select|for|returning|default|do|with|having|except|intersect|full|right|natural|window|offset|fetch)\b)[a-z_]\w*)?'
AFTER = re.compile(rf"\b(?:from|join|into|update|truncate(?:\s+table)?|(?:alter|drop)\s+table(?:\s+if\s+exists)?|delete\s+from)\s+({NAME}(?:\s*,\s*{NAME})*)")
CREATE = re.compile(r'\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?')
KEYS = re.compile(r"\b(primary\s+key|unique|foreign\s+key|references\s+\w+)\s*\(\s*\"?(\w+)\"?")
ONE_COLUMN_KEY = re.compile(r"\b(\w+)\s+\w+[^,()]*?\b(primary\s+key|unique)\b(?!\s*\()")
LITERAL = re.compile(r'R"(\w*)\((.*?)\)\1"|"((?:[^"\\\n]|\\.)*)"', re.DOTALL)
LOOKS_LIKE_SQL = re.compile(r"^\s*(select|insert\s+into|update|delete\s+from|with|alter|drop|truncate|copy)\b", re.IGNORECASE)
EXCUSE = "-- About the installation, not an authority:"


def findings(root):
    all_rooms = rooms(root)
    owners = owners_of_tables(root, all_rooms)
    yield from tables_made_twice(root, all_rooms)
    of_the_installation = {name for _, name, _, excused in created(root) if excused}
    under_authority = owners.keys() - of_the_installation
    for path in files(root, ("src",), (".sql",)):
        for line, statement, excused in statements(path.read_text()):
            yield from of_a_statement(path, line, statement, room_of(path, all_rooms), owners)
            if "migrations" in path.parts:
                yield from keys_without_authority(path, line, statement, excused)
            else:
                yield from without_authority(path, line, statement, excused, under_authority)
    yield from in_code(root, all_rooms, owners)


def owners_of_tables(root, all_rooms):
    """Table -> the room whose migrations create it."""
    owners = {}
    for path, name, *_ in created(root):
        owners.setdefault(name, room_of(path, all_rooms))
    return owners


def created(root):
    """(file, table, line, whether it is the installation's and no authority's) of each `create table`."""
    for path in files(root, ("src",), (".sql",)):
        if "migrations" in path.parts:
            for line, statement, excused in statements(path.read_text()):
                for name in CREATE.findall(statement):
                    yield path, name, line, excused


def tables_made_twice(root, all_rooms):
    first = {}
    for path, name, line, _ in created(root):
        room = room_of(path, all_rooms)
        if first.setdefault(name, room) is not room:
            yield Finding(path, line, f'table "{name}" is made by {first[name].name} already; a table has one owner.')


def of_a_statement(path, line, statement, own, owners):
    for table in tables_named(statement):
        owner = owners.get(table)
        if owner and owner is not own:
            yield Finding(path, line, f'names table "{table}", which belongs to {owner.name}; ask {owner.name} by its door, '
                                      "or read a view that it offers.")


def tables_named(statement):
    names = []
    for listed in AFTER.finditer(statement):
        names += [re.match(NAME, part.strip()).group(1) for part in listed.group(1).split(",")]
    return sorted(set(names))


def without_authority(path, line, statement, excused, under_authority):
    named = [table for table in tables_named(statement) if table in under_authority]
    if named and not excused and not re.search(r"\bauthority\b", statement):
        yield Finding(path, line, f'a statement on "{named[0]}" does not name authority; say "authority = :authority".')


def keys_without_authority(path, line, statement, excused):
    if excused or not CREATE.search(statement):
        return
    for kind, column in KEYS.findall(statement):
        if column != "authority":
            yield Finding(path, line, f'{kind} begins with "{column}"; every key begins with authority.')
    for column, kind in ONE_COLUMN_KEY.findall(statement):
        if column != "authority" and kind:
            yield Finding(path, line, f'{kind} on the one column "{column}"; every key begins with authority.')


def in_code(root, all_rooms, owners):
    for path in files(root, ("src",), (".cpp", ".hpp")):
        text = path.read_text(encoding="utf-8")
        for literal in LITERAL.finditer(text):
            sql = literal.group(2) or literal.group(3) or ""
            if LOOKS_LIKE_SQL.match(sql):
                line = text.count("\n", 0, literal.start()) + 1
                yield from of_a_statement(path, line, plain(sql), room_of(path, all_rooms), owners)


def statements(text):
    """(line, statement without comments and literals, whether it is excused from naming authority)."""
    line, excused = 1, False
    for part in re.split(r";", re.sub(r"'(?:[^']|'')*'", lambda word: re.sub(r"[^\n]", "x", word.group(0)), text)):
        statement = plain(part)
        excused = excused or EXCUSE in part
        if statement.strip():
            lead = len(part) - len(part.lstrip())
            yield line + part.count("\n", 0, lead), statement, excused
            excused = False
        line += part.count("\n")


def plain(sql):
    return re.sub(r"/\*.*?\*/", " ", re.sub(r"--[^\n]*", "", sql), flags=re.DOTALL).lower()
