#!/usr/bin/env python3
"""Walks through lessons from their first key to their last, on a real terminal, tmux.

  lesson-walk.py PROGRAM [--mode colour|ascii] [--out FOLDER] [LESSON...]

Each lesson starts afresh, in a terminal of 80x24. It is read with Enter; questions get the right
answer, which is read from presets/lessons; experiments are trained; hints and solutions are shown,
and the solution of each task is trained until the task is ticked. At the end the map has to say
that the lesson is done. Every key is one that the screen names. With --mode ascii, no other
characters than ASCII may be on the screen. Without LESSON all are walked, without --mode in both
modes. --out keeps the screens, one file each in FOLDER/MODE/LESSON, to be read.

Prints `N passed, N failed`. Needs tmux and Python 3.11, and for all lessons ten minutes;
not part of .ci/run.
"""

import argparse
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

LESSONS = Path(__file__).resolve().parents[3] / "presets" / "lessons"
ENVIRONMENTS = {
    "colour": {"LC_ALL": "C.UTF-8", "COLORTERM": "truecolor"},
    "ascii": {"LC_ALL": "C", "NO_COLOR": "1"},
}
NUMBERS = itertools.count(1)
KEY_SECONDS = 2
END_SECONDS = 20
TRAINING_SECONDS = 120
MOST_SCREENS = 400
MOST_FAILURES = 6
FOOT_WORDS = 20  # what the foot surely has room for


class Terminal:
    """A program in tmux, with its own state."""

    def __init__(self, command, environment, state):
        self.socket = f"lesson-walk-{os.getpid()}-{next(NUMBERS)}"
        variables = {"TERM": "tmux-256color", "XDG_STATE_HOME": state, "XDG_CONFIG_HOME": state}
        settings = [f"{name}={value}" for name, value in (variables | environment).items()]
        # tmux loses an exit status at times, so that a shell keeps it.
        self.status = Path(state) / "status"
        shell = ["sh", "-c", '"$@"; echo $? >"$0.new"; mv "$0.new" "$0"', self.status, "env"]
        shell += ["-u", "NO_COLOR", "-u", "COLORTERM", *settings, *command]
        self.tmux("new-session", "-d", "-x", "80", "-y", "24", *map(str, shell))

    def tmux(self, *words):
        command = ["tmux", "-L", self.socket, "-f", "/dev/null", *words]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def settled(self):
        """The screen once it has stopped changing, or after a while."""
        end = time.monotonic() + KEY_SECONDS
        last = self.screen()
        while time.monotonic() < end:
            time.sleep(0.08)
            now = self.screen()
            if now == last and not is_waiting(now):
                return now
            last = now
        return last

    def press(self, *keys):
        """The screen after these keys; a key that changes nothing is waited for in vain."""
        before = self.screen()
        self.tmux("send-keys", *keys)
        self.until(lambda screen: screen != before, KEY_SECONDS)
        return self.settled()

    def type(self, text):
        self.tmux("send-keys", "-l", "--", text)
        return self.settled()

    def until(self, holds, seconds):
        """The screen for which a condition holds, or None."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            screen = self.screen()
            if holds(screen):
                return screen
            time.sleep(0.05)
        return None

    def ended(self):
        """The exit status; "" after a while."""
        end = time.monotonic() + END_SECONDS
        while not self.status.exists() and time.monotonic() < end:
            time.sleep(0.05)
        return self.status.read_text().strip() if self.status.exists() else ""

    def close(self):
        self.tmux("kill-server")


def foot(screen):
    """What Enter does, by the lower edge of the lesson's pane, or by the last row below a notice."""
    for line in screen.splitlines()[2:-1]:
        found = re.match(r"[╰+][─-] Enter (.+?) [─-]*[╯+]", line)
        if found:
            return found.group(1)
    last = re.match(r" Enter (.+?)  ", screen.rstrip("\n").rpartition("\n")[2])
    return last.group(1) if last and place(screen)[0] else ""


def is_waiting(screen):
    """Whether the program still carries out a command: `pausing...`"""
    return re.search(r"[a-z]ing(…|\.\.\.)", screen.partition("\n")[0]) is not None


def place(screen):
    """The step and how many there are: (3, 12)."""
    found = re.match(r"[╭+][─> -]+(?:Lesson )?[\d.]+  (\d+)/(\d+)", screen.partition("\n")[2])
    return (int(found.group(1)), int(found.group(2))) if found else (0, 0)


def state(screen):
    first = screen.partition("\n")[0]
    found = re.search(r"\b(running|paused|finished|diverged|training|replay)\b", first)
    return found.group(1) if found else "?"


