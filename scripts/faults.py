#!/usr/bin/env python3
"""Makes the system calls of the real program fail, one at a time, and looks at what is left.

Every call from the first touch of the plan on, of saving over a plan, saving as a new file and each export, is made to
fail in eight ways: no room, broken disk, not allowed, read-only, quota, interrupted, nothing written, killed. Afterwards
the file must be the old one or the new one, as the program said, and no temporary file may be left by a program that
lived.

Needs strace (apt-get install strace), Linux, the right to trace one's own programs, and a built program; takes minutes.

    scripts/faults.py [--program target/debug/hallplan] [--plan layouts/teaching.json]
"""
import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ERRORS = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EINTR"]
CALLS = (
    "open,openat,creat,read,pread64,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,close,"
    "chmod,fchmod,fchmodat,stat,lstat,statx,newfstatat,fstat,flock,fcntl,getdents64,readlink,readlinkat,lseek,ftruncate"
)
# What the program reads of itself and of the system is not what is looked at here.
WRITING = {"write", "pwrite64", "writev"}


def run(arguments, folder, inject=None, log=None):
    command = ["strace", "-f", "-qq", "-e", "signal=none", "-o", str(log or "/dev/null"), "-e", f"trace={CALLS}"]
    if inject:
        command += ["-e", f"inject={inject}"]
    environment = {"HOME": str(folder / "home"), "LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"}
    return subprocess.run(command + arguments, cwd=folder, env=environment, capture_output=True, timeout=60)


def points(log):
    """The calls from the first touch of the plan on: name and number, as strace counts them for each thread."""
    seen, found, begun = collections.Counter(), [], False
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        if not match:
            continue
        thread, name, rest = match.groups()
        seen[thread, name] += 1
        begun = begun or "plan.json" in rest
        if begun and (name, seen[thread, name]) not in found:
            found.append((name, seen[thread, name]))
    return found


def ways(points):
    for name, number in points:
        for error in ERRORS:
            yield f"{name}:error={error}:when={number}"
        if name in WRITING:
            yield f"{name}:retval=0:when={number}"
        yield f"{name}:signal=SIGKILL:when={number}"


def temporaries(folder):
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def judge(what, ran, target, old, new, folder):
    now = target.read_bytes() if target.exists() else None
    killed = "SIGKILL" in what
    if ran.returncode == 101 or b"panicked" in ran.stderr:
        # The standard library panics where a folder that was listed cannot be closed, which no file system does.
        closing = what.startswith("close") and b"closedir" in ran.stderr
        return None if closing and now == old and not temporaries(folder) else "panicked"
    if killed and now not in (old, new):
        return "neither old nor new"
    if not killed and ran.returncode == 0 and now != new:
        return "said to be written, and is not"
    if not killed and ran.returncode != 0 and now != old:
        return "said to have failed, and has changed"
    if not killed and ran.returncode != 0 and not ran.stderr.strip():
        return "failed without a word"
    # Where removing fails, what was to be removed is left; the next save removes it.
    if not killed and not what.startswith("unlink") and temporaries(folder):
        return f"left {temporaries(folder)}"
    return None


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default="target/debug/hallplan")
    options.add_argument("--plan", default="layouts/teaching.json")
    options = options.parse_args()
    program, plan = pathlib.Path(options.program).resolve(), pathlib.Path(options.plan).resolve()
    if not shutil.which("strace"):
        sys.exit("SKIPPED: strace is not installed (apt-get install strace)")
    if not program.exists():
        sys.exit(f"SKIPPED: {program} is not built (cargo build)")
    tasks = [("save", ["tidy", "plan.json", "-o", "plan.json"], "plan.json")]
    tasks += [("save as", ["tidy", "plan.json", "-o", "new.json"], "new.json")]
    for ending in ["svg", "pdf", "png", "json"]:
        pixels = ["--width", "200"] if ending == "png" else []
        tasks += [(f"export {ending}", ["export", "plan.json", "-o", f"out.{ending}", *pixels], f"out.{ending}")]
    passed, failed = 0, []
    # As a person may have written it, so that saving changes it.
    spread = plan.read_bytes().replace(b'",', b'" ,', 1)
    for name, arguments, file in tasks:
        old = spread if file == "plan.json" else b"old" if file.startswith("out") else None
        before = passed + len(failed)
        with tempfile.TemporaryDirectory() as work:
            work = pathlib.Path(work)

            def fresh():
                folder = work / "folder"
                shutil.rmtree(folder, ignore_errors=True)
                (folder / "home").mkdir(parents=True)
                (folder / "plan.json").write_bytes(spread)
                if old is not None:
                    (folder / file).write_bytes(old)
                return folder

            folder = fresh()
            ran = run([str(program), *arguments], folder, log=work / "log")
            if ran.returncode != 0:
                sys.exit(f"SKIPPED: strace cannot trace here: {ran.stderr.decode(errors='replace')}")
            new = (folder / file).read_bytes()
            for what in ways(points(work / "log")):
                folder = fresh()
                ran = run([str(program), *arguments], folder, inject=what)
                problem = judge(what, ran, folder / file, old, new, folder)
                if problem:
                    failed.append(f"{name}, {what}: {problem} (exit {ran.returncode})")
                else:
                    passed += 1
        print(f"{name}: {passed + len(failed) - before} runs", flush=True)
    print("\n".join(failed))
    print(f"{passed} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
