"""Layout: every C++ file is as clang-format-19 leaves it."""
import re
import subprocess

from house import CODE, Finding, files


def findings(root):
    every = [str(path) for path in files(root, ("src", "tests", "fuzz", "bench"), CODE)]
    if not every:
        return
    # One word a file is enough to name it.
    command = ["clang-format-19", "--dry-run", "--ferror-limit=1", *every]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stderr
    for path, line in re.findall(r"^(\S.*?):(\d+):\d+: (?:warning|error): code should be", said, re.MULTILINE):
        yield Finding(root / path, int(line), "is not as clang-format leaves it; ./run fmt mends it.")