class Walk:
    """One lesson in one mode."""

    def __init__(self, program, mode, name, out):
        self.mode, self.name = mode, name
        self.passed, self.failed, self.shots = 0, 0, 0
        self.folder = out / mode / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.lesson, self.headings = read_lesson(name)
        self.temporary = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        command = [program, "learn", name]
        self.terminal = Terminal(command, ENVIRONMENTS[mode], self.temporary.name)

    def check(self, what, holds, found=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            found = f"\n{found}" if "\n" in str(found) else repr(found)
            print(f"{self.mode} {self.name}, screen {self.shots}: {what}: found {found}", flush=True)

    def keep(self, screen, what):
        self.shots += 1
        file = self.folder / f"{self.shots:03}-{re.sub('[^a-z0-9]+', '-', what.lower())}.txt"
        file.write_text(screen)
        if self.mode == "ascii":
            foreign = sorted({char for char in screen if ord(char) > 127})
            self.check(f"only ASCII in {file.name}", not foreign, "".join(foreign))
        return screen

    def walk(self):
        try:
            screen = self.begin()
            while self.shots < MOST_SCREENS and self.failed < MOST_FAILURES:
                if "map of the course" in foot(screen):
                    return self.end()
                screen = self.act(screen)
                if screen is None:
                    return None
            self.check("reaches its end", False, screen)
        finally:
            self.terminal.close()
            self.temporary.cleanup()
        return None

    def begin(self):
        begins = self.terminal.until(lambda screen: place(screen)[0] == 1, 30)
        screen = self.keep(self.terminal.settled(), "begin")
        self.check("begins with its first step", begins is not None, screen)
        self.check("has all its steps", place(screen)[1] == len(self.headings), place(screen))
        self.terminal.press(":")
        self.terminal.type("speed max")
        self.terminal.press("Enter")
        self.terminal.until(lambda shown: foot(shown), KEY_SECONDS)
        return self.keep(self.terminal.settled(), "fast")

    def act(self, screen):
        """One thing that the foot proposes; None when there is no way on."""
        does = foot(screen)
        if does.startswith("read on"):
            return self.keep(self.terminal.press("Enter"), "read")
        if does.startswith(("answer", "next match", "type the answer")):
            return self.answer(screen)
        if does == "train" or does.startswith("train the solution"):
            return self.train(screen, does)
        if does == "go to the settings":
            return self.attempt(screen)
        if does == "next step":
            return self.go_on(screen)
        if does.startswith("open"):
            return self.keep(self.terminal.press("Enter"), "open")
        self.check("says what Enter does", False, screen)
        return None

    def go_on(self, screen):
        at = place(screen)[0]
        after = self.terminal.press("Enter")
        opened = self.terminal.until(lambda shown: place(shown)[0] == at + 1, 10)
        self.check(f"goes on from step {at}", opened is not None, place(after))
        return self.keep(self.terminal.settled(), f"step-{at + 1}")

    def select(self, wanted, needed=True):
        """Selects what Enter is to do, with j and then with k; None if it is not there."""
        screen = self.terminal.settled()
        for key in "jk":
            before = ""
            while screen != before:
                if foot(screen).startswith(wanted):
                    return screen
                before = screen
                screen = self.terminal.press(key)
        if needed:
            self.check(f"offers to {wanted}", False, screen)
        return None

    def answer(self, screen):
        at = place(screen)[0]
        identity = self.headings[at - 1][1]
        question = self.lesson["question"][identity]
        self.hints(screen)
        if "choices" in question:
            right = question["answer"]
            self.select(f"answer {right}"[:FOOT_WORDS])
            self.keep(self.terminal.settled(), "choose")
            self.terminal.press("Enter")
        elif "match" in question:
            self.match(question["match"])
        else:
            self.select("type the answer")
            self.terminal.press("Enter")
            self.keep(self.terminal.type(str(question["answer"])), "type")
            self.terminal.press("Enter")
        told = self.terminal.until(lambda shown: "Right." in shown, KEY_SECONDS)
        self.check(f"{identity}: the answer is right", told is not None, self.terminal.screen())
        self.keep(self.terminal.screen(), "answered")
        after = self.finish(identity)
        if "shows" in question:
            self.check(f"{identity}: marked `you`", re.search("[◂<] you", right_of(after)), after)
        return after

    def match(self, pairs):
        for left, right in pairs.items():
            self.select("next match")
            screen = self.terminal.settled()
            for _ in range(12):
                flat = " ".join(words_of(screen).split())
                if re.search(rf"[▸>] {re.escape(left)}: {re.escape(right)}", flat):
                    break
                screen = self.terminal.press("Enter")
            else:
                self.check(f"{left} can be matched with {right}", False, screen)
            screen = self.keep(screen, f"match-{left}")
            self.terminal.press("j")
        self.select("answer")
        self.keep(self.terminal.settled(), "matched")
        self.terminal.press("Enter")

    def finish(self, what):
        """Waits until the training has ended."""
        ends = self.terminal.until(
            lambda screen: state(screen) in ("finished", "diverged"), TRAINING_SECONDS
        )
        screen = self.keep(self.terminal.settled(), "trained")
        self.check(f"{what}: trains to its end", ends is not None, screen)
        return screen

    def train(self, screen, does):
        at = place(screen)[0]
        self.terminal.press("Enter")
        after = self.finish(f"step {at}")
        if does.startswith("train the solution"):
            self.ticked(at)
        return after if foot(after) != foot(screen) or does != "train" else None

    def ticked(self, at):
        done = self.terminal.until(lambda screen: "task, done" in screen, KEY_SECONDS)
        screen = self.terminal.settled()
        self.check(f"step {at}: its task is done", done is not None, screen)
        self.keep(screen, "done")
        return done

    def hints(self, screen):
        """Shows all hints of the step."""
        _, identity, hints = self.headings[place(screen)[0] - 1]
        for i in range(hints):
            self.select("show a hint")
            screen = self.keep(self.terminal.press("Enter"), f"hint-{i + 1}")
            self.check(f"{identity}: shows hint {i + 1}", "Hint" in screen, screen)
        return screen

    def attempt(self, screen):
        """A task or an exercise: goes to the settings and back, trains, and shows all it has."""
        at = place(screen)[0]
        identity = self.headings[at - 1][1]
        settings = self.keep(self.terminal.press("Enter"), "settings")
        self.check(f"{identity}: says how to go back", "Shift-Tab lesson" in settings, settings)
        screen = self.keep(self.terminal.press("BTab"), "back")
        self.hints(screen)
        task = identity in self.lesson.get("task", {})
        if not task:
            self.practise(identity)
        self.select("show the solution")
        shown = self.keep(self.terminal.press("Enter"), "solution")
        self.check(f"{identity}: shows its solution", "olution" in shown, shown)
        if not task:
            return shown
        self.select("train the solution")
        self.keep(self.terminal.settled(), "solve")
        self.terminal.press("Enter")
        self.finish(identity)
        return self.terminal.settled() if self.ticked(at) else None

    def practise(self, identity):
        """Trains the experiment of an exercise, if that was not done before."""
        if self.select("train", needed=False):
            self.terminal.press("Enter")
            self.finish(identity)

    def end(self):
        screen = self.keep(self.terminal.press("Enter"), "map")
        title = self.lesson["title"]
        rows = [line for line in screen.splitlines() if title in line]
        self.check("the map says done", rows and " done" in rows[0], screen)
        self.terminal.press("Escape")
        self.terminal.until(lambda shown: foot(shown), KEY_SECONDS)
        self.terminal.tmux("send-keys", "q")
        status = self.terminal.ended()
        self.check("q ends it", status == "0", status)


def words_of(screen):
    """The words of the lesson's pane."""
    return "\n".join(line[1:33] for line in screen.splitlines()[2:-2])


def right_of(screen):
    """The charts, right of the lesson's pane."""
    return "\n".join(line[34:] for line in screen.splitlines()[1:-1])


def read_lesson(name):
    """The front matter, and (title, ID, number of hints) of each step."""
    _, front, text = (LESSONS / f"{name}.md").read_text().split("+++\n", 2)
    steps = []
    for section in re.split(r"^## ", text, flags=re.M)[1:]:
        title, identity = re.match(r"(.*?)(?: \{#(.*)\})?\n", section).groups()
        hints = len(re.findall(r"^### Hint", section, flags=re.M))
        steps.append((title, identity or title, hints))
    return tomllib.loads(front), steps


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--mode", choices=list(ENVIRONMENTS))
    parser.add_argument("--out", type=Path)
    parser.add_argument("lessons", nargs="*", metavar="LESSON")
    options = parser.parse_intermixed_args()
    names = options.lessons or sorted(file.stem for file in LESSONS.glob("*.md"))
    passed = failed = 0
    with tempfile.TemporaryDirectory() as unkept:
        for mode in [options.mode] if options.mode else ENVIRONMENTS:
            for name in names:
                program = os.path.abspath(options.program)
                walk = Walk(program, mode, name, options.out or Path(unkept))
                walk.walk()
                passed += walk.passed
                failed += walk.failed
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
