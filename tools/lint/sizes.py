"""Sizes: a file that is long holds two subjects. Functions are measured by clang-tidy (readability-function-size)."""
from house import CODE, Finding, files

LONG, TOO_LONG = 300, 500
# The libraries' and data's own files are not ours to split.
FOLDERS = ("src", "tests", "fuzz", "bench", "web", "tools", "cmake", "docs")
SUFFIXES = CODE + (".py", ".sh", ".sql", ".cmake", ".mjs", ".ts", ".scss", ".md")


def findings(root):
    for path in files(root, FOLDERS, SUFFIXES):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > TOO_LONG:
            yield Finding(path, lines, f"{lines} lines; past {TOO_LONG} a file is split, by subject.")
        elif lines > LONG:
            yield Finding(path, lines, f"{lines} lines; past {LONG} ask which two subjects it holds.", warning=True)
