"""clang-tidy over every C++ file, as .clang-tidy has it, a room at a time: much of its work is on the standard headers, so the
preset makes one file of each target (a unit), which includes the target's sources, and a plug-in keeps the checks to what is
declared in the house (own_declarations.cpp). A unit that passed is not read again
until something that it includes, how it is compiled, or the rules change (build/UnifiedSources/passed)."""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

from house import Finding

FOLDERS = ("src", "tests", "fuzz", "bench")
# A warning of clang's is a finding, where .clang-tidy has it, not an error that hides the rest.
# The static analyzer follows so many states of a function (of 225,000, as it would): where paths are many, those beyond are alike.
WORDS = ("--extra-arg=-Wno-error", *(f"--extra-arg={word}" for word in ("-Xclang", "-analyzer-config", "-Xclang", "max-nodes=50000")))
PLUGIN = pathlib.Path(__file__).parent / "own_declarations.cpp"
WARNING = re.compile(r"^(/[^:\n]+):(\d+):\d+: (?:warning|error): (.*)$", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def findings(root):
    build = root / "build" / "UnifiedSources"
    passed = build / "passed"
    passed.mkdir(parents=True, exist_ok=True)
    waiting = [(unit, passed / key) for unit, key in keyed(root, build) if not (passed / key).exists()]
    found, library = set(), plugin() if waiting else None
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as threads:
        for each in shown(threads.map(lambda one: tidy(root, build, library, *one), waiting), len(waiting)):
            found.update(each)
    yield from found


def plugin():
    """The plug-in, built from its source unless that is done."""
    name = hashlib.blake2b(PLUGIN.read_bytes(), digest_size=16).hexdigest()
    library = PLUGIN.parents[2] / "build" / "UnifiedSources" / f"own_declarations-{name}.so"
    if not library.exists():
        library.parent.mkdir(parents=True, exist_ok=True)
        unfinished = library.with_suffix(f".{os.getpid()}")
        subprocess.run(["clang++-19", "-std=c++17", "-O1", "-shared", "-fPIC", "-fno-rtti", "-isystem", "/usr/lib/llvm-19/include",
                        str(PLUGIN), "-o", str(unfinished)], check=True)
        unfinished.rename(library)
    return library


def tidy(root, build, library, unit, mark):
    """What clang-tidy says of the files of one unit; a unit that it says nothing of is marked as passed."""
    rules = f"--config-file={rules_of(root, build, unit)}"
    command = ["clang-tidy-19", f"--load={library}", "--quiet", "-p", str(build), rules, *WORDS, str(unit)]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    found = [Finding(pathlib.Path(path), int(line), said) for path, line, said in WARNING.findall(run.stdout)
             if root in pathlib.Path(path).parents and build not in pathlib.Path(path).parents]
    if not found and run.returncode == 0:
        mark.touch()
    elif not found:
        found = [Finding(unit, 1, f"clang-tidy could not read this file: {(run.stdout + run.stderr).strip()[-600:]}")]
    return found


def rules_of(root, build, unit):
    """The .clang-tidy of the folder that a unit comes from, or of the nearest above it: a unit itself lies in the build."""
    folder = root / unit.relative_to(build if build in unit.parents else root)
    return next(path for path in (above / ".clang-tidy" for above in folder.parents) if path.is_file())


def keyed(root, build):
    """(unit, name of the mark it gets when it passes) of every unit of the house. What the build compiles of the doors alone
    is none: their rooms' units read them."""
    rules = hashlib.blake2b(pathlib.Path(__file__).read_bytes() + PLUGIN.read_bytes(), digest_size=16)
    for folder in (root, *(root / each for each in FOLDERS)):
        for text in sorted(folder.glob(".clang-tidy" if folder == root else "**/.clang-tidy")):
            rules.update(text.read_bytes())
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if file.parent.name == "Unity" or file.relative_to(root).parts[0] in FOLDERS:
            yield file, key_of(file, entry["command"], rules.copy())


def key_of(file, command, digest):
    words = shlex.split(command)
    folders = [pathlib.Path(word[2:]) for word in words if word.startswith("-I")]
    digest.update(command.encode())
    seen, waiting = set(), [file]
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            digest.update(path.read_bytes())
            waiting += included(path, folders)
    return digest.hexdigest()


def included(path, folders):
    for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
        places = [folder / header for folder in (path.parent, *folders)]
        yield from (place for place in places if place.is_file())


def shown(results, total):
    """The same results; on a terminal, a line that shows how far, how fast, and how long yet."""
    started = time.monotonic()
    for done, result in enumerate(results, start=1):
        if sys.stderr.isatty():
            seconds = time.monotonic() - started
            left = seconds * (total - done) / done
            print(f"\r\033[Ktidy: {done} of {total}, {done * 60 / seconds:.0f} a minute, {left:.0f} s left",
                  end="\r\033[K" if done == total else "", file=sys.stderr, flush=True)
        yield result
